import fc from 'fast-check';
import personnummerModule from 'personnummer';
import { afterAll, describe, expect, it } from 'vitest';
import { privacy } from '../../../demo/settings/privacy.ts';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { find } from '../../../widget/frame/guard/find.ts';
import { names } from '../../../widget/frame/guard/names/names.ts';
import { isPersonalNumber } from '../../../widget/frame/guard/personal-number.ts';
import { remove } from '../../../widget/frame/guard/remove.ts';
import { cases } from './cases.ts';
import { furtherCases } from './languages/cases.ts';
import { ordinaryArabic } from './languages/ordinary.ar.ts';
import { ordinaryFinnish } from './languages/ordinary.fi.ts';
import { ordinaryPersian } from './languages/ordinary.fa.ts';
import { ordinarySomali } from './languages/ordinary.so.ts';
import { ordinaryUkrainian } from './languages/ordinary.uk.ts';
import { ordinaryEnglish, ordinaryOther } from './ordinary.en.ts';
import { ordinarySwedish } from './ordinary.sv.ts';
import { loadDeferred, loadLocale } from '../../../widget/locales/localize.ts';
import { testPersonnummer, testSamordningsnummer } from './test-numbers.ts';

/** All that the guard knows, in whatever language. */
const none = { pass: [], rules: names };
const further = [ordinaryFinnish, ordinaryArabic, ordinarySomali, ordinaryPersian, ordinaryUkrainian];
const details = (text: string, options: Parameters<typeof find>[1] = none) =>
  find(text, options).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

/** Ways people write one number. */
const writings = (twelve: string) => {
  const [century, date, four] = [twelve.slice(0, 2), twelve.slice(2, 8), twelve.slice(8)];
  return [
    `${century}${date}${four}`,
    `${century}${date}-${four}`,
    `${date}-${four}`,
    `${date}${four}`,
    `${century}${date} ${four}`,
    `${century}${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4)}-${four}`,
  ];
};

const count = { hits: 0, ofHits: 0, alarms: 0, ofSentences: 0 };
afterAll(() => {
  console.info(
    `Guard: found ${count.hits} of ${count.ofHits} messages with details, ` +
      `${count.alarms} false alarms in ${count.ofSentences} ordinary sentences.`,
  );
});

describe('the guard finds', () => {
  it.each([...cases, ...furtherCases].map(([text, ...expected]) => ({ text, expected })))(
    '$text',
    ({ text, expected }) => {
      count.ofHits++;
      expect(details(text)).toEqual(expected);
      count.hits++;
    },
  );

  it('each of Skatteverket’s test numbers, as people write them, in a sentence', () => {
    for (const number of [...testPersonnummer, ...testSamordningsnummer]) {
      for (const written of writings(number)) {
        count.ofHits++;
        expect(details(`Hennes nummer är ${written}, tror jag.`)).toEqual([['personal-number', written]]);
        count.hits++;
      }
    }
  });

  it('a number among Arabic words and digits', () => {
    const [number = ''] = testPersonnummer;
    const eastern = number.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)));
    expect(details(`رقمي الشخصي ${eastern}`)).toEqual([['personal-number', eastern]]);
  });
});

describe('the guard lets pass', () => {
  it('at least 200 ordinary Swedish sentences and 40 of each other language', () => {
    expect(new Set(ordinarySwedish).size).toBeGreaterThanOrEqual(200);
    for (const sentences of [ordinaryEnglish, ...further])
      expect(new Set(sentences).size).toBeGreaterThanOrEqual(40);
  });

  it.each([...ordinarySwedish, ...ordinaryEnglish, ...ordinaryOther, ...further.flat()])('%s', sentence => {
    count.ofSentences++;
    const found = details(sentence);
    if (found.length) count.alarms++;
    expect(found).toEqual([]);
  });

  it('all of them in one long message', () => {
    expect(details(ordinarySwedish.join(' '))).toEqual([]);
    for (const sentences of [ordinaryEnglish, ...further]) {
      expect(details(sentences.join('\n'))).toEqual([]);
      expect(details(sentences.join(' '))).toEqual([]);
    }
  });

  it('the site’s own numbers and address, however they are written', () => {
    const { help } = exempelkommun(['http://127.0.0.1:8788']);
    const officer = privacy.dataProtectionOfficer;
    const own = [...help.flatMap(line => line.phone ?? []), officer.phone ?? '', officer.email];
    for (const line of help) {
      expect(details(`Jag ringde ${line.phone} igår.`, { pass: own, rules: names })).toEqual([]);
    }
    for (const written of ['08-46500410', '+46 8 465 004 10', '0846500410', officer.email.toUpperCase()]) {
      expect(details(`Ska jag vända mig till ${written}?`, { pass: own, rules: names }), written).toEqual([]);
      expect(details(`Ska jag vända mig till ${written}?`)).toHaveLength(1);
    }
  });

  it('a number of ten digits whose check digit is wrong', () => {
    for (const number of testPersonnummer) {
      const wrong = number.slice(2, 11) + String((Number(number[11]) + 1) % 10);
      expect(details(`Ärende ${wrong.slice(0, 6)}-${wrong.slice(6)}`).map(([kind]) => kind)).not.toContain(
        'personal-number',
      );
    }
  });
});

