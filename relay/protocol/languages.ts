/**
 * The languages that a parent may read, and which way each is written. What is said in all of them is a `Record` of
 * these in the room, the doorway and the relay's pages: where one lacks a language, the compiler names the place.
 */
export type RoomLanguage = 'sv' | 'en' | 'fi' | 'ar' | 'so' | 'fa' | 'uk';

/** `lang`: BCP 47. */
export const directionOf = (lang: string): 'rtl' | 'ltr' => (/^(ar|fa)\b/.test(lang) ? 'rtl' : 'ltr');
