/** Purges topic records that are older than a municipality's plan says. Called hourly and by the command line. */
import { dateAt } from '../sites/local-time.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { Storage } from '../storage/storage.ts';

/** The first month that is kept: with 1 month of retention, the month before this one. Null: nothing has been decided. */
export function firstKept({ timeZone, retentionMonths }: SiteSettings, now: number): string | null {
  if (retentionMonths === null) return null;
  const [year = 0, month = 1] = dateAt(timeZone, now).split('-').map(Number);
  const index = year * 12 + (month - 1) - retentionMonths;
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Returns how many records went. */
export async function purgeAll(storage: Storage, now: number): Promise<number> {
  let count = 0;
  for (const site of await storage.sites.list()) {
    const first = firstKept(site, now);
    if (first) count += await storage.records.purge(site.id, first);
  }
  return count;
}
