/**
 * What stands in the room's place where the room cannot be shown: scripts are off, the browser is below the
 * floor (widget/frame/FLOOR.md), or its files did not come. Written by `pages.ts` into each room's page, hidden
 * until `widget/frame/floor.ts` or the sheet of plain pages shows it.
 */
import { languageOf } from '../protocol/languages.ts';
import type { RoomLanguage } from '../protocol/languages.ts';
import { hoursInWords } from '../sites/hours-in-words.ts';
import type { HoursWords } from '../sites/hours-in-words.ts';
import type { SiteSettings } from '../sites/settings.ts';
import { escape } from './escape.ts';
import { callAddress } from '../../widget/links/link-attributes.ts';
import { link } from './link.ts';

interface Words extends HoursWords {
  sorry: string;
  danger: string;
  /** That a call may show in the phone's call list. */
  list: string;
  hours: string;
}

const WORDS: Readonly<Record<string, Words>> = {
  sv: {
    sorry: 'Chatten går inte att visa i den här webbläsaren. Prova en annan eller en nyare, eller ring:',
    danger: 'Är någon i fara nu? Ring 112.',
    list: 'Samtal kan synas i telefonens samtalslista.',
    hours: 'Chattens öppettider',
    always: 'alltid öppet',
    never: 'stängt',
    holidays: 'Stängt på helgdagar.',
  },
  en: {
    sorry: 'The chat cannot be shown in this browser. Try another or a newer one, or call:',
    danger: 'Is someone in danger now? Call 112.',
    list: 'Calls may show in the phone’s call list.',
    hours: 'When the chat is open',
    always: 'always open',
    never: 'closed',
    holidays: 'Closed on public holidays.',
  },
  fi: {
    sorry: 'Chattia ei voi näyttää tässä selaimessa. Kokeile toista tai uudempaa selainta tai soita:',
    danger: 'Onko joku vaarassa juuri nyt? Soita 112.',
    list: 'Puhelut voivat näkyä puhelimen soittolistassa.',
    hours: 'Chatin aukioloajat',
    always: 'aina auki',
    never: 'suljettu',
    holidays: 'Suljettu pyhäpäivinä.',
  },
  ar: {
    sorry: 'لا يمكن عرض الدردشة في هذا المتصفح. يُرجى تجربة متصفح آخر أو أحدث، أو الاتصال بـ:',
    danger: 'هل هناك شخص في خطر الآن؟ يُرجى الاتصال بالرقم 112.',
    list: 'قد تظهر المكالمات في قائمة المكالمات في الهاتف.',
    hours: 'أوقات فتح الدردشة',
    always: 'مفتوحة دائمًا',
    never: 'مغلقة',
    holidays: 'مغلقة في أيام العطل الرسمية.',
  },
  so: {
    sorry: 'Chat-ka laguma muujin karo biraawsarkan. Isku day mid kale ama mid ka cusub, ama wac:',
    danger: 'Ma jiraa qof hadda khatar ku jira? Wac 112.',
    list: 'Wicitaannadu waxay ka muuqan karaan liiska wicitaannada telefoonka.',
    hours: 'Saacadaha chat-ku furan yahay',
    always: 'mar walba wuu furan yahay',
    never: 'wuu xiran yahay',
    holidays: 'Wuu xiran yahay maalmaha fasaxa.',
  },
  fa: {
    sorry: 'چت در این مرورگر نشان داده نمی‌شود. مرورگر دیگر یا تازه‌تری را امتحان کنید، یا زنگ بزنید:',
    danger: 'آیا کسی اکنون در خطر است؟ با 112 تماس بگیرید.',
    list: 'تماس‌ها ممکن است در فهرست تماس‌های تلفن دیده شوند.',
    hours: 'ساعت‌های باز بودن چت',
    always: 'همیشه باز',
    never: 'بسته',
    holidays: 'در روزهای تعطیل رسمی بسته است.',
  },
  uk: {
    sorry: 'Чат не відкривається в цьому браузері. Спробуйте інший або новіший, чи зателефонуйте:',
    danger: 'Хтось зараз у небезпеці? Телефонуйте 112.',
    list: 'Дзвінки може бути видно у списку дзвінків телефону.',
    hours: 'Коли працює чат',
    always: 'завжди відкрито',
    never: 'закрито',
    holidays: 'У святкові дні закрито.',
  },
} satisfies Record<RoomLanguage, Words>;

/** HTML. `lang` is one of the site's. */
export function fallback(site: SiteSettings, lang: string): string {
  const words = WORDS[languageOf(lang)] ?? (WORDS['en'] as Words);
  const said = (text: { sv: string; [language: string]: string }): string =>
    escape(text[lang] ?? text[languageOf(lang)] ?? text.sv);
  // The notes on the lines are left out: the room shows them, and nearly everyone who fetches this page gets the room.
  const lines = site.help.map(({ name, phone, url }) => {
    if (!phone) return url ? `<li>${link(url, said(name))}` : '';
    const call = link(callAddress(phone), escape(phone));
    return `<li>${said(name)}: ${call}`;
  });
  const hours = site.channels.map(
    channel => `<li>${said(channel.name)}: ${escape(hoursInWords(channel.hours, lang, words))}`,
  );
  return (
    `<div id="floor" hidden><h1>${escape(site.name)}</h1><p>${words.danger}<p>${words.sorry}` +
    `<ul>${lines.join('')}</ul><p>${words.list}<h2>${words.hours}</h2><ul>${hours.join('')}</ul></div>`
  );
}
