/** What the page for erasing by receipt says, in the room's languages: the parent comes from there. */
export interface ReceiptWords {
  title: string;
  what: string;
  label: string;
  press: string;
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
    done: 'Det är raderat',
    doneWhat:
      'Om numret stämmer finns ämnena inte kvar. Har rådgivaren inte sparat dem än kommer de inte att räknas.',
    wrong: 'Numret har sexton tecken, som i ABCD-EF01-2345-6789. Kontrollera att alla är med.',
    later: 'Det gick inte just nu. Försök igen om en stund.',
  },
  en: {
    title: 'Erase with a receipt number',
    what: 'You can erase what was kept after a conversation: which topics it was about. Nothing else was kept.',
    label: 'Receipt number',
    press: 'Erase',
    done: 'It is erased',
    doneWhat:
      'If the number is right, the topics are gone. If the counselor has not saved them yet, they will not be counted when that happens.',
    wrong: 'The number has sixteen characters, as in ABCD-EF01-2345-6789. Check that all of them are there.',
    later: 'It did not work just now. Try again in a while.',
  },
  fi: {
    title: 'Poista kuittinumerolla',
    what: 'Voit poistaa sen, mitä keskustelusta on tallennettu: mitä aiheita se koski. Muuta ei ole tallennettu.',
    label: 'Kuittinumero',
    press: 'Poista',
    done: 'Se on poistettu',
    doneWhat:
      'Jos numero on oikein, aiheita ei enää ole. Jos neuvoja ei ole vielä tallentanut niitä, niitä ei lasketa mukaan.',
    wrong: 'Numerossa on kuusitoista merkkiä, kuten ABCD-EF01-2345-6789. Tarkista, että kaikki ovat mukana.',
    later: 'Se ei onnistunut juuri nyt. Yritä hetken kuluttua uudelleen.',
  },
  ar: {
    title: 'الحذف برقم الإيصال',
    what: 'يمكنك حذف ما حُفظ بعد المحادثة: المواضيع التي تناولتها. لم يُحفظ شيء آخر.',
    label: 'رقم الإيصال',
    press: 'حذف',
    done: 'تم الحذف',
    doneWhat: 'إذا كان الرقم صحيحًا، فالمواضيع لم تعد موجودة. وإذا لم يحفظها المستشار بعد، فلن تُحتسب.',
    wrong: 'يتكون الرقم من ستة عشر رمزًا، مثل \u2066ABCD-EF01-2345-6789\u2069. يُرجى التأكد من أنه كامل.',
    later: 'لم ينجح ذلك الآن. يُرجى المحاولة مرة أخرى بعد قليل.',
  },
  so: {
    title: 'Ku tirtir lambarka rasiidka',
    what: 'Waxaad tirtiri kartaa wixii la kaydiyay wadahadalka kaddib: mawduucyadii uu ku saabsanaa. Wax kale lama kaydin.',
    label: 'Lambarka rasiidka',
    press: 'Tirtir',
    done: 'Waa la tirtiray',
    doneWhat:
      'Haddii lambarku sax yahay, mawduucyadu ma sii jiraan. Haddii la-taliyuhu aanu weli kaydin, lama tirin doono.',
    wrong:
      'Lambarku wuxuu leeyahay lix iyo toban xaraf, sida ABCD-EF01-2345-6789. Hubi inay dhammaan ku jiraan.',
    later: 'Hadda ma suurtogelin. Waxyar kaddib mar kale isku day.',
  },
  fa: {
    title: 'پاک کردن با شماره رسید',
    what: 'می‌توانید آنچه را پس از گفت‌وگو نگه داشته شده پاک کنید: موضوع‌های آن. چیز دیگری نگه داشته نشده است.',
    label: 'شماره رسید',
    press: 'پاک کردن',
    done: 'پاک شد',
    doneWhat:
      'اگر شماره درست باشد، موضوع‌ها دیگر وجود ندارند. اگر مشاور هنوز آن‌ها را ذخیره نکرده باشد، شمرده نخواهند شد.',
    wrong: 'شماره شانزده نویسه دارد، مانند \u2066ABCD-EF01-2345-6789\u2069. بررسی کنید که کامل باشد.',
    later: 'اکنون نشد. کمی بعد دوباره امتحان کنید.',
  },
  uk: {
    title: 'Стерти за номером квитанції',
    what: 'Ви можете стерти те, що збережено після розмови: її теми. Більше нічого не збережено.',
    label: 'Номер квитанції',
    press: 'Стерти',
    done: 'Стерто',
    doneWhat:
      'Якщо номер правильний, тем більше немає. Якщо консультант їх ще не зберіг, їх не враховуватимуть.',
    wrong: 'У номері шістнадцять знаків, як у ABCD-EF01-2345-6789. Перевірте, чи всі на місці.',
    later: 'Зараз не вийшло. Спробуйте ще раз трохи згодом.',
  },
};

/** Swedish where the language is not spoken here. `wanted`: BCP 47. */
export function receiptWords(wanted = 'sv'): { lang: string; words: ReceiptWords } {
  const lang = Object.hasOwn(WORDS, wanted) ? wanted : 'sv';
  return { lang, words: WORDS[lang] as ReceiptWords };
}
