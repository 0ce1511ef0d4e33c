/** Opening hours that begin and end around now, for a site's settings: on the municipality's clock, every day. */
import type { SiteSettings } from '../../relay/sites/settings.ts';

type Hours = SiteSettings['channels'][number]['hours'];

/** In minutes from now; may go past midnight. */
export function hoursAround(from: number, to: number): Hours {
  const clock = (minutes: number): string =>
    new Date(Date.now() + minutes * 60_000).toLocaleTimeString('sv', {
      timeZone: 'Europe/Stockholm',
      hour: '2-digit',
      minute: '2-digit',
    });
  const day: [string, string][] = [[clock(from), clock(to)]];
  const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return { ...week, holidays: 'open', exceptions: [] };
}

/** The site with other hours for some of its channels. */
export const withHours = (site: SiteSettings, hours: Readonly<Record<string, Hours>>): SiteSettings => ({
  ...site,
  channels: site.channels.map(channel => ({ ...channel, hours: hours[channel.id] ?? channel.hours })),
});
