/** Names in Finnish, for the guard. */
import { NAME, expected, known } from '../names/listed.ts';
import { START, rule, unless } from '../rule.ts';

/** Of persons only: games and apps have names too. */
const WHO =
  '(?:po(?:jan|ikani)|ty(?:tön|ttären(?:i)?)|lapsen(?:i)?|miehen(?:i)?|vaimon(?:i)?|isän|äidin|hän(?:en)?)';
const RELATION =
  '(?:(?:ex-?)?(?:poikani|tyttäreni|mieheni|vaimoni|lapseni|äitini|isäni|veljeni|siskoni|sisareni|kaverini|ystäväni|puolisoni)|lapset|opettaja(?:ni|nsa)?|rehtori|kuraattori)';

export const rules = [
  rule(
    'name',
    `${START}(?:(?:(?:suku|etu)?nimeni|nimensä|${WHO} nimi) on|${WHO} on nimeltään) `,
    NAME,
    'iu',
    expected,
  ),
  // In small letters only one's own, and not an adjective: salainen, tuntematon, näkyvissä.
  rule(
    'name',
    `${START}nimeni on `,
    '\\p{L}[\\p{L}-]+(?=\\s*(?:$|[.,!;\\n]| (?:ja|mutta|olen) ))',
    'iu',
    unless(/ (sama|tärkeä)$|(nen|[ts]t[aä]|ll[aä]|ss[aä]|t[oö]n|tu|ty)$/i),
  ),
  rule('name', `${START}${RELATION},? \\(?`, NAME, 'iu', expected),
  rule('name', `${START}olen `, NAME, 'iu', known),
  rule(
    'name',
    `${START}(?:t\\.|terv(?:\\.|eisin|eisiä)?|kiittäen)[\\s,]{1,3}`,
    `${NAME}(?=[.\\s]*(?:$|\\n))`,
    'iu',
    expected,
  ),
];
