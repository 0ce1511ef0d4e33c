/**
 * The languages that a parent may read, and which way each is written. What is said in all of them is a `Record` of
 * these in the room, the doorway and the relay's pages: where one lacks a language, the compiler names the place.
 */
export type RoomLanguage = 'sv' | 'en' | 'fi' | 'ar' | 'so' | 'fa' | 'uk';

/** `lang`: BCP 47. */
export const directionOf = (lang: string): 'rtl' | 'ltr' => (/^(ar|fa)\b/i.test(lang) ? 'rtl' : 'ltr');

/** `sv` of `sv-SE`: two tags with one of these are one language wherever languages are compared. */
export const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
