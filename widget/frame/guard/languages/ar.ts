/**
 * Names in Arabic, for the guard. Without capitals: only where a sentence begins with "my name" or after "my son",
 * and where the name ends the sentence or something follows that begins anew.
 */
import { rule } from '../rule.ts';
import { noName } from './no-name.ts';

const WHO = '(?:ابن|ولد|طفل|زوج|[أا]خ|ابنت|بنت|طفلت|زوجت|[أا]خت)ي';
const BEGINNING = '(?:^|[.،,؛!؟\\n] ?|(?:أنا|انا|مرحبا|أهلا|عليكم)[،,]? )';
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
  // Mobile numbers of eleven digits: Iraq, Egypt.
  rule('phone', '^|[^\\d+]', '0[17]\\d(?: ?-? ?\\d){8}(?!\\d)'),
];
