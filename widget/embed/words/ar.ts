/** The doorway in Arabic. */
import type { Words } from './words.ts';

export const ar: Words = {
  label: 'دردشة مجهولة',
  panel: 'دردشة مجهولة',
  exit: 'مغادرة الصفحة بسرعة',
  minimise: 'تصغير الدردشة',
  unread: 'يوجد شيء جديد للقراءة',
  unreachable: 'الدردشة لا تستجيب الآن. إذا كان أحد في خطر، فاتصل بالرقم 112.',
  alone: 'جرّب في علامة تبويب منفصلة',
};
