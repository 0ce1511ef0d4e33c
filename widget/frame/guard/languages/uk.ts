/** Names in Ukrainian, for the guard. */
import { NAME, START, capitals, rule } from '../rule.ts';

export const rules = [
  rule(
    'name',
    `${START}(?:(?:мене|його|її|сина|доньку|дочку|чоловіка) (?:звати|звуть)|ім['’ʼ]я) `,
    NAME,
    'iu',
    capitals,
  ),
];
