/**
 * What the guard looks for; read by find.ts in this order, the first to claim a place wins.
 * A pattern has two groups: what must stand before, and the detail. `Keep` says how much of the detail
 * counts: all, its beginning, or '' for a false alarm. No lookbehind: iPhones before iOS 16.4 refuse the
 * whole file for it. The cases in tests/guard say why each exception is there.
 */
import type { Kind } from './find.ts';
import { isPersonalNumber } from './personal-number.ts';

type Keep = (detail: string, before: string) => string;

const unless =
  (falseAlarm: RegExp): Keep =>
  (detail, before) =>
    falseAlarm.test(before + detail) ? '' : detail;

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

const isCapital = (word: string) => word.charAt(0) !== word.charAt(0).toLowerCase();

/** The first word, if it may be a name, and those after it that have a capital. */
const name =
  (mayBe: (word: string) => boolean): Keep =>
  (detail, before) => {
    const words = detail.split(' ');
    const [first = ''] = words;
    // "…vad jag heter eftersom…", and words that follow without being a name.
    if (/^\P{L}*(vad|hur|what|як|mitä) /iu.test(before) || NO_NAME.test(first) || !mayBe(first)) return '';
    const end = words.findIndex((word, i) => i > 0 && !isCapital(word));
    return words.slice(0, end < 0 ? words.length : end).join(' ');
  };

const NO_NAME =
  /^(inte|ju|samma|likadant|olika|n[åo]t|något|som|så|not|never|on|in|known|going|visible|secret|kept|used|being|shown|saved|stored|still|salainen|suojattu|sir|qarsoodi|не|що|لا|غير|ليس|سري|مجهول|محمي|في|على|من|مهم|محفوظ|محرمانه|مخفی|چه|چی|این|در|را)$/iu;

const rule = (kind: Kind, before: string, detail: string, flags: string, keep?: Keep) =>
  [kind, new RegExp(`(${before})(${detail})`, `g${flags}`), keep] as const;

/** No letter before, or after. */
const START = '^|[^\\p{L}]';
const END = '(?!\\p{L})';
const HOUSE = `\\d{1,3}(?: ?[A-Fa-f]${END})?(?!\\d| ?-? ?\\d* ?(?:år|dag|vec|mån|min|tim|sek|kr|st|kg|km|m${END}|gång|grad|barn|%|[.,:]\\d))`;
const NAME = `\\p{L}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]+){0,2}`;

export const rules = [
  rule('email', '', '[^\\s@,;:()<>"]+@[^\\s@,;:()<>"]+\\.\\p{L}{2,}', 'u'),
  rule(
    'personal-number',
    '^|[^\\d+]',
    '(?:19|20)?\\d\\d[-. ]?\\d\\d[-. ]?\\d\\d ?[-–+]? ?\\d{4}(?!\\d)',
    '',
    detail => (isPersonalNumber(detail.replace(/\D/g, '')) ? detail : ''),
  ),
  rule('phone', '^|[^\\d+]', '(?:\\+ ?|00)[1-9](?:[ \\-–()/.]{0,2}\\d){6,13}(?!\\d)', ''),
  rule(
    'phone',
    '^|[^\\d+.,:/–-]|(?:^|\\D)[.,:/–-]',
    '0[1-9](?: ?[-–/]? ?\\d){6,8}(?![\\d:]|[.,]\\d)',
    '',
    phone,
  ),
  rule(
    'plate',
    '^|[^\\p{L}\\d-]',
    '[A-HJ-PR-UW-Z]{3}[ -]?\\d\\d[\\dA-HJ-NPR-UW-Z](?![\\p{L}\\d]|[.,:]\\d| ?(?:kr|mg|st|år|dag|gång|%))',
    'u',
    unless(/(SOS|SMS|CSN|KBT|DBT|EKG|TBE|PCR|BUP|DNR)/),
  ),
  rule(
    'address',
    START,
    `(?:\\p{L}{2,}(?:gatan|vägen|gränden?|stigen|torget|allén)|\\p{Lu}\\p{L}+(?:backen|leden|liden|ringen|slingan|kroken|svängen|stråket|plan|s (?:väg|gata|gränd|plan|plats|torg|allé|backe|stig))) ${HOUSE}`,
    'u',
  ),
  rule(
    'school',
    START,
    `\\p{Lu}\\p{L}+(?:skolan?|gymnasiet)s?${END}`,
    'u',
    unless(
      /^\P{L}?(för|grund|gymnasie|hög|folkhög|låg|lågstadie|mellanstadie|högstadie|sär|grundsär|special|resurs|fri|musik|kultur|sim|sommar|rid|kör|fritids|hem|dans|fotbolls|språk|montessori|waldorf|om|in)sk/iu,
    ),
  ),
  rule(
    'school',
    '\\p{Ll} ',
    `(?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}*s (?:fri|för|grund)?skola${END}`,
    'u',
    unless(/ (Hans|Hennes|Deras|Barnens) /),
  ),
  rule(
    'school',
    '(?:skolan|gymnasiet|dagis|fritids) ',
    `\\p{Lu}\\p{L}{2,}(?=[.,;!?)]|$| i | på | och )`,
    'u',
    unless(/ (Han|Hon|Jag|Hen|Det|Igår|Idag)$/),
  ),
  rule(
    'school',
    START,
    `\\p{Lu}\\p{L}+ (?:Primary |High |Nursery |International )?(?:Prescho|Scho)ol${END}`,
    'u',
    unless(
      /(The|His|Her|My|Our|Their|High|Middle|Primary|Secondary|Nursery|This|That|After|Before|At|In|Home) [PS]/,
    ),
  ),
  rule(
    'name',
    `(?:${START})(?:(?:vad|hur|what|як|mitä) )?(?:jag heter|my name is|nimeni on|magac[ae]ygu waa|magac(?:iisu|eedu) waa|la i yiraahdaa|мене (?:звати|звуть)) `,
    NAME,
    'iu',
    name(() => true),
  ),
  rule(
    'name',
    `(?:${START})(?:(?:vi|han|hon|hen|son|dotter|sonen|dottern|barnet|pojken|flickan|killen|tjejen|man|fru|sambo|mamma|pappa|syster|bror) heter|namn är|(?:his|her|our|['’]s) name is|(?:son|daughter|he|she|child) is (?:called|named)|nimi on|(?:його|її|сина|доньку|дочку) (?:звати|звуть)|ім['’ʼ]я) `,
    NAME,
    'iu',
    name(isCapital),
  ),
  rule(
    'name',
    '(?:^|[.،؛!؟\\n] ?|(?:أنا|انا|مرحبا|أهلا|عليكم)[،,]? |ا[بس]ني |ولدي |طفلي |ا?بنتي |طفلتي )(?:[اإ]سمي|اسمها?) (?:هو |هي )?',
    NAME,
    'u',
    name(() => true),
  ),
  rule(
    'name',
    '(?:(?:اسم|نام) من|اسمم) ',
    '\\p{L}+(?: \\p{L}+)?(?= است| هست)',
    'u',
    unless(/(مهم|محفوظ|محرمانه|مخفی|چه|چی|این)/),
  ),
];
