import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { languages, loadLanguage } from '../../widget/locales/catalogues.ts';
import { texts as enDeferred } from '../../widget/locales/en-deferred.ts';
import { languageName } from '../../widget/locales/localize.ts';
import { texts as sv } from '../../widget/locales/sv.ts';
import { texts as svDeferred } from '../../widget/locales/sv-deferred.ts';

const source: Record<string, string> = { ...sv, ...svDeferred };
/** The names that are filled in: `{name}` and `{n|…}`. */
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
/** The forms of each `{n|one:…|other:…}`. */
const forms = (text: string) =>
  [...text.matchAll(/\{\w+\|([^}]*)\}/g)].map(([, all = '']) =>
    all.split('|').map(form => form.split(':')[0] ?? ''),
  );

/** The script each language is written in: a text without it was not translated. */
const SCRIPT: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
};
const PLURALS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
/** The same word in Swedish and in the language, or no word at all. */
const SAME = new Set(['copyFile']);

describe('the room’s languages', () => {
  it('are Swedish, English, Finnish, Arabic, Somali, Persian and Ukrainian', () => {
    expect([...languages].sort()).toEqual(['ar', 'en', 'fa', 'fi', 'so', 'sv', 'uk']);
  });

  it('are what the demo municipality offers', () => {
    expect([...exempelkommun(['http://127.0.0.1:8788']).languages].sort()).toEqual([...languages].sort());
  });

  it('fall back to English', async () => {
    expect((await loadLanguage('xx', false))[0]).toBe('en');
    expect((await loadLanguage('fi-FI', false))[0]).toBe('fi');
  });
});

describe.each(languages)('%s', language => {
  it('has every text and no other', async () => {
    const [, texts] = await loadLanguage(language, true);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(source).sort());
  });

  it('is plain: no empty text, no exclamation mark, no space at the ends, no straight quotes', async () => {
    for (const [key, text] of Object.entries((await loadLanguage(language, true))[1])) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      expect(text, key).not.toMatch(/[!！]|["']|\.\.\./);
    }
  });

  it('fills in what Swedish fills in', async () => {
    for (const [key, text] of Object.entries((await loadLanguage(language, true))[1])) {
      expect(placeholders(text), key).toEqual(placeholders(source[key] ?? ''));
    }
  });

  it('has every form of a plural that its numbers ask for', async () => {
    const rules = new Intl.PluralRules(language);
    for (const [key, text] of Object.entries((await loadLanguage(language, true))[1])) {
      for (const given of forms(text)) {
        expect(given, key).toContain('other');
        // Chosen by an exact number or word: the rest is one form for all.
        if (given.some(form => !PLURALS.has(form))) continue;
        // Zero is shown by none of them; the rest must be said in the language's own form.
        for (const n of [1, 2, 3, 5, 11, 21, 45, 100])
          expect([...given, 'other'], key).toContain(rules.select(n));
        expect(given, key).toContain(rules.select(1));
      }
    }
  });

  it('is translated', async () => {
    const [, texts] = await loadLanguage(language, true);
    for (const [key, text] of Object.entries(texts)) {
      if (language === 'sv' || SAME.has(key)) continue;
      expect(text, key).not.toBe(source[key]);
      expect(
        text.replace(/\{[^}]*\}/g, match => (match.includes('|') ? match : '')),
        key,
      ).toMatch(SCRIPT[language] ?? /\p{L}/u);
    }
  });

  it('claims nothing that cannot be kept', async () => {
    const words = Object.values((await loadLanguage(language, true))[1]).join('\n');
    expect(words).not.toMatch(/ospårbar|untraceable|verifierad|verified counselor|100 ?%/i);
  });
});

/** A language may need two sentences where Swedish has one: names are not inflected. */
const ONE_MORE: Record<string, readonly string[]> = {
  fi: ['newBy', 'consentIntro'],
  uk: ['newBy', 'consentIntro'],
};
/** How many sentences: a text that says less than the Swedish one has often lost a whole one. */
const sentences = (text: string) =>
  text.replace(/\{[^}]*\}/g, '').match(/(?<!kl)[.?؟](?=\s|$)/g)?.length ?? 0;

