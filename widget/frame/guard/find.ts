/**
 * The guard for personal details: what in a message tells who someone is. Runs in the parent's browser
 * while one writes and before sending; takes the text from the composer, hands what it found to the line under the
 * field and to the warning. It never blocks and nothing of it leaves the browser.
 */
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';

export type Kind = 'personal-number' | 'phone' | 'email' | 'address' | 'handle' | 'plate' | 'school' | 'name';

/** `text.slice(start, end)` is the detail. In the order of the text, never overlapping. */
export interface Finding {
  start: number;
  end: number;
  kind: Kind;
}

export interface FindOptions {
  /** The site's own numbers and addresses, as written anywhere: `08-465 004 10`. They pass. */
  pass: readonly string[];
  /** Further ones, from `names/names.ts`. */
  rules?: readonly Rule[];
}

export type Find = (text: string, options: FindOptions) => Finding[];

export const find: Find = (text, { pass, rules: more = [] }) => {
  // Arabic and Persian digits become 0 to 9, one for one, so that places in the text stay the same.
  const plain = text.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15));
  const passing = pass.map(bare);
  const found: Finding[] = [];
  const add = (kind: Kind, start: number, end: number) => {
    if (end > start && !found.some(other => start < other.end && other.start < end)) {
      found.push({ start, end, kind });
    }
  };

  for (const [kind, pattern, keep] of [...rules, ...more]) {
    pattern.lastIndex = 0;
    for (let match; (match = pattern.exec(plain));) {
      const [, before = '', detail = ''] = match;
      const start = match.index + before.length;
      const kept = keep ? keep(detail, before, plain, start) : detail;
      const end = start + kept.length;
      if (![detail, kept].some(one => passing.includes(bare(one)))) add(kind, start, end);
      // A refused place may hide another one that begins inside it: one sign further, never into half a sign.
      pattern.lastIndex = Math.max(end, start + ((plain.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
    }
  }

  return found.sort((a, b) => a.start - b.start);
};

/** One writing for comparison: an address in lower case, of a number its digits as dialled in Sweden. */
export const bare = (detail: string): string =>
  /[@\p{L}]/u.test(detail)
    ? detail.toLowerCase()
    : detail.replace(/\D/g, '').replace(/^(00)?46(0?)/, '0') || detail;
