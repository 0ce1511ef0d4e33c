/** Names in Somali, for the guard. */
import { NAME, rule } from '../rule.ts';
import { firstWord } from './first-word.ts';

export const rules = [
  rule(
    'name',
    '(?:magac(?:ay|ey|ii|ee)(?:gu|su|du) waa|la i yiraahdaa) ',
    NAME,
    'iu',
    firstWord(/^(sir|qarsoodi)$/i),
  ),
];
