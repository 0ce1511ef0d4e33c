/**
 * The national lines of *Akut hjälp* that any municipality starts with. Taken by the settings of a new
 * site and of the demo municipality; a site adds its own social emergency duty line (`socialEmergency`).
 *
 * Numbers compared in November 2026 with: Kvinnofridslinjen – Uppsala University's NCK (notice of
 * 2024-01-16: number, open day and night, free); Mind Självmordslinjen – mind.se and Kronprinsessparets
 * stiftelse (90101, day and night); Bris for children – 8 Sidor 2025-08-20 and Bris's release of 2021-03-15
 * (116 111, day and night); Bris for adults – Bris's own printed matter and present directories, which
 * differ about the hours, so none are said here. A municipality checks them again before going live.
 */
import type { Localized } from '../protocol/http/public-settings.ts';
import type { RoomLanguage } from '../protocol/languages.ts';
import type { SiteSettings } from './settings.ts';

export type HelpLine = SiteSettings['help'][number];
type InEach = Record<RoomLanguage, string>;
type NationalLine = HelpLine & { name: InEach; note: InEach };

export const EMERGENCY: NationalLine = {
  id: 'emergency',
  name: {
    sv: 'Nödläge',
    en: 'Emergency',
    fi: 'Hätätilanne',
    ar: 'حالة طوارئ',
    so: 'Xaalad degdeg ah',
    fa: 'وضعیت اضطراری',
    uk: 'Надзвичайна ситуація',
  },
  phone: '112',
  note: {
    sv: 'När liv är i fara nu. Dygnet runt.',
    en: 'When a life is in danger now. Day and night.',
    fi: 'Kun henki on vaarassa juuri nyt. Ympäri vuorokauden.',
    ar: 'عندما تكون هناك حياة في خطر الآن. على مدار الساعة.',
    so: 'Marka nafi khatar ku jirto hadda. Habeen iyo maalin.',
    fa: 'وقتی جان کسی همین حالا در خطر است. شبانه‌روزی.',
    uk: 'Коли життя в небезпеці просто зараз. Цілодобово.',
  },
};

export const HEALTH_ADVICE: NationalLine = {
  id: 'health-advice',
  name: {
    sv: 'Sjukvårdsrådgivning',
    en: 'Health care advice',
    fi: 'Terveysneuvonta',
    ar: 'المشورة الصحية',
    so: 'Talo caafimaad',
    fa: 'مشاوره بهداشتی و درمانی',
    uk: 'Медична консультація',
  },
  phone: '1177',
  url: 'https://www.1177.se/',
  note: {
    sv: 'Råd om sjukdom och psykisk ohälsa. Dygnet runt.',
    en: 'Advice on illness and mental health. Day and night.',
    fi: 'Neuvoja sairauksista ja mielenterveydestä. Ympäri vuorokauden.',
    ar: 'نصائح حول المرض والصحة النفسية. على مدار الساعة.',
    so: 'Talo ku saabsan jirrada iyo caafimaadka maskaxda. Habeen iyo maalin.',
    fa: 'راهنمایی درباره بیماری و سلامت روان. شبانه‌روزی.',
    uk: 'Поради щодо хвороб і психічного здоров’я. Цілодобово.',
  },
};

export const WOMENS_LINE: NationalLine = {
  id: 'womens-line',
  name: {
    sv: 'Kvinnofridslinjen',
    en: 'Kvinnofridslinjen (violence against women)',
    fi: 'Kvinnofridslinjen (naisiin kohdistuva väkivalta)',
    ar: 'Kvinnofridslinjen (العنف ضد المرأة)',
    so: 'Kvinnofridslinjen (rabshadda ka dhanka ah haweenka)',
    fa: 'Kvinnofridslinjen (خشونت علیه زنان)',
    uk: 'Kvinnofridslinjen (насильство щодо жінок)',
  },
  phone: '020-50 50 50',
  url: 'https://kvinnofridslinjen.se/',
  note: {
    sv: 'Hot och våld. Gratis, dygnet runt, tolk finns. Samtalet syns inte på telefonräkningen, men det syns i telefonens samtalslista.',
    en: 'Threats and violence. Free, day and night, with interpreters. The call is not on the bill, but it is in the phone’s call list.',
    fi: 'Uhkaukset ja väkivalta. Maksuton, ympäri vuorokauden, tulkki saatavilla. Puhelu ei näy laskussa, mutta se näkyy puhelimen puheluhistoriassa.',
    ar: 'التهديد والعنف. مجانًا، على مدار الساعة، ويتوفر مترجم. لا تظهر المكالمة في فاتورة الهاتف، لكنها تظهر في قائمة المكالمات في الهاتف.',
    so: 'Hanjabaad iyo rabshad. Lacag la’aan, habeen iyo maalin, turjumaan waa la heli karaa. Wicitaanku kama muuqdo biilka, laakiin wuxuu ka muuqdaa liiska wicitaannada telefoonka.',
    fa: 'تهدید و خشونت. رایگان، شبانه‌روزی، با مترجم. تماس در قبض دیده نمی‌شود، اما در فهرست تماس‌های تلفن می‌ماند.',
    uk: 'Погрози та насильство. Безкоштовно, цілодобово, є перекладач. Дзвінок не видно в рахунку за телефон, але видно у списку дзвінків телефону.',
  },
};

