/** The doorway in Persian. */
import type { Words } from './words.ts';

export const fa: Words = {
  label: 'گفتگوی ناشناس',
  panel: 'گفتگوی ناشناس',
  exit: 'خروج سریع از صفحه',
  minimise: 'کوچک کردن گفتگو',
  unread: 'چیز تازه‌ای برای خواندن',
  unreachable: 'گفتگو اکنون پاسخ نمی‌دهد. اگر کسی در خطر است، با ۱۱۲ تماس بگیرید.',
  alone: 'در زبانه‌ای جداگانه امتحان کنید',
};
