import type { RoomLanguage } from '../../../relay/protocol/languages.ts';

/** What is said after the second press of Shift, by language, for `once-more-here.ts`; the room says the same. */
export const ONCE_MORE: Readonly<Record<string, string>> = {
  sv: 'En gång till lämnar sidan',
  en: 'Once more leaves the page',
  fi: 'Vielä kerran, niin poistut sivulta',
  ar: 'مرة أخرى تغادر الصفحة',
  so: 'Mar kale waad ka baxaysaa bogga',
  fa: 'یک بار دیگر از صفحه خارج می‌شوید',
  uk: 'Ще раз, і ви покинете сторінку',
} satisfies Record<RoomLanguage, string>;
