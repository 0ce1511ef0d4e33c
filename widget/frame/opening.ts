/** When a channel opens or closes, in words: the relay gives ISO 8601 with the municipality's own offset. */
import { lang, t } from '../locales/localize.ts';

const DAY_MS = 86_400_000;

/** The municipality's wall clock as if it were UTC, so that `Intl` needs no time zone of the device. */
function wall(iso: string): { at: Date; offsetMs: number } {
  const at = new Date(iso.slice(0, 19) + 'Z');
  return { at, offsetMs: at.getTime() - Date.parse(iso) };
}

const format = (at: Date, options: Intl.DateTimeFormatOptions): string =>
  at.toLocaleString(lang(), { timeZone: 'UTC', ...options });

/** `16:00`, as the language writes it. */
export const clock = (iso: string): string => format(wall(iso).at, { hour: '2-digit', minute: '2-digit' });

/** `i morgon kl. 09:00`, `på måndag …`, or the date when it is a week away or more. */
export function when(iso: string, now = Date.now()): string {
  const { at, offsetMs } = wall(iso);
  const days = Math.floor(at.getTime() / DAY_MS) - Math.floor((now + offsetMs) / DAY_MS);
  const day =
    days < 2
      ? new Intl.RelativeTimeFormat(lang(), { numeric: 'auto' }).format(days, 'day')
      : format(at, { weekday: 'long', ...(days > 6 && { day: 'numeric', month: 'long' }) });
  return t('at', { day, time: clock(iso) });
}
