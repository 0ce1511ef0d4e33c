/** The doorway in Persian. */
import type { Words } from './words.ts';

export const fa: Words = {
  label: 'چت ناشناس',
  panel: 'چت ناشناس',
  exit: 'خروج سریع از صفحه',
  minimise: 'کوچک کردن چت',
  unread: 'چیز تازه‌ای برای خواندن هست',
  unreachable: 'چت اکنون پاسخ نمی‌دهد. اگر کسی در خطر است، با 112 تماس بگیرید.',
  alone: 'در زبانه‌ای جداگانه امتحان کنید',
};
