/** A parent who has chosen a language reads it everywhere: in the room, around it, and on the relay's own pages. */
import { expect, test } from 'vitest';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { directionOf } from '../../relay/protocol/languages.ts';
import { fallback } from '../../relay/http/fallback.ts';
import { plainPage } from '../../relay/http/pages.ts';
import { receiptWords } from '../../relay/http/receipt-words.ts';
import { NATIONAL_HELP_LINES, socialEmergency } from '../../relay/sites/help-lines.ts';
import { ONCE_MORE } from '../../widget/embed/words/once-more.ts';
import { wordsOf } from '../../widget/embed/words/words.ts';
import { languages } from '../../widget/locales/catalogues.ts';
import { dir, loadLocale } from '../../widget/locales/localize.ts';

const site = exempelkommun(['http://127.0.0.1:8788']);
const others = languages.filter(language => language !== 'sv');

test.each(others)('%s has its own words in every place', async language => {
  expect((await wordsOf(language))[0], 'the doorway').toBe(language);
  expect(ONCE_MORE[language], 'the third press of Shift').toBeDefined();
  expect(receiptWords(language).lang, 'the page for a receipt').toBe(language);
  const page = fallback(site, language);
  for (const lent of ['sv', 'en'].filter(tag => tag !== language))
    expect(page, 'below the floor').not.toContain(/<h2>.*?<\/h2>/.exec(fallback(site, lent))?.[0]);
  for (const { name, note } of [...NATIONAL_HELP_LINES, socialEmergency('0', { sv: 'i', [language]: 'i' })])
    expect([name[language], note?.[language]], name.sv).toEqual([expect.any(String), expect.any(String)]);
});

test.each(languages)('%s is written the same way in the room and on the relay’s pages', async language => {
  await loadLocale(language);
  expect(dir()).toBe(directionOf(language));
  expect(plainPage(language, '', '').includes('dir="rtl"')).toBe(dir() === 'rtl');
  expect(dir()).toBe(['ar', 'fa'].includes(language) ? 'rtl' : 'ltr');
});
