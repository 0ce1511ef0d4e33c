/**
 * Whether a channel is open now, when it closes, when it opens next. Takes the channel's hours from the
 * site's settings; its answer goes to the parent's room (public settings) and to the gateway (`closed-hours`).
 */
import { addDays, dateAt, instantAt, isoAt, weekday } from './local-time.ts';
import type { Holidays } from './holidays.ts';
import type { Localized, OpenState } from '../protocol/http/public-settings.ts';
import type { Hours } from './settings.ts';

/** Less than this left is *closing*. */
export const CLOSING_SOON_MS = 30 * 60_000;
/** Open for longer than this without a break is shown as open around the clock. */
const CLOSES_HORIZON_DAYS = 8;
/** How far ahead the next opening is looked for; past the longest summer and a year of Sundays. */
const OPENS_HORIZON_DAYS = 400;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

type Week = Exclude<Hours, 'always' | 'never'>;
type Interval = readonly [opens: number, closes: number];

/**
 * `now` in milliseconds since the epoch. `holidays` as from `swedishHolidays()`; unused when the hours say
 * that holidays are ordinary days. Instants in the answer are ISO 8601 with the zone's offset.
 */
export function openState(hours: Hours, timeZone: string, now: number, holidays: Holidays): OpenState {
  if (hours === 'always') return { state: 'open' };
  if (hours === 'never') return { state: 'closed' };

  const today = dateAt(timeZone, now);
  const open = (from: number, days: number) =>
    intervals(hours, timeZone, holidays, addDays(today, from), days);

  // From yesterday on: a span may go past midnight.
  const current = open(-1, CLOSES_HORIZON_DAYS + 1).find(([opens, closes]) => opens <= now && now < closes);
  if (current) {
    const closes = current[1];
    if (closes >= instantAt(timeZone, addDays(today, CLOSES_HORIZON_DAYS - 1), 0, 'first')) {
      return { state: 'open' };
    }
    const closesAt = isoAt(timeZone, closes);
    return { state: closes - now < CLOSING_SOON_MS ? 'closing' : 'open', closesAt };
  }

  const reason = reasonOf(hours, holidays, today);
  const because = reason ? { reason } : {};
  for (let day = 0; day < OPENS_HORIZON_DAYS; day++) {
    const next = open(day, 1).find(([opens]) => opens > now);
    if (next) return { state: 'closed', opensAt: isoAt(timeZone, next[0]), ...because };
  }
  return { state: 'closed', ...because };
}

/** The open intervals that begin on the days, in order, joined where one ends as the next begins. */
function intervals(
  hours: Week,
  timeZone: string,
  holidays: Holidays,
  first: string,
  days: number,
): Interval[] {
  const found: Interval[] = [];
  for (let day = 0; day < days; day++) {
    const date = addDays(first, day);
    for (const [from, to] of spansOf(hours, holidays, date)) {
      const start = minutesOf(from);
      const end = minutesOf(to);
      const opens = instantAt(timeZone, date, start, 'first');
      // 22:00 to 02:00 ends on the next day.
      const closes = instantAt(timeZone, end < start ? addDays(date, 1) : date, end, 'second');
      if (closes > opens) found.push([opens, closes]);
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  return found.reduce<Interval[]>((joined, next) => {
    const last = joined.at(-1);
    if (last && next[0] <= last[1]) {
      joined[joined.length - 1] = [last[0], Math.max(last[1], next[1])];
    } else {
      joined.push(next);
    }
    return joined;
  }, []);
}

function spansOf(hours: Week, holidays: Holidays, date: string): readonly (readonly [string, string])[] {
  const exception = exceptionOn(hours, date);
  if (exception) return exception.spans;
  if (hours.holidays === 'closed' && holidays(date)) return [];
  const day = DAYS[weekday(date)];
  return day ? hours[day] : [];
}

/** Why today is not like other days: the site's own words, else the holiday's name. */
function reasonOf(hours: Week, holidays: Holidays, date: string): Localized | undefined {
  const exception = exceptionOn(hours, date);
  if (exception) return exception.reason as Localized | undefined;
  return hours.holidays === 'closed' ? holidays(date) : undefined;
}

const exceptionOn = (hours: Week, date: string) =>
  hours.exceptions.find(exception => exception.date === date);

function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
