/** The doorway in Persian. */
import type { Words } from './words.ts';

export const fa: Words = {
  label: 'گفتگوی ناشناس',
  panel: 'گفتگوی ناشناس',
  exit: 'ترک سریع صفحه',
  minimise: 'کوچک کردن گفتگو',
  unread: 'چیز تازه‌ای برای خواندن',
  unreachable: 'گفتگو اکنون پاسخ نمی‌دهد. اگر فوری یا خطرناک است، با ۱۱۲ تماس بگیرید.',
  alone: 'در زبانه‌ای جداگانه امتحان کنید',
};
