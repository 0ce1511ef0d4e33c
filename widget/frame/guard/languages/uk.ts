/** Names in Ukrainian, for the guard; and in Russian, which many who read Ukrainian write. */
import { NAME, expected, known } from '../names/listed.ts';
import { START, rule, unless } from '../rule.ts';
import type { Keep } from '../rule.ts';

const WHO =
  'мене|його|її|сина|доньку|дочку|дитину|чоловіка|дружину|меня|его|е[её]|сына|дочь|реб[её]нка|мужа|жену';
const RELATION =
  '(?:син(?:а|у|ом)?|донька|доньк[уиоі]ю?|дочка|дочк[уиоі]ю?|чоловік(?:а|ом)?|дружин[ауио]ю?|брат(?:а|ом)?|сестр[ауио]ю?|мати|батько|сын(?:а|ом)?|дочь|муж|жена|вчител(?:ька|ь|ьку)|учител(?:ька|ь|ьница)|директор(?:ка)?|лікар(?:ка)?|психолог(?:иня)?)';

/** The polite you has a capital. */
const notYou: Keep = (detail, before, text, at) =>
  /^В[иы]( |$)/.test(detail) ? '' : expected(detail, before, text, at);

export const rules = [
  rule(
    'name',
    `${START}(?:(?:${WHO}) з(?:вати|вуть|овут)|ім['’ʼ]я|прізвище)(?: [—–-]|:)? `,
    NAME,
    'iu',
    notYou,
  ),
  // In small letters only one's own.
  rule(
    'name',
    `${START}(?:(?:як|как) )?(?:мене зв(?:ати|уть)|меня зовут) `,
    "\\p{L}[\\p{L}'’-]+(?=\\s*(?:$|[.,!;\\n]| (?:і|й|та|и|я) ))",
    'iu',
    unless(/^\P{L}*(як|как) /iu),
  ),
  rule('name', `${START}${RELATION},? \\(?`, NAME, 'iu', notYou),
  rule(
    'name',
    `${START}(?:з (?:повагою|вдячністю)|дякую|с уважением|спасибо)[\\s,.]{1,3}`,
    `${NAME}(?=[.\\s]*(?:$|\\n))`,
    'iu',
    known,
  ),
  rule('name', `${START}я[,—–-]? `, NAME, 'iu', known),
];
