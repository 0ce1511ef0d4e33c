/** Schools and preschools, and number plates; Swedish and English. */
import { END, START, rule, unless } from '../rule.ts';
import type { Keep, Rule } from '../rule.ts';
import { isNoName } from './not-names.ts';

/** What kind of school, and so no school's name. */
const KIND =
  '(?:(?:montessori|natur)?för|grund|gymnasie|(?:folk)?hög|låg|mellan|(?:låg|mellan|hög)stadie|(?:grund|gymnasie)?sär|special|resurs|fri|musik|kultur|sim|sommar|rid|fritids|hem|dans|språk|om|in|lov|föräldra|kör|trafik|natur|skogs|by|yrkes|real|folk|små|kvarters|data|teater|cirkus|tennis|fotbolls?|hockey|golf|skid|segel|söndags|koran|modersmåls|kvälls|dag|internat|privat|el|konst|design|handels|lantbruks|hund|valp|bebis|amnings|sov|sömn|mat|livs|relations|kärleks|smärt|stress|astma|diabetes|adhd|autism|tonårs|känslo|nät|distans|jul|påsk|sport|idrotts|gymnastik|brand|polis|militär|läkar|lärar|barn|ung|anpassade ?grund|jour|stor|hel|extra|vanliga?|nya|gamla|dotterns|sonens|barnens|kommunens|byt\\p{L}*|annan|bra)';
const GENERIC = new RegExp(`^\\P{L}*(?:${KIND})-?(?:sk|gymn)`, 'iu');
/** Whose, and so no school's name. */
const WHOSE =
  /^\P{L}*(hans|hennes|deras|\p{L}+arnas|\p{L}+ornas|barnens|klassens|stadens|regionens|elevens|lärarens|landets|områdets|ortens|byns|parternas|vännens|skolans|rektorns|sonens|dotterns|dotters|barns|kommunens|framtidens|dagens|världens|grannens|kompisens|systerns|broderns|exets|pappans|mammans|pojkens|flickans|allas|vems|vilken|vilkens|annans|annan|min|mina|våra?|en|ett|ny|nya|ingen|någon|samma|bra|byta|bästa|vanlig|kommunal|privat|anpassad|särskild|svensk|fristående|god|trygg|hemma|denna|hela|sveriges|statens|egen|rätt|dyr|liten|stor|fin|av|på|i|till|från|och|byter|bytt|börja|börjat|förra)[ -]/iu;
const NO_PLATE =
  /MRT|SHA|SOS|SMS|CSN|KBT|BUP|BMW|KTM|CRP|HCG|ATV|ADD|AST|TSH|HIV|LSS|IVO|IMY|SFI|VAB|USB|IPS|PEF|LVU|LVM|SSK|BVC|MVC|NPF|DBT|EMI|RTX|GTX|OCR|KUB|TV |FIF|HBO|SVT|RAV|MAX|JUL|KAP|SID|LGH|TEL|KLL/i;

const word: Keep = (detail, before) =>
  GENERIC.test(detail) || WHOSE.test(`${detail} `) ? '' : unless(WHOSE)(detail, before, '', 0);
const SCHOOL = '(?:fri|för)?skola|gymnasium';
/** What preschools are called. */
const OFTEN =
  'solrosen|myran|blåsippan|vitsippan|gullvivan|maskrosen|prästkragen|blåklockan|regnbågen|tallen|björken|eken|granen|kotten|ekorren|igelkotten|nyckelpigan|humlan|fjärilen|solstrålen|smultronet|hallonet|blåbäret|lingonet|trollet|gläntan|ängen|pärlan|stjärnan|kometen|piraten|junibacken|bullerbyn|snäckan|kastanjen|lönnen|linden|rönnen|grodan|ugglan|tigern|delfinen';

export const schools: readonly Rule[] = [
  rule('school', `${START}`, `\\p{L}{2,}-?(?:skolan?|gymnasiet)(?=s?${END})`, 'u', word),
  rule('school', START, `(?:\\p{Lu}\\p{L}+ )?\\p{Lu}\\p{L}+ (?:${SCHOOL})${END}`, 'u', detail =>
    WHOSE.test(detail) ? '' : detail,
  ),
  rule('school', `${START}(?:Östra|Västra|Norra|Södra|Nya|Gamla) `, `skolan${END}`, 'u'),
  rule('school', START, `\\p{Ll}{3,}(?:ens|ets|as|ans) (?:${SCHOOL})${END}`, 'u', word),
  rule('school', `${START}(?:förskolan|dagiset|dagis|fritids|avdelning(?:en)?) `, `(?:${OFTEN})${END}`, 'iu'),
  rule(
    'school',
    `${START}(?:[Ff]örskolan?|[Ss]kolan|skola|[Gg]ymnasiet|[Dd]agis(?:et)?|fritids)(?: heter)? `,
    `\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}+)?${END}`,
    'u',
    detail => (isNoName(detail.split(' ')[0] ?? '') ? '' : detail),
  ),
  rule(
    'school',
    ' (?:at|to) ',
    `\\p{Lu}\\p{L}+ (?:\\p{Lu}\\p{L}+ )?(?:Prescho|Scho)ol${END}`,
    'u',
    unless(/^.{4}(High|Middle|Primary|The) /),
  ),
  rule(
    'plate',
    '^|[^\\p{L}\\d-]',
    `[A-HJ-PR-UW-Z]{3}[ -]?\\d\\d[\\dA-HJ-NPR-UW-Z](?![\\p{L}\\d]|[.,:]\\d| ?(?:(?:kr|år|m?g|kg|k?m|st|barn|dagar|gånger)${END}|%|\\p{Lu}\\p{Lu}))`,
    'u',
    unless(NO_PLATE),
  ),
  // In small letters only where it is said what it is.
  rule(
    'plate',
    `${START}reg(?:\\.|istrerings)? ?(?:nr|nummer|nummret)(?: är)?:? `,
    `[a-hj-pr-uw-z]{3}[ -]?\\d\\d[\\da-z]${END}`,
    'iu',
  ),
];
