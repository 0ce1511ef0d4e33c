/**
 * Names in Arabic, for the guard. Without capitals: of the list after "my son" or where a letter ends; any word only
 * where a sentence begins with "my name", and where the name ends the sentence or something follows that begins anew.
 */
import { NAME, expected } from '../names/listed.ts';
import { rule } from '../rule.ts';
import { noName } from './no-name.ts';

const WHO = '(?:ابن|ولد|طفل|زوج|[أا]خ|ابنت|بنت|طفلت|زوجت|[أا]خت|والد|والدت|صديق|صديقت|جار|أطفال|أولاد)ي';
const ROLE = '(?:ال)?(?:معلمة?|مدرسة?|مدير(?:ة)?|دكتورة?|أستاذة?|آنسة|سيدة?)';
const BEGINNING = '(?:^|[.،,؛!؟\\n] ?|(?:أنا|انا|مرحبا|أهلا|عليكم)[،,]? )';
const BYE = '(?:(?:مع )?(?:خالص |جزيل )?(?:تحياتي|التحية|الشكر|شكرا))';
const NO_NAME =
  /(?:^| )(ه[وي]|لا|ل[نم]|ليست?|غير|مش|سري|مجهول|محمي|محفوظ|مخفي|معروف|موجود|ظاهر|مكتوب|مسجل|مهم|نفس|مثل|في|على|من|عند|لدي|ما|هل|قد|سوف|أو|كان|ي?كون|س?يظهر|س?يبقى|صعب|نادر|عادي|لأن|دائما|حقا)(كم|ة|ا)?( |$)/;

export const rules = [
  rule(
    'name',
    `(?:${BEGINNING}[اإ]سم(?:ي| ${WHO})|(?:${WHO}|ابن|ولد|طفل|بنت|ابنة|طفلة) [اإ]سمها?):? (?:هو |هي )?`,
    '\\p{L}{2,}(?: \\p{L}{2,}){0,2}?(?=\\s*(?:$|[.،,؛!\\n]| و| عمر| عند[يه]| [أا]نا | من ))',
    'u',
    noName(NO_NAME),
  ),
  rule('name', `(?:^|[^\\p{L}])(?:و)?(?:${WHO}|${ROLE})(?: ال\\p{L}+)?[،,]? `, NAME, 'u', expected),
  rule('name', `${BYE}[،,\\s]{1,3}(?:من )?`, `${NAME}(?=[.\\s]*(?:$|\\n))`, 'u', expected),
];
