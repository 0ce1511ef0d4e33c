/** What the doorway says beyond its launcher, by language; `panel.ts` reads it. */
export interface Words {
  panel: string;
  exit: string;
  minimise: string;
  /** For screen readers, on the launcher while minimised. */
  unread: string;
  /** The frame never answered. */
  unreachable: string;
  /** Link to the chat as a page of its own. */
  alone: string;
}

export const WORDS: Record<string, Words> = {
  sv: {
    panel: 'Anonym chatt',
    exit: 'Lämna sidan snabbt',
    minimise: 'Minimera chatten',
    unread: 'Något nytt att läsa',
    unreachable: 'Chatten svarar inte just nu. Är det bråttom eller farligt, ring 112.',
    alone: 'Försök i en egen flik',
  },
  en: {
    panel: 'Anonymous chat',
    exit: 'Leave this page quickly',
    minimise: 'Minimise the chat',
    unread: 'Something new to read',
    unreachable: 'The chat does not answer right now. If it is urgent or dangerous, call 112.',
    alone: 'Try in a tab of its own',
  },
  fi: {
    panel: 'Nimetön chatti',
    exit: 'Poistu sivulta nopeasti',
    minimise: 'Pienennä chatti',
    unread: 'Uutta luettavaa',
    unreachable: 'Chatti ei vastaa juuri nyt. Jos on kiire tai vaara, soita 112.',
    alone: 'Kokeile omassa välilehdessä',
  },
  ar: {
    panel: 'دردشة مجهولة',
    exit: 'مغادرة الصفحة بسرعة',
    minimise: 'تصغير الدردشة',
    unread: 'يوجد شيء جديد للقراءة',
    unreachable: 'الدردشة لا تستجيب الآن. إذا كان الأمر عاجلاً أو خطيراً فاتصل بالرقم 112.',
    alone: 'جرّب في علامة تبويب منفصلة',
  },
  so: {
    panel: 'Sheeko qarsoodi ah',
    exit: 'Bogga degdeg uga bax',
    minimise: 'Yaree sheekada',
    unread: 'Wax cusub oo la akhriyo',
    unreachable: 'Sheekadu hadda ma jawaabayso. Haddii ay degdeg ama khatar tahay, wac 112.',
    alone: 'Ku tijaabi tab gaar ah',
  },
  fa: {
    panel: 'گفتگوی ناشناس',
    exit: 'ترک سریع صفحه',
    minimise: 'کوچک کردن گفتگو',
    unread: 'چیز تازه‌ای برای خواندن',
    unreachable: 'گفتگو اکنون پاسخ نمی‌دهد. اگر فوری یا خطرناک است، با ۱۱۲ تماس بگیرید.',
    alone: 'در زبانه‌ای جداگانه امتحان کنید',
  },
  uk: {
    panel: 'Анонімний чат',
    exit: 'Швидко залишити сторінку',
    minimise: 'Згорнути чат',
    unread: 'Є щось нове для читання',
    unreachable: 'Чат зараз не відповідає. Якщо терміново або небезпечно, телефонуйте 112.',
    alone: 'Спробувати в окремій вкладці',
  },
};
