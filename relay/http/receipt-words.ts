import { languageOf } from '../protocol/languages.ts';
import type { RoomLanguage } from '../protocol/languages.ts';

/** What the page for erasing by receipt says, in the room's languages: the parent comes from there. */
export interface ReceiptWords {
  title: string;
  what: string;
  label: string;
  press: string;
  /** These words are true whether there was such a record or not. They do not say that something was erased. */
  done: string;
  doneWhat: string;
  wrong: string;
  later: string;
}

const WORDS: Readonly<Record<string, ReceiptWords>> = {
  sv: {
    title: 'Radera med kvittonummer',
    what: 'Du kan radera det som sparats efter ett samtal: vilka ämnen det handlade om. Inget annat är sparat.',
    label: 'Kvittonummer',
    press: 'Radera',
    done: 'Klart. Om numret stämde är ämnena borta.',
    doneWhat:
      'Har rådgivaren inte sparat ämnena än kommer de inte att räknas. Kontrollera att numret var rätt: under ett annat nummer raderas inget.',
    wrong: 'Numret har sexton tecken, som i ABCD-EF01-2345-6789. Kontrollera att alla är med.',
    later: 'Det gick inte just nu. Försök igen om en stund.',
  },
  en: {
    title: 'Erase with a receipt number',
    what: 'You can erase what was kept after a conversation: which topics it was about. Nothing else was kept.',
    label: 'Receipt number',
    press: 'Erase',
    done: 'Done. If the number was right, the topics are gone.',
    doneWhat:
      'If the counselor has not saved the topics yet, they will not be counted when that happens. Check that the number was right: under another number nothing is erased.',
    wrong: 'The number has sixteen characters, as in ABCD-EF01-2345-6789. Check that all of them are there.',
    later: 'It did not work just now. Try again in a while.',
  },
  fi: {
    title: 'Poista kuittinumerolla',
    what: 'Voit poistaa sen, mitä keskustelusta on tallennettu: mitä aiheita se koski. Muuta ei ole tallennettu.',
    label: 'Kuittinumero',
    press: 'Poista',
    done: 'Valmis. Jos numero oli oikea, aiheet on poistettu.',
    doneWhat:
      'Jos neuvoja ei ole vielä tallentanut aiheita, niitä ei lasketa mukaan. Tarkista, että numero oli oikein: toisella numerolla ei poisteta mitään.',
    wrong: 'Numerossa on kuusitoista merkkiä, kuten ABCD-EF01-2345-6789. Tarkista, että kaikki ovat mukana.',
    later: 'Se ei onnistunut juuri nyt. Yritä hetken kuluttua uudelleen.',
  },
  ar: {
    title: 'الحذف برقم الإيصال',
    what: 'يمكنك حذف ما حُفظ بعد المحادثة: المواضيع التي تناولتها. لم يُحفظ شيء آخر.',
    label: 'رقم الإيصال',
    press: 'حذف',
    done: 'تم. إذا كان الرقم صحيحًا فقد حُذفت المواضيع.',
    doneWhat: 'إذا لم يحفظ المستشار المواضيع بعد، فلن تُحتسب. يُرجى التأكد من صحة الرقم: لا يُحذف شيء برقم آخر.',
    wrong: 'يتكون الرقم من ستة عشر رمزًا، مثل \u2066ABCD-EF01-2345-6789\u2069. يُرجى التأكد من أنه كامل.',
    later: 'لم ينجح ذلك الآن. يُرجى المحاولة مرة أخرى بعد قليل.',
  },
  so: {
    title: 'Ku tirtir lambarka rasiidka',
    what: 'Waxaad tirtiri kartaa wixii la kaydiyay wadahadalka kaddib: mawduucyadii uu ku saabsanaa. Wax kale lama kaydin.',
    label: 'Lambarka rasiidka',
    press: 'Tirtir',
    done: 'Waa la dhammeeyay. Haddii lambarku sax ahaa, mawduucyadii waa la tirtiray.',
    doneWhat:
      'Haddii la-taliyuhu mawduucyada aanu weli kaydin, lama tirin doono. Hubi in lambarku sax ahaa: lambar kale wax laguma tirtiro.',
    wrong:
      'Lambarku wuxuu leeyahay lix iyo toban xaraf, sida ABCD-EF01-2345-6789. Hubi inay dhammaan ku jiraan.',
    later: 'Hadda ma suurtogelin. Waxyar kaddib mar kale isku day.',
  },
  fa: {
    title: 'پاک کردن با شماره رسید',
    what: 'می‌توانید آنچه را پس از گفت‌وگو نگه داشته شده پاک کنید: موضوع‌های آن. چیز دیگری نگه داشته نشده است.',
    label: 'شماره رسید',
    press: 'پاک کردن',
    done: 'انجام شد. اگر شماره درست بود، موضوع‌ها پاک شده‌اند.',
    doneWhat:
      'اگر مشاور هنوز موضوع‌ها را ذخیره نکرده باشد، شمرده نخواهند شد. بررسی کنید که شماره درست بوده باشد: با شماره دیگر چیزی پاک نمی‌شود.',
    wrong: 'شماره شانزده نویسه دارد، مانند \u2066ABCD-EF01-2345-6789\u2069. بررسی کنید که کامل باشد.',
    later: 'اکنون نشد. کمی بعد دوباره امتحان کنید.',
  },
  uk: {
    title: 'Стерти за номером квитанції',
    what: 'Ви можете стерти те, що збережено після розмови: її теми. Більше нічого не збережено.',
    label: 'Номер квитанції',
    press: 'Стерти',
    done: 'Готово. Якщо номер був правильний, теми стерто.',
    doneWhat:
      'Якщо консультант тем ще не зберіг, їх не враховуватимуть. Перевірте, чи номер правильний: за іншим номером нічого не стирають.',
    wrong: 'У номері шістнадцять знаків, як у ABCD-EF01-2345-6789. Перевірте, чи всі на місці.',
    later: 'Зараз не вийшло. Спробуйте ще раз трохи згодом.',
  },
} satisfies Record<RoomLanguage, ReceiptWords>;

/** Swedish where the language is not spoken here. `wanted`: BCP 47. */
export function receiptWords(wanted = 'sv'): { lang: string; words: ReceiptWords } {
  const asked = languageOf(wanted);
  const lang = Object.hasOwn(WORDS, asked) ? asked : 'sv';
  return { lang, words: WORDS[lang] as ReceiptWords };
}
