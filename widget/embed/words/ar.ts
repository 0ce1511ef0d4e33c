/** The doorway in Arabic. */
import type { Words } from './words.ts';

export const ar: Words = {
  label: 'دردشة دون كشف الهوية',
  panel: 'دردشة دون كشف الهوية',
  exit: 'مغادرة الصفحة بسرعة',
  minimise: 'تصغير الدردشة',
  unread: 'يوجد شيء جديد للقراءة',
  unreachable: 'الدردشة لا تستجيب الآن. إذا كان هناك شخص في خطر، يُرجى الاتصال بالرقم 112.',
  alone: 'المحاولة في علامة تبويب منفصلة',
};
