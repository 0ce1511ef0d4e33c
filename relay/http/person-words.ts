import type { RoomLanguage } from '../protocol/languages.ts';

/** What the relay's own pages for people say, in the room's languages. */
export interface PersonWords {
  /** What is at this address. */
  what: string;
  /** For a parent who came here by mistake. */
  parents: string;
  /** Links: to the counselors' desk, to the demo municipality. */
  desk: string;
  demo: string;
  /** File names follow. */
  documents: string;
  missing: string;
  missingWhat: string;
  unavailable: string;
  unavailableWhat: string;
  /** With `112` and `1177`, which become links. */
  danger: string;
  advice: string;
}

export const PERSON_WORDS: Readonly<Record<string, PersonWords>> = {
  sv: {
    what: 'Här finns servern för Viska, en anonym och krypterad chatt mellan föräldrar och kommunens rådgivare.',
    parents: 'Vill du chatta? Gå till din kommuns webbplats och börja där.',
    desk: 'Rådgivarnas skrivbord',
    demo: 'En påhittad kommun att prova chatten på',
    documents: 'Dokumentation följer med programmet:',
    missing: 'Sidan finns inte',
    missingWhat:
      'Adressen kan vara felskriven, eller en länk som har slutat gälla. Vill du chatta? Gå till din kommuns webbplats och börja där.',
    unavailable: 'Det går inte just nu',
    unavailableWhat: 'Försök igen om en stund.',
    danger: 'Är någon i fara nu? Ring 112.',
    advice: 'Ring 1177 för råd om vård.',
  },
  en: {
    what: 'This is the server of Viska, an anonymous and encrypted chat between parents and the municipality’s counselors.',
    parents: 'Do you want to chat? Start from your municipality’s website.',
    desk: 'The counselors’ desk',
    demo: 'A made-up municipality to try the chat on',
    documents: 'Documentation comes with the program:',
    missing: 'There is no such page',
    missingWhat:
      'The address may be misspelt, or the link may no longer be valid. Do you want to chat? Start from your municipality’s website.',
    unavailable: 'It does not work just now',
    unavailableWhat: 'Try again in a while.',
    danger: 'Is someone in danger now? Call 112.',
    advice: 'For medical advice, call 1177.',
  },
  fi: {
    what: 'Tämä on Viskan palvelin. Viska on nimetön ja salattu chatti vanhempien ja kunnan neuvojien välillä.',
    parents: 'Haluatko chatata? Aloita kuntasi verkkosivustolta.',
    desk: 'Neuvojien työpöytä',
    demo: 'Keksitty kunta, jossa chattia voi kokeilla',
    documents: 'Ohjeet tulevat ohjelman mukana:',
    missing: 'Sivua ei ole',
    missingWhat:
      'Osoite voi olla kirjoitettu väärin, tai linkki ei ole enää voimassa. Haluatko chatata? Aloita kuntasi verkkosivustolta.',
    unavailable: 'Se ei onnistu juuri nyt',
    unavailableWhat: 'Yritä hetken kuluttua uudelleen.',
    danger: 'Onko joku vaarassa juuri nyt? Soita 112.',
    advice: 'Soita 1177, jos tarvitset hoitoneuvoja.',
  },
  ar: {
    what: 'هذا خادم Viska، وهي دردشة مجهولة الهوية ومشفرة بين الوالدين ومستشاري البلدية.',
    parents: 'هل تريد الدردشة؟ ابدأ من موقع بلديتك.',
    desk: 'مكتب المستشارين',
    demo: 'بلدية غير حقيقية لتجربة الدردشة',
    documents: 'الوثائق مرفقة بالبرنامج:',
    missing: 'هذه الصفحة غير موجودة',
    missingWhat: 'ربما كُتب العنوان بشكل خاطئ، أو لم يعد الرابط صالحًا. هل تريد الدردشة؟ ابدأ من موقع بلديتك.',
    unavailable: 'لا يمكن ذلك الآن',
    unavailableWhat: 'يُرجى المحاولة مرة أخرى بعد قليل.',
    danger: 'هل هناك شخص في خطر الآن؟ يُرجى الاتصال بالرقم 112.',
    advice: 'للمشورة الصحية يُرجى الاتصال بالرقم 1177.',
  },
  so: {
    what: 'Kani waa server-ka Viska, oo ah chat qarsoodi ah oo sir ah oo u dhexeeya waalidiinta iyo la-taliyayaasha degmada.',
    parents: 'Ma rabtaa inaad chat-garayso? Ka bilow bogga degmadaada.',
    desk: 'Miiska la-taliyayaasha',
    demo: 'Degmo mala-awaal ah oo chat-ka lagu tijaabiyo',
    documents: 'Dukumentiyadu waxay la socdaan barnaamijka:',
    missing: 'Bogga ma jiro',
    missingWhat:
      'Cinwaanka si khaldan ayaa loo qori karaa, ama linkigu ma shaqeeyo mar dambe. Ma rabtaa inaad chat-garayso? Ka bilow bogga degmadaada.',
    unavailable: 'Hadda ma suurtogelin',
    unavailableWhat: 'Waxyar kaddib mar kale isku day.',
    danger: 'Ma jiraa qof hadda khatar ku jira? Wac 112.',
    advice: 'Talo caafimaad, wac 1177.',
  },
  fa: {
    what: 'این سرور Viska است: چتی ناشناس و رمزگذاری‌شده میان والدین و مشاوران کمون.',
    parents: 'می‌خواهید چت کنید؟ از وب‌سایت کمون خود شروع کنید.',
    desk: 'میز کار مشاوران',
    demo: 'کمونی ساختگی برای امتحان کردن چت',
    documents: 'راهنماها همراه برنامه است:',
    missing: 'این صفحه وجود ندارد',
    missingWhat:
      'شاید نشانی اشتباه نوشته شده یا پیوند دیگر معتبر نیست. می‌خواهید چت کنید؟ از وب‌سایت کمون خود شروع کنید.',
    unavailable: 'اکنون نشد',
    unavailableWhat: 'کمی بعد دوباره امتحان کنید.',
    danger: 'آیا کسی اکنون در خطر است؟ با 112 تماس بگیرید.',
    advice: 'برای مشاوره پزشکی با 1177 تماس بگیرید.',
  },
  uk: {
    what: 'Це сервер Viska, анонімного й зашифрованого чату між батьками та консультантами муніципалітету.',
    parents: 'Хочете написати? Почніть із сайту свого муніципалітету.',
    desk: 'Робоче місце консультантів',
    demo: 'Вигаданий муніципалітет, щоб спробувати чат',
    documents: 'Документація додається до програми:',
    missing: 'Такої сторінки немає',
    missingWhat:
      'Можливо, адресу введено з помилкою або посилання вже не дійсне. Хочете написати? Почніть із сайту свого муніципалітету.',
    unavailable: 'Зараз не вийшло',
    unavailableWhat: 'Спробуйте ще раз трохи згодом.',
    danger: 'Хтось зараз у небезпеці? Телефонуйте 112.',
    advice: 'За медичною порадою телефонуйте 1177.',
  },
} satisfies Record<RoomLanguage, PersonWords>;
