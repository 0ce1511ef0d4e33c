import { describe, expect, test } from 'vitest';
import { BLANK_LINES_MAX, MARKS_MAX, shown, shownName } from '../../widget/writing/shown.ts';

const MARK = /[\p{Mn}\p{Me}]/gu;
const marks = (text: string): number => text.match(MARK)?.length ?? 0;

describe('a text as it is drawn', () => {
  test.each([
    '\n',
    '\r\n',
    '\r',
    '\v',
    '\f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u200b\n',
    ' \n',
    '\u2800\n',
    '\u3164\n',
  ])('fifty breaks of one kind leave two blank lines (%j)', breaks => {
    const [first, ...rest] = shown(`Hej${breaks.repeat(50)}då`).split('\n');
    expect(first?.trim()).toBe(breaks === ' \n' ? 'Hej' : first?.trim());
    expect(rest).toHaveLength(BLANK_LINES_MAX + 1);
    expect(rest.at(-1)).toBe('då');
  });

  test('blank lines before and after are not drawn', () => {
    expect(shown('\n\n\n Hej\n\n\n\u200b\n')).toBe(' Hej');
  });

  test('lines and one or two blank ones stay', () => {
    expect(shown('a\nb\n\nc\n\n\nd')).toBe('a\nb\n\nc\n\n\nd');
  });

  test('sixty marks a letter become a few', () => {
    const word = [...'hej'].map(letter => letter + '\u0335\u0310\u0489'.repeat(20)).join('');
    expect(marks(word)).toBe(180);
    expect(marks(shown(word))).toBe(3 * MARKS_MAX);
  });

  test('and unseen signs between them do not help', () => {
    expect(marks(shown(`a${'\u0301\u200d'.repeat(60)}`))).toBe(MARKS_MAX);
    expect(marks(shown(`a${'\u0301\ufe0f\u034f'.repeat(60)}`))).toBeLessThanOrEqual(3 * MARKS_MAX);
  });

  test.each([
    ['vocalised Arabic', 'السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ ٱللَّٰهِ'],
    ['Persian with joiners', 'نمی‌خواهم مدرسه‌ای بروم، قَبلاً گفتم'],
    ['decomposed Vietnamese', 'Tiếng Việt có thanh điệu ệ ỗ ữ'.normalize('NFD')],
    ['Hindi', 'क्षत्रिय, ऑन्टारियो, र्क्ष्म्य'],
    ['Tamil', 'கொழுந்து, ஸ்ரீ'],
    ['Thai', 'น้ำใจ ผู้ใหญ่ ที่นี่'],
    ['pointed Hebrew', 'בְּרֵאשִׁ֖ית בָּרָ֣א'],
    ['decomposed Swedish', 'Åsa är på Öland'.normalize('NFD')],
    ['Ukrainian with stress', 'розмо́ва'],
    ['families and flags', '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️‍🔥 🇸🇪'],
  ])('%s is drawn as it was written', (_, text) => {
    expect(shown(text)).toBe(text);
  });

  test('a long run of unseen signs in a line is one space', () => {
    expect(shown(`a${'\u2800'.repeat(3000)}b`)).toBe('a b');
    expect(shown(`a${'\u3000\u200b'.repeat(1500)}b`)).toBe('a b');
  });

  test('four thousand of the worst are done at once', () => {
    const worst = ['\n', '\u0301', ' ', '\u200b', '\u0301\n', 'a\u0301'].map(piece =>
      piece.repeat(4000).slice(0, 4000),
    );
    const begun = performance.now();
    for (const text of worst) for (let times = 0; times < 20; times++) shown(text);
    // Linear: a few milliseconds each. Backtracking would take minutes.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('a name in a sentence', () => {
  test.each([
    ['\u202eaniraK', 'aniraK'],
    ['\u2067Karin\u2069', 'Karin'],
    ['Ka\u200brin\u00ad', 'Karin'],
    ['Karin\n\n\nfrån socialtjänsten', 'Karin   från socialtjänsten'],
    ['مریم‌السادات', 'مریم‌السادات'],
  ])('%j is drawn as %j', (name, drawn) => {
    expect(shownName(name)).toBe(drawn);
  });
});
