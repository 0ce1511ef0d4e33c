/**
 * A channel's opening hours as one reads them on a door: days that are alike are said together.
 * Takes hours from the site's settings; its lines stand on the page for browsers that cannot show the chat.
 */
import { directionOf } from '../protocol/languages.ts';
import type { Hours } from './settings.ts';

/** What Intl does not know. */
export interface HoursWords {
  always: string;
  never: string;
  /** Added where holidays are closed. */
  holidays: string;
}

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A Monday. */
const SOME_MONDAY_UTC = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Such as `måndag–fredag 08:00–16:00, lördag 10:00–12:00. Stängt på helgdagar.` `lang`: BCP 47. */
export function hoursInWords(hours: Hours, lang: string, words: HoursWords): string {
  if (hours === 'always') return words.always;
  if (hours === 'never') return words.never;
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  const name = (day: number): string => weekday.format(SOME_MONDAY_UTC + day * DAY_MS);
  const said: { first: number; last: number; spans: string }[] = [];
  for (const [index, day] of DAYS.entries()) {
    const spans = hours[day].map(([from, to]) => `${from}–${to}`).join(', ');
    const before = said.at(-1);
    if (before?.spans === spans) before.last = index;
    else said.push({ first: index, last: index, spans });
  }
  const lines = said
    .filter(({ spans }) => spans)
    .map(({ first, last, spans }) => `${name(first)}${last > first ? `–${name(last)}` : ''} ${spans}`);
  if (lines.length === 0) return words.never;
  return `${lines.join(directionOf(lang) === 'rtl' ? '، ' : ', ')}.${hours.holidays === 'closed' ? ` ${words.holidays}` : ''}`;
}
