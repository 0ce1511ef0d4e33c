/** What the demo municipality says about its chat; taken by exempelkommun.ts. */
import type { Localized } from '../../relay/protocol/http/public-settings.ts';

export const youngerChildren: Localized = {
  sv: 'Yngre barn',
  en: 'Younger children',
  fi: 'Nuoremmat lapset',
  ar: 'الأطفال الأصغر سنًا',
  so: 'Carruurta yaryar',
  fa: 'کودکان کوچک‌تر',
  uk: 'Молодші діти',
};

export const teenagers: Localized = {
  sv: 'Tonåringar',
  en: 'Teenagers',
  fi: 'Teini-ikäiset',
  ar: 'المراهقون',
  so: 'Dhallinyarada',
  fa: 'نوجوانان',
  uk: 'Підлітки',
};

export const alwaysClosed: Localized = {
  sv: 'Stängd avdelning',
  en: 'Closed section',
  fi: 'Suljettu osasto',
  ar: 'قسم مغلق',
  so: 'Qayb xiran',
  fa: 'بخش بسته',
  uk: 'Закритий розділ',
};

export const who: Localized = {
  sv: 'Du skriver med en socionom på Familjecentralen i Exempelkommun.',
  en: 'You are writing with a social worker at the family centre of Exempelkommun.',
  fi: 'Kirjoitat Exempelkommunin perhekeskuksen sosiaalityöntekijän kanssa.',
  ar: 'محادثتك مع أخصائي اجتماعي في مركز الأسرة في بلدية Exempelkommun.',
  so: 'Waxaad la sheekaysanaysaa shaqaale bulsho oo ka tirsan xarunta qoyska ee Exempelkommun.',
  fa: 'شما با یک مددکار اجتماعی در مرکز خانواده Exempelkommun گفت‌وگو می‌کنید.',
  uk: 'Вам відповідає соціальний працівник сімейного центру Exempelkommun.',
};

export const alone: Localized = {
  sv: 'Är du ensam? Kan du skriva fritt?',
  en: 'Are you alone? Can you write freely?',
  fi: 'Oletko yksin? Voitko kirjoittaa vapaasti?',
  ar: 'هل أنت وحدك؟ هل يمكنك الكتابة بحرية؟',
  so: 'Ma keligaa baad tahay? Ma si xor ah ayaad wax u qori kartaa?',
  fa: 'آیا تنها هستید؟ می‌توانید آزادانه بنویسید؟',
  uk: 'Ви самі? Можете писати вільно?',
};

export const expectation: Localized = {
  sv: 'Vi är få som svarar, så det kan dröja. De flesta får svar inom en kvart på vardagar. Nattetid kan det ta längre tid.',
  en: 'We are few, so it may take a while. Most people get an answer within fifteen minutes on weekdays. At night it can take longer.',
  fi: 'Meitä vastaajia on vähän, joten vastaus voi viipyä. Arkisin useimmat saavat vastauksen vartissa. Yöllä se voi kestää kauemmin.',
  ar: 'عددنا قليل، لذلك قد يتأخر الرد. يحصل معظم الناس على رد خلال ربع ساعة في أيام العمل. وقد يستغرق الأمر وقتًا أطول ليلًا.',
  so: 'Dad yar ayaan nahay, sidaa darteed jawaabtu way daahi kartaa. Maalmaha shaqada dadka badankiis waxay jawaab ku helaan shan iyo toban daqiiqo gudahood. Habeenkii waqti ka badan ayay qaadan kartaa.',
  fa: 'ما پاسخ‌دهندگان کم هستیم، پس شاید کمی طول بکشد. در روزهای کاری بیشتر افراد ظرف یک ربع پاسخ می‌گیرند. شب‌ها ممکن است بیشتر طول بکشد.',
  uk: 'Нас небагато, тому відповідь може затриматися. У будні більшість отримує відповідь за чверть години. Уночі це може тривати довше.',
};

export const counselor: Localized = {
  sv: 'Rådgivare',
  en: 'Counselor',
  fi: 'Neuvoja',
  ar: 'مستشار',
  so: 'La-taliye',
  fa: 'مشاور',
  uk: 'Консультант',
};

export const dutyLineHours: Localized = {
  sv: 'Kvällar, nätter och helger, när det inte kan vänta.',
  en: 'Evenings, nights and weekends, when it cannot wait.',
  fi: 'Iltaisin, öisin ja viikonloppuisin, kun asia ei voi odottaa.',
  ar: 'في المساء والليل وعطلات نهاية الأسبوع، عندما لا يحتمل الأمر الانتظار.',
  so: 'Fiidkii, habeenkii iyo dhammaadka toddobaadka, marka arrintu aysan sugi karin.',
  fa: 'عصرها، شب‌ها و آخر هفته‌ها، وقتی نمی‌شود صبر کرد.',
  uk: 'Увечері, уночі та на вихідних, коли справа не може чекати.',
};