/** What must not be left out of a translation: the word for it, and the texts that have it. */
const MUST_SAY: Record<string, readonly [keys: readonly string[], words: Record<string, string>]> = {
  'to whom a concern is reported': [
    ['ends', 'warnThen', 'concernText'],
    {
      sv: 'socialtjänsten',
      en: 'social services',
      fi: 'sosiaalipalveluille',
      ar: 'الخدمات الاجتماعية',
      so: 'adeegga bulshada',
      fa: 'اداره خدمات اجتماعی',
      uk: 'соціальну службу',
    },
  ],
  'that topics are kept': [
    ['kept', 'eraseSays', 'afterWiped', 'afterErasedSays', 'privKeptText'],
    { sv: 'ämne', en: 'topics', fi: 'aihe', ar: 'واضيع', so: 'awduucyad', fa: 'موضوع‌ها', uk: 'тем' },
  ],
  'that it is about signs of harm': [
    ['warnThen'],
    {
      sv: 'tecken på',
      en: 'signs that',
      fi: 'merkkejä',
      ar: 'علامات',
      so: 'calaamado',
      fa: 'نشانه‌هایی',
      uk: 'ознаки',
    },
  ],
  'that a hand-over is no safer for being told of': [
    ['privSealText'],
    {
      sv: 'även en som rådgivaren har berättat om',
      en: 'any hand-over, also one that the counselor told of',
      fi: 'myös sellaisessa, josta neuvoja on kertonut',
      ar: 'حتى لو أخبر به المستشار',
      so: 'xitaa marka la-taliyuhu sheegay',
      fa: 'حتی اگر مشاور از آن خبر داده باشد',
      uk: 'навіть такої, про яку консультант попередив',
    },
  ],
  'what shows who has come instead': [
    ['newAsk'],
    {
      sv: 'nytt kontrollnummer',
      en: 'new check number',
      fi: 'uusi tarkistusnumero',
      ar: 'رقم التحقق الجديد',
      so: 'lambarka hubinta ee cusub',
      fa: 'شماره بررسی جدید',
      uk: 'новий контрольний номер',
    },
  ],
  'that the receipt number itself is not kept': [
    ['privKeptText'],
    {
      sv: 'inte själva numret',
      en: 'not the number itself',
      fi: 'ei itse numeroa',
      ar: 'وليس الرقم نفسه',
      so: 'lambarka laftiisa lama kaydiyo',
      fa: 'نه خود شماره',
      uk: 'не сам номер',
    },
  ],
};

describe.each(languages)('%s says what Swedish says', language => {
  const load = async () => (await loadLanguage(language, true))[1] as Record<string, string>;

  it('in as many sentences', async () => {
    for (const [key, text] of Object.entries(await load())) {
      const wanted = sentences(source[key] ?? '') + (ONE_MORE[language]?.includes(key) ? 1 : 0);
      expect(sentences(text), key).toBe(wanted);
    }
  });

  it.each(Object.entries(MUST_SAY))('%s', async (_, [keys, words]) => {
    const texts = await load();
    for (const key of keys) expect(texts[key]?.toLowerCase(), key).toContain(words[language]);
  });

  it('112 before what the chat cannot do', async () => {
    expect((await load())['helpTrace']).toMatch(/^[^.]*112/);
  });

  it('the names of buttons as they stand on them', async () => {
    const { helpList, exit, privRightsText, more } = await load();
    expect(helpList).toContain(exit);
    expect(privRightsText).toContain(more);
  });

  it('nothing of topics where no counselor had come', async () => {
    expect((await load())['afterUnmet']?.toLowerCase()).not.toContain(
      MUST_SAY['that topics are kept']?.[1][language],
    );
  });
});

describe('what the encryption does not do', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

  it('is said in the same words in the privacy notice as in the README', () => {
    const [, section = ''] = /## What the encryption does and does not promise\n([^#]*)/.exec(readme) ?? [];
    const words = section.replace(/\s+/g, ' ').replaceAll("'", '’').trim();
    expect(words).not.toBe('');
    expect(enDeferred.privSealText).toBe(words);
  });

  it.each([
    'programkoden',
    'byter nycklar',
    'överlämning',
    'skadligt skript',
    'en enhet',
    'adresser, storlekar och tider',
    'laddas om samtidigt',
    'kontrollnummer',
  ])('is said in Swedish too: %s', limit => {
    expect(svDeferred.privSealText).toContain(limit);
  });
});

describe('the name of a language', () => {
  it('is in small letters where it stands in mid-sentence, in every engine', () => {
    const { DisplayNames } = Intl;
    const Other = class {
      of = (tag: string): string => (tag === 'ti' ? 'Tigrinja' : tag);
    };
    Object.assign(Intl, { DisplayNames: Other });
    try {
      expect(languageName('ti', 'fi')).toBe('tigrinja');
      expect(languageName('ti', 'sv')).toBe('tigrinja');
      expect(languageName('ti', 'en')).toBe('Tigrinja');
    } finally {
      Object.assign(Intl, { DisplayNames });
    }
  });

  it.each([
    ['sv', 'sv', 'svenska'],
    ['ar', 'ar', 'العربية'],
    ['so', 'so', 'Soomaali'],
    ['so', 'sv', 'somaliska'],
    ['sv', 'en', 'Swedish'],
    // A language that the browser knows nothing of.
    ['sv', 'tlh', 'svenska'],
  ])('%s is called by %s: %s', (tag, by, name) => {
    expect(languageName(tag, by)).toBe(name);
  });
});
