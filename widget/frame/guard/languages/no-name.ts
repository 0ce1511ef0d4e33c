/** For languages whose names have no capital, or are often written without one. */
import type { Keep } from '../rule.ts';

/** `word`: what follows the same beginning without being a name. Tested on the detail alone. */
export const noName =
  (word: RegExp): Keep =>
  detail =>
    word.test(detail) ? '' : detail;
