/** When a channel opens or closes, in words: the relay gives ISO 8601 with the municipality's own offset. */
import { CLOCK, IN_SWEDEN, lang, t } from '../../locales/localize.ts';

const DAY_MS = 86_400_000;

/** The municipality's wall clock as if it were UTC, so that `Intl` needs no time zone of the device. */
function wall(iso: string): { at: Date; offsetMs: number } {
  const at = new Date(iso.slice(0, 19) + 'Z');
  return { at, offsetMs: at.getTime() - Date.parse(iso) };
}

/** Chromium knows no Somali and would take the device's language: English, which `at` in so.ts puts into Somali. */
const locale = (): string => lang().replace(/^(en|so)$/, 'en-GB');

const format = (at: Date, options: Intl.DateTimeFormatOptions): string =>
  at.toLocaleString(locale(), { timeZone: 'UTC', ...IN_SWEDEN, ...options });

/** `16:00`, as the language writes it. */
export const clock = (iso: string): string => format(wall(iso).at, CLOCK);

/** `i morgon kl. 09:00`, `måndag …`, with the date when it is a week away or more. */
export function when(iso: string, now = Date.now()): string {
  const { at, offsetMs } = wall(iso);
  const days = Math.floor(at.getTime() / DAY_MS) - Math.floor((now + offsetMs) / DAY_MS);
  // A day that is past or far by this device's clock, which may be wrong, is named by its date.
  const near = days === 0 || days === 1;
  const day = near
    ? new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day')
    : format(at, { weekday: 'long' });
  // Apart, so that a language can bend the day: maanantaina 30. marraskuuta.
  const date = days < 0 || days > 6 ? ` ${format(at, { day: 'numeric', month: 'long' })}` : '';
  return t('at', { day, date, time: clock(iso) });
}
