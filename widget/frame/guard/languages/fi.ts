/** Names in Finnish, for the guard. */
import { NAME, START, capitals, rule } from '../rule.ts';

export const rules = [rule('name', `${START}(?:nimeni|nimi) on `, NAME, 'iu', capitals)];
