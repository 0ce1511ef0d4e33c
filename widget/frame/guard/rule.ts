/**
 * How a rule of the guard is written. Rules stand in rules.ts and, for languages beyond Swedish and English,
 * in languages/; find.ts reads them in order, the first to claim a place wins.
 */
import type { Kind } from './find.ts';

/** How much of a detail counts: all, its beginning, or '' for a false alarm. */
export type Keep = (detail: string, before: string) => string;

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

/** For patterns with the flag `u`: no letter before. */
export const START = '(?:^|[^\\p{L}])';
/** Up to three words. */
export const NAME = "\\p{L}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]+){0,2}";

const isCapital = (word: string) => word[0] !== word[0]?.toLowerCase();

/** The words from the first on that have a capital. */
export const capitals: Keep = detail => {
  const words = detail.split(' ');
  const end = words.findIndex(word => !isCapital(word));
  return words.slice(0, end < 0 ? 3 : end).join(' ');
};
