/** Names in Finnish, for the guard. */
import { NAME, START, isCapital, name, rule } from '../rule.ts';

export const rules = [
  rule('name', `${START}(?:mi(?:kä|tä) )?(?:nimeni|nimi) on `, NAME, 'iu', (detail, before) =>
    isCapital(detail) ? name(/^\P{L}*mi(kä|tä) /iu)(detail, before) : '',
  ),
];
