/** Names in Arabic, for the guard. Without capitals, only where a sentence begins with it or after "my son". */
import { NAME, rule } from '../rule.ts';
import { firstWord } from './first-word.ts';

export const rules = [
  rule(
    'name',
    '(?:^|[.،؛!؟\\n] ?|(?:أنا|انا|مرحبا|أهلا|عليكم)[،,]? |(?:ابني|ولدي|طفلي|زوجي|ابنتي|بنتي|طفلتي|زوجتي) )(?:[اإ]سمي|اسمها?) (?:هو |هي )?',
    NAME,
    'u',
    firstWord(/^(لا|غير|ليس|سري|مجهول|محمي|في|على|من)$/),
  ),
];
