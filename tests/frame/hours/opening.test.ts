import { beforeAll, describe, expect, test } from 'vitest';
import { clock, when } from '../../../widget/frame/hours/opening.ts';
import { loadDeferred, loadLocale } from '../../../widget/locales/localize.ts';

/** Sunday 22 November 2026, 21:30 in Sweden. */
const NOW = Date.parse('2026-11-22T21:30:00+01:00');

describe('opening hours in words', () => {
  beforeAll(async () => {
    await loadLocale('sv');
    await loadDeferred();
  });

  test.each([
    ['2026-11-22T22:00:00+01:00', 'i dag kl. 22:00'],
    ['2026-11-23T09:00:00+01:00', 'i morgon kl. 09:00'],
    ['2026-11-25T13:00:00+01:00', 'på onsdag kl. 13:00'],
    ['2026-11-30T09:00:00+01:00', 'på måndag 30 november kl. 09:00'],
  ])('%s is %s', (iso, words) => {
    expect(when(iso, NOW)).toBe(words);
  });

  test('go by the municipality’s clock, wherever the device is', () => {
    expect(clock('2026-11-23T09:00:00+01:00')).toBe('09:00');
    expect(when('2026-11-23T00:30:00+01:00', Date.parse('2026-11-22T23:00:00Z'))).toBe('i dag kl. 00:30');
    expect(when('2026-11-23T00:30:00+01:00', Date.parse('2026-11-22T22:59:00Z'))).toBe('i morgon kl. 00:30');
  });

  test('name the day where the device’s clock is ahead, and never one that is past', () => {
    const opens = '2026-11-23T09:00:00+01:00';
    for (const ahead of [1, 3, 400])
      expect(when(opens, NOW + (ahead + 1) * 86_400_000)).toBe('på måndag 23 november kl. 09:00');
    expect(when(opens, NOW - 86_400_000 * 400)).toBe('på måndag 23 november kl. 09:00');
  });

  test('hold over the change to summer time', () => {
    expect(when('2027-03-29T09:00:00+02:00', Date.parse('2027-03-27T20:00:00+01:00'))).toBe(
      'på måndag kl. 09:00',
    );
  });

  test('speak the language of the room', async () => {
    await loadLocale('en');
    expect(when('2026-11-23T09:00:00+01:00', NOW)).toBe('tomorrow at 09:00');
    await loadLocale('sv');
  });

  test.each([
    ['en', 'on Wednesday at 09:00', 'on Monday 30 November at 16:00'],
    ['fi', 'keskiviikkona klo 09.00', 'maanantaina 30. marraskuuta klo 16.00'],
    ['ar', 'يوم الأربعاء الساعة 09:00', 'يوم الاثنين 30 نوفمبر الساعة 16:00'],
    ['so', 'Arbacada saacadda 09:00', 'Isniinta 30 November saacadda 16:00'],
    ['fa', 'چهارشنبه ساعت ۰۹:۰۰', 'دوشنبه ۳۰ نوامبر ساعت ۱۶:۰۰'],
    ['uk', 'в середу о 09:00', 'в понеділок 30 листопада о 16:00'],
  ])('bend the day as %s does, by the clock and the calendar of Sweden', async (language, soon, later) => {
    await loadLocale(language);
    expect(when('2026-11-25T09:00:00+01:00', NOW)).toBe(soon);
    expect(when('2026-11-30T16:00:00+01:00', NOW)).toBe(later);
    await loadLocale('sv');
  });

  test.each([
    ['fi', 'tänään klo 22.00', 'huomenna klo 09.00'],
    ['ar', 'اليوم الساعة 22:00', 'غدًا الساعة 09:00'],
    ['so', 'maanta saacadda 22:00', 'berri saacadda 09:00'],
    ['fa', 'امروز ساعت ۲۲:۰۰', 'فردا ساعت ۰۹:۰۰'],
    ['uk', 'сьогодні о 22:00', 'завтра о 09:00'],
  ])('leave today and tomorrow as they are in %s', async (language, today, tomorrow) => {
    await loadLocale(language);
    expect(when('2026-11-22T22:00:00+01:00', NOW)).toBe(today);
    expect(when('2026-11-23T09:00:00+01:00', NOW)).toBe(tomorrow);
    await loadLocale('sv');
  });
});
