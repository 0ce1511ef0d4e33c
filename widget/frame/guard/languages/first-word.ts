/** For languages whose names have no capital, or are often written without one: only the first word counts. */
import type { Keep } from '../rule.ts';

/** `noName`: words that follow the same beginning without being a name. */
export const firstWord =
  (noName: RegExp): Keep =>
  detail => {
    const [word = ''] = detail.split(' ');
    return noName.test(word) ? '' : word;
  };
