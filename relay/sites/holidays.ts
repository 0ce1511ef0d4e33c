/**
 * The public holidays of Sweden, and the eves that are free as a rule (midsummer's, Christmas, New Year's);
 * taken by opening-hours.ts. `date-holidays` is 35 MB on disk and slow to import: loaded when first asked for.
 */
import type { Localized } from '../protocol/http/public-settings.ts';

/** The name of the holiday on a date (`YYYY-MM-DD`), or undefined on an ordinary day. */
export type Holidays = (date: string) => Localized | undefined;

export const noHolidays: Holidays = () => undefined;

let loading: Promise<Holidays> | undefined;

export const swedishHolidays = (): Promise<Holidays> => (loading ??= load());

async function load(): Promise<Holidays> {
  const { default: Calendar } = await import('date-holidays');
  const calendar = new Calendar('SE');
  const years = new Map<number, Map<string, Localized>>();

  const yearOf = (year: number) => {
    const names = new Map<string, Localized>();
    for (const { date, name } of free(calendar.getHolidays(year, 'sv'))) {
      names.set(date.slice(0, 10), { sv: capital(name) });
    }
    for (const { date, name } of free(calendar.getHolidays(year, 'en'))) {
      const known = names.get(date.slice(0, 10));
      if (known) known['en'] = name;
    }
    return names;
  };

  return date => {
    const year = Number(date.slice(0, 4));
    let names = years.get(year);
    if (!names) years.set(year, (names = yearOf(year)));
    return names.get(date);
  };
}

const free = (days: { date: string; type: string; name: string }[]) =>
  days.filter(({ type }) => type === 'public' || type === 'bank').map(({ date, name }) => ({ date, name }));

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
