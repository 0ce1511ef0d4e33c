/**
 * How a rule of the guard is written. Rules stand in rules.ts, names/ and languages/; find.ts reads them in order, the
 * first to claim a place wins.
 */
import type { Kind } from './find.ts';

/**
 * How much of a detail counts: all, its beginning, or '' for a false alarm.
 *
 * @param before what the rule asked for before the detail
 * @param text the whole message
 * @param at where the detail begins in it
 */
export type Keep = (detail: string, before: string, text: string, at: number) => string;

export type Rule = readonly [kind: Kind, pattern: RegExp, keep?: Keep | undefined];

/**
 * `before` must stand before the detail. No lookbehind: iPhones before iOS 16.4 refuse the whole file for it.
 */
export const rule = (kind: Kind, before: string, detail: string, flags = '', keep?: Keep): Rule => [
  kind,
  new RegExp(`(${before})(${detail})`, `g${flags}`),
  keep,
];

export const unless =
  (falseAlarm: RegExp): Keep =>
  (detail, before) =>
    falseAlarm.test(before + detail) ? '' : detail;

/** So far back, in characters, what a sentence is about is looked for. */
const SENTENCE_MAX = 80;

/** What stands before `at` in the same sentence, at most `SENTENCE_MAX` characters. */
export const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - SENTENCE_MAX), at)
    .split(/[.!?]\s|\n/)
    .at(-1) ?? '';

/** For patterns with the flag `u`: no letter before, and none after. */
export const START = '(?:^|[^\\p{L}])';
export const END = '(?!\\p{L})';
