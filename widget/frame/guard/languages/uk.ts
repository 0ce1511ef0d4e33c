/** Names in Ukrainian, for the guard; and in Russian, which many who read Ukrainian write. */
import { NAME, START, capitals, rule, unless } from '../rule.ts';
import type { Keep } from '../rule.ts';

const WHO =
  'мене|його|її|сина|доньку|дочку|дитину|чоловіка|дружину|меня|его|е[её]|сына|дочь|реб[её]нка|мужа|жену';

/** The polite you has a capital. */
const notYou: Keep = (detail, before) => (/^В[иы]( |$)/.test(detail) ? '' : capitals(detail, before));

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
];