describe('the guard’s check of personal numbers', () => {
  // The package is CommonJS inside: its class stands one step deeper in Node than in a bundle.
  const Personnummer = (
    'default' in personnummerModule ? personnummerModule.default : personnummerModule
  ) as {
    valid(pin: string): boolean;
  };

  it('takes every number that the package personnummer takes, and few others', () => {
    const two = (low: number, high: number) =>
      fc.integer({ min: low, max: high }).map(n => String(n).padStart(2, '0'));
    const number = fc
      .tuple(fc.integer({ min: 1900, max: 2025 }), two(0, 13), two(0, 99), fc.integer({ min: 0, max: 9999 }))
      .map(([year, month, day, last]) => `${year}${month}${day}${String(last).padStart(4, '0')}`);
    fc.assert(
      fc.property(number, pin => {
        if (Personnummer.valid(pin)) expect(isPersonalNumber(pin)).toBe(true);
        else if (isPersonalNumber(pin)) {
          // What it takes beyond: an unknown month or day, or a day that the month has not.
          const [month, day] = [Number(pin.slice(4, 6)), Number(pin.slice(6, 8)) % 60];
          expect(month === 0 || day === 0 || day > 28).toBe(true);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('a text in another script', () => {
  it.each([
    ['اسمي فاطمة', 'فاطمة'],
    ['اسم من مریم است', 'مریم'],
    ['Nimeni on Liisa', 'Liisa'],
    ['Magacaygu waa Amina', 'Amina'],
    ['Мене звати Олена', 'Олена'],
    ['My name is Sarah', 'Sarah'],
  ])('%s has its own words for a name, whatever the language of the room', (text, name) => {
    const [found] = find(text, none);
    expect(text.slice(found?.start, found?.end)).toBe(name);
  });
});

describe('taking the details out', () => {
  it('leaves a sentence that reads well', async () => {
    await loadLocale('sv');
    await loadDeferred();
    const text = 'Jag heter Anna Berg, ring 070-174 06 05 eller skriv till anna@exempel.se.';
    expect(remove(text, find(text, none))).toBe(
      'Jag heter [namn], ring [telefonnummer] eller skriv till [e-postadress].',
    );
  });

  it('leaves nothing that the guard would find again', () => {
    for (const [text] of [...cases, ...furtherCases]) {
      expect(details(remove(text, find(text, none))), text).toEqual([]);
    }
  });
});

describe('the guard on any text', () => {
  const bits = fc.constantFrom(
    '070',
    '-',
    ' ',
    '174 06 05',
    '19',
    '850709',
    '9805',
    'ABC',
    '123',
    'Storgatan',
    'heter ',
    'jag ',
    'Anna',
    '@',
    'a.se',
    '+46',
    '(0)',
    '\n',
    'skolan ',
    'اسمي ',
    '٠٧',
    '😔',
    'é',
  );
  const message = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(bits, { maxLength: 60 }).map(parts => parts.join('')),
  );

  it('gives places inside the text, in order, none over another', () => {
    fc.assert(
      fc.property(message, text => {
        let last = 0;
        for (const { start, end } of find(text, none)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('gets on over letters of two code units', () => {
    // A pattern that is told to begin in the middle of one begins before it: the same place again, without end.
    expect(details('𝐀𝐧𝐧𝐚 𝐁𝐞𝐫𝐠')).toEqual([]);
  });

  it('does not fall asleep over a long message of one kind', () => {
    // The best of three: another process may take its turn meanwhile, but hardly each time.
    const time = (text: string) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const start = performance.now();
          find(text, none);
          return performance.now() - start;
        }),
      );
    const ordinary = ordinarySwedish.join(' ').slice(0, 4000);
    time(ordinary);
    const usual = Math.max(time(ordinary), 1 / 3);
    for (const bit of [
      '0',
      '07',
      '0 ',
      '+4',
      'A',
      'a',
      'Aa ',
      '@',
      'a@',
      'a.',
      'jag heter ',
      'skolan ',
      'Ås skola ',
      '19',
      ' ',
      '-',
      '٠',
      'xgatan 1',
      'nimeni on a',
      'اسمي ',
      'اسم من ا',
      'magacaygu waa ',
      'мене звати ',
      'a-',
      'A-a',
      'min son ',
      'mvh ',
      '/',
      'insta: ',
      'ens skola ',
      'elsa ',
      'Elsa ',
      'a_',
      'a.',
    ]) {
      const text = bit.repeat(4000 / bit.length);
      expect(time(text) / usual, bit).toBeLessThan(200);
    }
  });
});
