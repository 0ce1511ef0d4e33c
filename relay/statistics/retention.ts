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

export interface Purged {
  readonly site: string;
  /** The first month that is kept; null: it cannot be told. */
  readonly before: string | null;
  readonly records: number;
  /** Set where it could not be done. */
  readonly error?: unknown;
}

/** Each site by itself: one that fails keeps no other's records for longer than its plan says. */
export async function purgeAll(storage: Storage, now: number, dryRun = false): Promise<Purged[]> {
  const { sites, records } = storage;
  const done: Purged[] = [];
  for (const site of await sites.list()) {
    let before: string | null = null;
    try {
      before = firstKept(site, now);
      if (before === null) continue;
      const count = await (dryRun ? records.countBefore(site.id, before) : records.purge(site.id, before));
      done.push({ site: site.id, before, records: count });
    } catch (error) {
      done.push({ site: site.id, before, records: 0, error });
    }
  }
  for (const { id, why } of await sites.unreadable())
    done.push({ site: id, before: null, records: 0, error: new Error(`settings not read: ${why}`) });
  return done;
}
