/**
 * What the guard looks for in any language, and the words of Swedish and English; read by find.ts.
 * The cases in tests/frame/guard say why each exception is there.
 */
import { isPersonalNumber } from './personal-number.ts';
import { NAME, START, capitals, rule, unless } from './rule.ts';
import type { Keep, Rule } from './rule.ts';

const phone: Keep = detail => {
  const digits = detail.replace(/\D/g, '');
  const falseAlarm =
    // 020 and 077 belong to organisations, never to a person.
    /^0(20|77)/.test(digits) ||
    // Eight digits are a short number only after an area code and one dash, not a time (0700-1600).
    (digits.length < 9 && !/^0\d\d?-[^-]+$/.test(detail)) ||
    // A date: 05-06 2024.
    /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/.test(digits);
  return falseAlarm ? '' : detail;
};

const END = '(?!\\p{L})';
const UNIT = `(?:år|dag(?:ar)?|veck\\p{L}+|mån\\p{L}+|min(?:uter)?|timm\\p{L}+|kr(?:onor)?|st|k?g|mg|k?m|gång(?:er)?|grader|barn)${END}`;
const HOUSE = ` \\d{1,3}(?: ?[A-Fa-f]${END})?(?!\\d| ?-? ?\\d* ?${UNIT}|[.,:]\\d)`;

export const rules: readonly Rule[] = [
  rule('email', '', '[^\\s@,;:()<>"]{1,64}@[^\\s@,;:()<>"]{1,99}\\.\\p{L}{2,}', 'u'),
  rule(
    'personal-number',
    '^|[^\\d+]',
    '(?:19|20)?\\d\\d[-. ]?\\d\\d[-. ]?\\d\\d ?[-–+]? ?\\d{4}(?!\\d)',
    '',
    detail => (isPersonalNumber(detail.replace(/\D/g, '')) ? detail : ''),
  ),
  rule('phone', '^|[^\\d+]', '(?:\\+ ?|00)[1-9](?:[ \\-–()/.]{0,2}\\d){6,13}(?!\\d)'),
  rule(
    'phone',
    '^|[^\\d+.,:/–-]|(?:^|\\D)[.,:/–-]',
    '0[1-9](?: ?[-–/)]? ?\\d){6,8}(?![\\d:]|[.,]\\d)',
    '',
    phone,
  ),
  rule(
    'plate',
    '^|[^\\p{L}\\d-]',
    `[A-HJ-PR-UW-Z]{3}[ -]?\\d\\d[\\dA-HJ-NPR-UW-Z](?![\\p{L}\\d]|[.,:]\\d| ?(?:${UNIT}|%|\\p{Lu}\\p{Lu}))`,
    'u',
    unless(/SOS|SMS|CSN|KBT|BUP|BMW/),
  ),
  rule(
    'address',
    START,
    `(?:\\p{L}{2,}(?:gatan|vägen|gränd|gränden|stigen|torget|allén)|\\p{Lu}\\p{L}+(?:backen|leden|ringen|slingan|kroken|svängen|s (?:väg|gata|gränd|plan|plats|torg|allé|backe|stig)))${HOUSE}`,
    'u',
  ),
  rule(
    'school',
    START,
    `\\p{Lu}\\p{L}+(?:skolan?|gymnasiet)s?${END}`,
    'u',
    unless(
      /^\P{L}?(för|grund|gymnasie|(folk)?hög|låg|(låg|mellan|hög)stadie|(grund)?sär|special|resurs|fri|musik|kultur|sim|sommar|rid|fritids|hem|dans|språk|om|in)sk/iu,
    ),
  ),
  rule(
    'school',
    '\\p{Ll} ',
    `(?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}*s (?:fri|för)?skola${END}`,
    'u',
    unless(/ (Hans|Hennes|Deras|Barnens) /),
  ),
  rule(
    'school',
    '(?:skolan|gymnasiet|dagis|fritids) ',
    `\\p{Lu}\\p{L}{2,}(?=[.,;!?)]|$| i | på )`,
    'u',
    unless(/ (Han|Hon|Jag|Det|Igår|Idag)$/),
  ),
  rule(
    'school',
    ' (?:at|to) ',
    `\\p{Lu}\\p{L}+ (?:\\p{Lu}\\p{L}+ )?(?:Prescho|Scho)ol${END}`,
    'u',
    unless(/^.{4}(High|Middle|Primary|The) /),
  ),
  rule(
    'name',
    `${START}(?:(?:jag|vi|han|hon|hen|son|dotter|sonen|dottern|barnet|man|fru|sambo|mamman?|pappan?|bror|syster) heter|namn är|(?:my|his|her|our|\\p{L}+['’]s) name is|(?:son|daughter|he|she|child) is (?:called|named)) `,
    NAME,
    'iu',
    capitals,
  ),
  // In small letters only one's own, and only where the sentence is over or goes on to something else.
  rule(
    'name',
    `${START}(?:(?:vad|hur|what) )?(?:jag heter|my name is) `,
    `\\p{L}[\\p{L}-]+(?=\\s*(?:$|[.,!;\\n]| (?:och|jag|and|i) ))`,
    'iu',
    unless(/^\P{L}*(vad|hur|what) | (inte|samma|olika|så|secret|private|hidden|known)$/iu),
  ),
];
