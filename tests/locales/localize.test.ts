import { beforeEach, describe, expect, test } from 'vitest';
import {
  dir,
  lang,
  languageName,
  loadDeferred,
  loadLocale,
  localized,
  t,
} from '../../widget/locales/localize.ts';

describe('the room’s language', () => {
  beforeEach(() => loadLocale('sv'));

  test('fills in what is named', () => {
    expect(t('typing', { name: 'Karin' })).toBe('Karin skriver …');
  });

  test('chooses by number: the named one, the singular, all others', () => {
    expect(t('place', { n: 1 })).toBe('Du är först i kön.');
    expect(t('place', { n: 2 })).toBe('Du är nummer 2 i kön.');
    expect(t('left', { n: 1 })).toBe('Ett tecken kvar');
    expect(t('left', { n: 120 })).toBe('120 tecken kvar');
  });

  test('uses each language’s own plural forms and digits', async () => {
    await loadDeferred();
    await loadLocale('uk');
    expect(new Set([1, 2, 5].map(n => t('idle', { n })))).toHaveProperty('size', 3);
    await loadLocale('ar');
    expect(dir()).toBe('rtl');
    expect(t('left', { n: 7 })).not.toBe('');
  });

  test('takes a regional tag for its language, and English for one it does not have', async () => {
    await loadLocale('sv-FI');
    expect(lang()).toBe('sv');
    await loadLocale('tlh');
    expect(lang()).toBe('en');
  });

  test('the last language asked for wins, whichever file comes first', async () => {
    await Promise.all([loadLocale('fi'), loadLocale('en'), loadLocale('sv')]);
    expect(lang()).toBe('sv');
    expect(t('start')).toBe('Starta chatten');
  });

  test('brings the texts of the rare parts when they are wanted, and with each language after that', async () => {
    await loadDeferred();
    expect(t('warnTitle')).toBe('Skicka personuppgifter?');
    await loadLocale('en');
    expect(t('warnTitle')).toBe('Send personal details?');
  });

  test('shows the site’s own texts in Swedish where it has no others', async () => {
    await loadLocale('en');
    expect(localized({ sv: 'Rådgivare', en: 'Counselor' })).toBe('Counselor');
    expect(localized({ sv: 'Socionom' })).toBe('Socionom');
  });

  test('names languages in the language of the room, and each by itself in the choice', () => {
    expect(languageName('en')).toBe('engelska');
    expect(languageName('uk', 'uk')).toBe('українська');
  });
});
