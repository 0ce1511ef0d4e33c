/** Names in Somali, for the guard. */
import { NAME, name, rule } from '../rule.ts';

export const rules = [
  rule(
    'name',
    '(?:magac(?:ay|ey|ii|ee)(?:gu|su|du) waa|la i yiraahdaa) ',
    NAME,
    'iu',
    name(/ (sir|qarsoodi)$/i),
  ),
];
