/** Names in Finnish, for the guard. */
import { NAME, START, capitals, rule, unless } from '../rule.ts';

/** Of persons only: games and apps have names too. */
const WHO =
  '(?:po(?:jan|ikani)|ty(?:tön|ttären(?:i)?)|lapsen(?:i)?|miehen(?:i)?|vaimon(?:i)?|isän|äidin|hän(?:en)?)';

export const rules = [
  rule(
    'name',
    `${START}(?:(?:(?:suku|etu)?nimeni|nimensä|${WHO} nimi) on|${WHO} on nimeltään) `,
    NAME,
    'iu',
    capitals,
  ),
  // In small letters only one's own, and not an adjective: salainen, tuntematon, näkyvissä.
  rule(
    'name',
    `${START}nimeni on `,
    '\\p{L}[\\p{L}-]+(?=\\s*(?:$|[.,!;\\n]| (?:ja|mutta|olen) ))',
    'iu',
    unless(/ (sama|tärkeä)$|(nen|[ts]t[aä]|ll[aä]|ss[aä]|t[oö]n|tu|ty)$/i),
  ),
];
