/**
 * Wall-clock time of a time zone, as instants and back, by the tables in Intl; used by opening-hours.ts.
 * Dates are `YYYY-MM-DD`, minutes count from midnight on the wall, instants are milliseconds since the epoch.
 */
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-CA-u-hc-h23', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(timeZone, known);
  }
  return known;
}

/** What the wall clock shows, read as if it were UTC: subtracting the instant gives the offset. */
function wall(timeZone: string, instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const offset = (timeZone: string, instant: number) => {
  const whole = Math.floor(instant / 1000) * 1000;
  return wall(timeZone, whole) - whole;
};

/** The date by the wall clock. */
export const dateAt = (timeZone: string, instant: number): string =>
  new Date(wall(timeZone, instant)).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** 0 is Monday. */
export const weekday = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/**
 * The instant at which the wall shows so many minutes after midnight of the date.
 * When the clock is put back an hour comes twice: `twice` picks. When it is put forward a time may not
 * come at all: then the instant as far after the change as the time is after the skipped hour's start.
 */
export function instantAt(
  timeZone: string,
  date: string,
  minutes: number,
  twice: 'first' | 'second',
): number {
  const target = Date.parse(date) + minutes * MINUTE_MS;
  const before = offset(timeZone, target - DAY_MS);
  const after = offset(timeZone, target + DAY_MS);
  const found = [target - before, target - after].filter(at => wall(timeZone, at) === target);
  if (found.length === 0) return target - before;
  return twice === 'first' ? Math.min(...found) : Math.max(...found);
}

/** ISO 8601 with the zone's offset, to the second: `2026-11-22T17:00:00+01:00`. */
export function isoAt(timeZone: string, instant: number): string {
  const minutes = Math.round(offset(timeZone, instant) / MINUTE_MS);
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  return `${new Date(wall(timeZone, instant)).toISOString().slice(0, 19)}${sign}${two(size / 60)}:${two(size % 60)}`;
}
