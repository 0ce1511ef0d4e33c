import { expect, test } from 'vitest';
import { hasSign } from '../../widget/writing/sign.ts';

const INVISIBLE: [name: string, text: string][] = [
  ['nothing', ''],
  ['blank space', ' \t\n\u00a0\u2003\u3000'],
  ['a zero-width space', '\u200b'],
  ['a joiner', '\u200d'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
  ['a combining grapheme joiner', '\u034f'],
  ['a variation selector', '\ufe0f'],
  ['a supplementary variation selector', '\u{e0100}'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['an override of direction', '\u202e'],
  ['isolates of direction', '\u2066\u2069'],
  ['a Hangul filler', '\u3164'],
  ['a half-width Hangul filler', '\uffa0'],
  ['Hangul jamo fillers', '\u115f\u1160'],
  ['a Braille blank', '\u2800'],
  ['a Mongolian vowel separator', '\u180e'],
  ['Khmer inherent vowels', '\u17b4\u17b5'],
  ['a musical beam and a null notehead', '\u{1d173}\u{1d159}'],
  ['an annotation anchor', '\ufff9'],
  ['the place of an object', '\ufffc'],
  ['controls', '\u0000\u0007\u0085\u009f'],
  ['half of a pair', '\ud83d'],
  ['a mark with nothing to stand on', ' \u0301'],
  ['no character at all', '\uffff'],
  ['many of them', '\u200b \n\u2060\u3164\u2800\u202e'],
];
test.each(INVISIBLE)('%s is nothing to send', (_, text) => {
  expect(hasSign(text)).toBe(false);
});

const VISIBLE = [
  'a',
  'ö',
  '?',
  '.',
  '1',
  '٣',
  'س',
  'می‌روم',
  '字',
  '👍',
  '👨‍👩‍👧',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '❤️',
  'é',
  'ё',
  'ก',
  'क्',
  '€',
  '…',
];
test.each([...VISIBLE, '\u200ba', '\u{1fae9}', '\u{1fc80}', '\u{e000}'])('%s is', text => {
  expect(hasSign(text)).toBe(true);
});
