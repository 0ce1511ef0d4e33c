/**
 * The strong kinds: what leads to one person at once, and is asked about before it is sent. Read by find.ts. What tells
 * less is in names/. The cases in tests/frame/guard say why each exception is there.
 */
import { isPersonalNumber } from './personal-number.ts';
import { END, START, rule, sentenceBefore } from './rule.ts';
import type { Keep, Rule } from './rule.ts';

/** Whose numbers and addresses are public. */
const PUBLIC =
  /kommun|jour|växel|mottag|central|kontor|polis|besök|sjukhus|bibliotek|öppna förskol|\b(bup|bvc|soc|box)\b|vård|linje|barnahus|rätten|habilitering|verket|kassan|maria ungdom|rädda barnen|enhet|förening|ligger|finns|håller till/i;
/** … unless somebody says that it is theirs. */
const OWN = /\b(bor|bo|hemma|hos|min|mitt|mig|jag|hans|hennes|vi nås|my|me)\b/i;
const isPublic = (text: string, at: number): boolean => {
  const sentence = sentenceBefore(text, at);
  return PUBLIC.test(sentence) && !OWN.test(sentence);
};

const phone: Keep = (detail, _, text, at) => {
  const digits = detail.replace(/\D/g, '').replace(/^(00)?460?(?=\d{8})/, '0');
  const falseAlarm =
    // 020 and 077 belong to organisations, never to a person.
    /^0(20|77)/.test(digits) ||
    // Eight digits are a short number only after an area code and one dash, not a time (0700-1600).
    (digits.length < 9 && !/^0\d\d?-[^-]+$/.test(detail)) ||
    // A date: 05-06 2024.
    /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/.test(digits) ||
    (/^0[^7]|^010/.test(digits) && isPublic(text, at));
  return falseAlarm ? '' : detail;
};

const personalNumber: Keep = detail =>
  isPersonalNumber(detail.replace(/\D/g, '')) &&
  // A time after a date: 2024-05-13 1015.
  !/\d-\d\d-\d\d ([01]\d|2[0-3])[0-5]\d$/.test(detail)
    ? detail
    : '';

const atHome: Keep = (detail, before, text, at) =>
  /^(\p{L}*(handling|åtgärd|utveckling|studie|vård|lek|tid|mål|spel|genomförande)s?plan|(motor|järn|luft|halv|en|om)vägen|(i|pulka|skid|slalom|ut|upp)backen) /iu.test(
    detail,
  ) || isPublic(text, at)
    ? ''
    : detail;

const UNIT = `(?:år|dag(?:ar)?|veck\\p{L}+|mån\\p{L}+|min(?:uter)?|timm\\p{L}+|kr(?:onor)?|st|k?g|mg|k?m|meter|gång(?:er)?|grader|barn|procent)${END}`;
const HOUSE = `(?: (?:nr|nummer)\\.?)? ?\\d{1,3}(?: ?[A-Fa-f]${END})?(?![\\d%]| ?-? ?\\d* ?${UNIT}|[.,:]\\d)`;
const AT = ' ?(?:\\(at\\)|\\[at\\]|\\{at\\}|\\(a\\)|[ (]snabel-?a\\)?) ?';
const DOT = '(?: ?\\.| ?[[({]?(?:punkt|dot)[\\])}]? ?)';
const PART = '[^\\s@,;:()<>"]';
/** Services where people have a handle. */
const SERVICE =
  '(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|facebook|fb|discord|telegram|roblox|twitch|youtube|kik|steam|messenger|ig)';

const ON_SERVICE = new RegExp(`${START}${SERVICE}`, 'iu');

export const rules: readonly Rule[] = [
  rule(
    'handle',
    `^|[\\s(]`,
    `(?:https?://)?(?:www\\.)?(?:tiktok|instagram|facebook|snapchat|twitch|youtube|t|x|twitter|linkedin|discord)\\.(?:com|tv|me|gg)/(?:add/|in/)?@?[\\w.-]{2,40}[\\w]`,
    'i',
  ),
  rule(
    'email',
    '^|[\\s,;:()<>"]',
    `${PART}{1,64}(?:@| @ |${AT})${PART}{1,99}${DOT}\\p{L}{2,9}${END}`,
    'iu',
    detail =>
      /^(info|kontakt|registrator|support|reception|kund|social|soc\.|kommun|post|press|no-?reply|famil\p{L}*(?:rätt|ratt|central|rådg|radg|stöd|stod|enhet|team|hem)|bup|barn|skol|exped|bibliotek|kansli|ung|jour|stod|stöd|hjalp|hjälp|office|team|medborgar|diarie|service|vaxel|växel)[^@]*@/iu.test(
        detail,
      )
        ? ''
        : detail,
  ),
  rule(
    'personal-number',
    '^|[^\\d+]',
    '(?:19|20)?\\d\\d[-. ]?\\d\\d[-. ]?\\d\\d ?[-–+]? ?\\d\\d ?\\d\\d(?!\\d)',
    '',
    personalNumber,
  ),
  rule('phone', '^|[^\\d+]', '(?:\\+ ?|00)[1-9](?:[ \\-–()/.]{0,3}\\d){6,13}(?!\\d)', '', phone),
  rule('phone', '^|[^\\d+.,:/–-]', '(?:46 ?|0)7[02369](?:[ .-]{0,3}\\d){7}(?!\\d)'),
  rule(
    'phone',
    '^|[^\\d+.,:/–-]|(?:^|\\D)[.,:/–-]',
    '0[1-9](?: ?[-–/.)]? ?\\d){6,8}(?![\\d:]|[.,]\\d)',
    '',
    phone,
  ),
  // Mobile numbers of eleven digits, where somebody writes Arabic or Persian: Iraq, Egypt, Iran.
  rule('phone', '^|[^\\d+]', '0[179]\\d(?: ?-? ?\\d){8}(?!\\d)', '', (detail, _, text) =>
    /[\u0600-\u06ff]/.test(text) ? detail : '',
  ),
  rule(
    'address',
    START,
    `(?:\\p{L}{2,}(?:gatan|vägen|gränd|gränden|stigen|torget|allén)|\\p{L}{4,}backen|\\p{Lu}\\p{L}+(?:backen?|leden|ringen|slingan|kroken|svängen|plan)|(?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}+s (?:väg|gata|gränd|plan|plats|torg|allé|backe|stig))${HOUSE}`,
    'u',
    atHome,
  ),
  rule('handle', '^|[\\s(]', '@(?!bris|bup|home)\\p{L}[\\p{L}\\d_.]{2,29}', 'iu', detail =>
    detail.replace(/\.$/, ''),
  ),
  // A word that only a handle can be, soon after a service or what says that one follows.
  rule(
    'handle',
    `${START}(?:(?:på )?${SERVICE}(?:namnet)?|användarnamn(?:et)?|username|konto|kallar sig|heter)(?:,? (?:är|is|heter|han|hon|jag|he|she|på)){0,3}:? `,
    '(?=[\\p{L}\\d.]{0,30}[_#\\d.])[\\p{L}\\d][\\p{L}\\d_.#-]{2,30}',
    'iu',
    (detail, before, text) =>
      /^\d|^\p{L}+\.$/u.test(detail) || (/heter/i.test(before) && !/_/.test(detail) && !ON_SERVICE.test(text))
        ? ''
        : detail.replace(/\.$/, ''),
  ),
  rule(
    'handle',
    `${START}${SERVICE}: `,
    "\\p{L}[\\p{L}\\d_.'-]{2,30}(?: \\p{Lu}[\\p{L}-]+)?(?=\\s*$|[,;\\n])",
    'iu',
  ),
];
