/** Names in Arabic, for the guard. Without capitals, only where a sentence begins with it or after "my son". */
import { NAME, name, rule } from '../rule.ts';

export const rules = [
  rule(
    'name',
    '(?:^|[.،؛!؟\\n] ?|(?:أنا|انا|مرحبا|أهلا|عليكم)[،,]? |(?:ابني|ولدي|طفلي|زوجي|ابنتي|بنتي|طفلتي|زوجتي) )(?:[اإ]سمي|اسمها?) (?:هو |هي )?',
    NAME,
    'u',
    name(/ (لا|غير|ليس|سري|مجهول|محمي|في|على|من)$/),
  ),
];
