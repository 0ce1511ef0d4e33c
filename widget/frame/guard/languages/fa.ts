/** Names in Persian, for the guard. */
import { NAME, expected } from '../names/listed.ts';
import { rule } from '../rule.ts';
import { noName } from './no-name.ts';

const LETTERS = '[\\p{L}\\u200c]+';
const RELATIVE = '(?:پسر|دختر|فرزند|شوهر|همسر|مادر|پدر|برادر|خواهر|دوست|همسایه)';
const WHO = `(?:${RELATIVE}(?:م| ?من)|بچه(?:\\u200c?ام| من)|من)`;
const ROLE = '(?:خانم|آقای|معلم(?:ش|م)?|مدیر|دکتر)';
const BYE = '(?:با (?:احترام|تشکر|سپاس)|ممنون|متشکرم|تشکر)';

export const rules = [
  // "My name is …", or the name alone where the sentence ends with it.
  rule(
    'name',
    `(?:(?:اسم|نام)(?: خانوادگی| فامیلی?)? ${WHO}|اسمم|نامم) `,
    `${LETTERS}(?=\\s*(?:$|[.،,؛!\\n]))|${LETTERS}(?: ${LETTERS})?(?= است| هست)`,
    'u',
    noName(
      /^(مهم|محفوظ|محرمانه|مخفی|پنهان|معلوم|مشخص|لازم|چی)|^(چه|کجا|الان|اکنون|این|آن|هم|همین|همان|خیلی|در|پیش|با|به|از|برای|که|را|ثبت|خاص|سخت|عجیب|اشتباه|غلط|فقط|قابل|مال|نوشته|دست|عربی|ایرانی|سوئدی|طولانی|کوتاه|معمولی|تکراری)( |$)| (شده|شما)$/,
    ),
  ),
  // "Maryam" and "is" written as one word.
  rule('name', '(?:اسمم|نامم) ', `${LETTERS}ست`, 'u'),
  rule('name', `(?:^|[^\\p{L}])(?:${RELATIVE}م|${ROLE}),? `, NAME, 'u', expected),
  rule('name', '(?:^|[^\\p{L}])من ', `${LETTERS}(?= هستم)`, 'u', expected),
  rule('name', `${BYE}[،,\\s]{1,3}`, `${NAME}(?=[.\\s]*(?:$|\\n))`, 'u', expected),
];
