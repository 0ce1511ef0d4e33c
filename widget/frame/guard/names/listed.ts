/**
 * Names by the list of given names (list.ts): with a capital wherever they stand, in small letters where no word is
 * written so. Also says, for the rules of people.ts, how much of some words is a name.
 */
import { START, rule } from '../rule.ts';
import type { Keep, Rule } from '../rule.ts';
import { NAMES } from './list.ts';
import { isNoName, isPublicName } from './not-names.ts';

/** 1: in small letters too. 2: with a capital. 3: with a capital, and not at the beginning of a sentence. */
const SURE = new Map(NAMES.flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)));

/** Case endings of Ukrainian and Russian, and what stands in the nominative in their place. */
const CASES: readonly (readonly [RegExp, string])[] = [
  [/(ою|и|і|у|о|ы|е|ой)$/, 'а'],
  [/(єю|ею|ї|ю|є|и|е|ей)$/, 'я'],
  [/(ові|ом|ем|а|у|ы|е)$/, ''],
  [/(єві|єм|ем|я|ю|ї)$/, 'й'],
];

/** A word as a name: its rank in `SURE` and how many of its letters are the name; rank 0 for none. */
function look(word: string): readonly [rank: number, length: number] {
  const small = word.toLowerCase();
  const rank = (name: string): number => SURE.get(name) ?? 0;
  if (rank(small)) return [rank(small), word.length];
  // Anna-Karin, anna-karin; not OLE-objekt.
  const [, first = '', second = ''] = /^([^-]+)-([^-]+)$/.exec(word) ?? [];
  if (
    second &&
    rank(first.toLowerCase()) &&
    isCapital(first) === isCapital(second) &&
    (isCapital(first) || rank(second))
  )
    return [rank(first.toLowerCase()), word.length];
  // Elsas pappa, Elsa's dad, elsa:s.
  const [ending = ''] = /(['’:]s)$|[^s'’:](s)$/.exec(small)?.slice(1).filter(Boolean) ?? [];
  if (ending && rank(small.slice(0, -ending.length)))
    return [rank(small.slice(0, -ending.length)), word.length - ending.length];
  if (/^[а-яіїєґ]/.test(small))
    for (const [ending, nominative] of CASES)
      if (ending.test(small) && rank(small.replace(ending, nominative))) return [2, word.length];
  // "And", "to" and "with" are written together with the word in Arabic.
  if (/^[وفلب]/.test(small) && rank(small.slice(1)) === 1) return [1, word.length];
  return [0, 0];
}

const hasCase = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();
const isCapital = (word: string): boolean =>
  hasCase(word) && word[0] !== word[0]?.toLowerCase() && (word.length < 2 || word !== word.toUpperCase());

/** What family names end in, in small letters. */
const SURNAME = /.(sson|[qk]vist|ström|gren|lund|blad|stedt|blom|berg|dahl|strand)$/;

/** The name that `words` begin with, and what has a capital after it: at most three words. '' for none. */
function name(words: string, wanted: (word: string, rank: number) => boolean): string {
  const parts = words.split(' ');
  const [first = ''] = parts;
  const [rank, length] = look(first);
  if (!wanted(first, rank)) return '';
  if (rank && length < first.length) return first.slice(0, length);
  let end = 1;
  for (const part of parts.slice(1, 3)) {
    const goesOn = isCapital(part)
      ? look(part)[0] > 0 || !isNoName(part)
      : !isCapital(first) && (look(part)[0] === 1 || SURNAME.test(part));
    if (!goesOn) break;
    end++;
  }
  return parts.slice(0, end).join(' ');
}

/** Where the sentence says that a name follows: one of the list, or what has a capital and is no other word. */
export const expected: Keep = (detail, _, text, at) =>
  isPublicName(text, at)
    ? ''
    : name(detail, (word, rank) =>
        isCapital(word) ? rank > 0 || !isNoName(word) : rank === 1 || (rank > 0 && !isNoName(word)),
      );

/** Where a name may follow and much else: one of the list only. */
export const known: Keep = (detail, _, text, at) =>
  isPublicName(text, at)
    ? ''
    : name(detail, (word, rank) => (isCapital(word) ? rank > 0 && !isNoName(word) : rank === 1));

/** All that there is: names and nothing else. */
export const alone: Keep = detail =>
  detail.split(' ').every((word, i) => {
    const [rank] = look(word);
    return rank === 1 || rank === 2 || (isCapital(word) && (i > 0 || rank > 0) && !isNoName(word));
  })
    ? detail
    : '';

/** Of the list where something says what someone is called: in small letters too, if no word is more likely. */
export const called: Keep = (detail, before, text, at) =>
  known(detail, before, text, at) ||
  name(detail, (word, rank) => (rank === 1 || rank === 2) && !isNoName(word));

/** Also at the beginning of a sentence: it goes on as of a person. */
export const person: Keep = (detail, _, text, at) =>
  look(detail)[0] === 3 &&
  isCapital(detail) &&
  !/^(Alla|Hans|Per|Dag|Den|Max(?! är))/.test(text.slice(at, at + 7))
    ? detail
    : '';

const BEGINS = /(^|[.!?:\n])\s*["”(–-]?\s*$/;

const anywhere: Keep = (detail, _, text, at) => {
  if (isPublicName(text, at)) return '';
  return name(detail, (word, rank) => {
    if (!hasCase(word)) return rank === 1 && word.length > 2;
    if (!isCapital(word)) return rank === 1 && word.length > 3;
    return rank === 1 || rank === 2 || (rank === 3 && !BEGINS.test(text.slice(Math.max(0, at - 6), at)));
  });
};

/** Bounded: a word of 4,000 letters and dashes would be read again at each dash. */
export const WORD = "\\p{L}[\\p{L}\\p{M}\\u200c'’-]{0,30}";
/** Up to three words. */
export const NAME = `${WORD}(?: ${WORD}){0,2}`;

export const listed: Rule = rule('name', START, NAME, 'u', anywhere);