export const SUICIDE_LINE: NationalLine = {
  id: 'suicide-line',
  name: {
    sv: 'Mind Självmordslinjen',
    en: 'Mind suicide line',
    fi: 'Mind – itsemurhalinja',
    ar: 'خط Mind لمنع الانتحار',
    so: 'Khadka Mind ee ka hortagga is-dilka',
    fa: 'خط پیشگیری از خودکشی Mind',
    uk: 'Лінія Mind із запобігання самогубствам',
  },
  phone: '90101',
  url: 'https://mind.se/',
  note: {
    sv: 'För den som tänker på att ta sitt liv, och för den som är nära. Dygnet runt.',
    en: 'For someone thinking of taking their life, and for those close to them. Day and night.',
    fi: 'Itsemurhaa ajattelevalle ja hänen läheisilleen. Ympäri vuorokauden.',
    ar: 'لمن يفكر في إنهاء حياته، ولأقربائه. على مدار الساعة.',
    so: 'Qofka ka fikiraya inuu nafta iska qaado, iyo kuwa u dhow. Habeen iyo maalin.',
    fa: 'برای کسی که به پایان دادن به زندگی خود فکر می‌کند، و برای نزدیکانش. شبانه‌روزی.',
    uk: 'Для тих, хто думає про самогубство, і для їхніх близьких. Цілодобово.',
  },
};

export const BRIS_ADULTS: NationalLine = {
  id: 'bris-adults',
  name: {
    sv: 'Bris för vuxna',
    en: 'Bris for adults',
    fi: 'Bris aikuisille',
    ar: 'Bris للبالغين',
    so: 'Bris ee dadka waaweyn',
    fa: 'Bris برای بزرگسالان',
    uk: 'Bris для дорослих',
  },
  phone: '077-150 50 50',
  url: 'https://www.bris.se/',
  note: {
    sv: 'När du vill prata om ett barn. Öppettiderna finns på bris.se.',
    en: 'When you want to talk about a child. Opening hours are on bris.se.',
    fi: 'Kun haluat puhua lapsesta. Aukioloajat ovat osoitteessa bris.se.',
    ar: 'للتحدث عن طفل. أوقات العمل موجودة على bris.se.',
    so: 'Marka aad rabto inaad ilmo ka hadasho. Saacadaha furan waxay ku yaallaan bris.se.',
    fa: 'وقتی می‌خواهید درباره یک کودک صحبت کنید. ساعت‌های کاری در bris.se آمده است.',
    uk: 'Коли ви хочете поговорити про дитину. Години роботи – на bris.se.',
  },
};

export const BRIS_CHILDREN: NationalLine = {
  id: 'bris-children',
  name: {
    sv: 'Bris för barn och unga',
    en: 'Bris for children and young people',
    fi: 'Bris lapsille ja nuorille',
    ar: 'Bris للأطفال والشباب',
    so: 'Bris ee carruurta iyo dhallinyarada',
    fa: 'Bris برای کودکان و نوجوانان',
    uk: 'Bris для дітей і молоді',
  },
  phone: '116 111',
  url: 'https://www.bris.se/',
  note: {
    sv: 'För den som är under 18 år. Gratis, dygnet runt.',
    en: 'For anyone under 18. Free, day and night.',
    fi: 'Alle 18-vuotiaille. Maksuton, ympäri vuorokauden.',
    ar: 'لمن هم دون 18 عامًا. مجانًا، على مدار الساعة.',
    so: 'Qofka ka yar 18 sano. Lacag la’aan, habeen iyo maalin.',
    fa: 'برای افراد زیر ۱۸ سال. رایگان، شبانه‌روزی.',
    uk: 'Для тих, кому менше 18 років. Безкоштовно, цілодобово.',
  },
};

/** The municipality's own line: it differs everywhere, so there is no default number. */
export const socialEmergency = (phone: string, hours: Localized): HelpLine => ({
  id: 'social-emergency',
  name: {
    sv: 'Socialjouren',
    en: 'Social emergency duty line',
    fi: 'Sosiaalipäivystys',
    ar: 'خط الطوارئ الاجتماعية',
    so: 'Khadka degdegga ah ee arrimaha bulshada',
    fa: 'خط اضطراری خدمات اجتماعی',
    uk: 'Чергова соціальна служба',
  } satisfies InEach,
  phone,
  note: hours,
});

/** In the order shown; the municipality's own duty line goes after the first. */
export const NATIONAL_HELP_LINES: readonly HelpLine[] = [
  EMERGENCY,
  HEALTH_ADVICE,
  WOMENS_LINE,
  SUICIDE_LINE,
  BRIS_ADULTS,
  BRIS_CHILDREN,
];
