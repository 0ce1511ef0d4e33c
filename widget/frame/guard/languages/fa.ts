/** Names in Persian, for the guard. */
import { rule } from '../rule.ts';
import { noName } from './no-name.ts';

const WORD = '[\\p{L}\\u200c]+';
const WHO = '(?:(?:پسر|دختر|فرزند|شوهر|همسر|مادر|پدر|برادر|خواهر)(?:م| ?من)|بچه(?:\\u200c?ام| من)|من)';

export const rules = [
  // "My name is …", or the name alone where the sentence ends with it.
  rule(
    'name',
    `(?:(?:اسم|نام)(?: خانوادگی| فامیلی?)? ${WHO}|اسمم|نامم) `,
    `${WORD}(?=\\s*(?:$|[.،,؛!\\n]))|${WORD}(?: ${WORD})?(?= است| هست)`,
    'u',
    noName(
      /^(مهم|محفوظ|محرمانه|مخفی|پنهان|معلوم|مشخص|لازم|چی)|^(چه|کجا|الان|اکنون|این|آن|هم|همین|همان|خیلی|در|پیش|با|به|از|برای|که|را|ثبت|خاص|سخت|عجیب|اشتباه|غلط|فقط|قابل|مال|نوشته|دست|عربی|ایرانی|سوئدی|طولانی|کوتاه|معمولی|تکراری)( |$)| (شده|شما)$/,
    ),
  ),
  // Mobile numbers of eleven digits: Iran.
  rule('phone', '^|[^\\d+]', '09\\d(?: ?-? ?\\d){8}(?!\\d)'),
];
