/** Names in Persian, for the guard. */
import { rule, unless } from '../rule.ts';

export const rules = [
  rule(
    'name',
    '(?:(?:اسم|نام) (?:من|پسرم|دخترم)|اسمم) ',
    '\\p{L}+(?: \\p{L}+)?(?= است| هست)',
    'u',
    unless(/ (مهم|محفوظ|محرمانه|مخفی|چه|چی|این)/),
  ),
];
