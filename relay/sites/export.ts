/** All that is kept of a site, in one file: settings, people, topic records. Used by `viska site export` and `import`. */
import { z } from 'zod';
import {
  IMPORTED_RECORDS_MAX,
  IMPORTED_STAFF_MAX,
  NAME_MAX_CHARACTERS,
  TOPICS_PER_RECORD_MAX,
} from '../protocol/bounds.ts';
import { Hash, Id } from '../protocol/fields.ts';
import { ROLES } from '../storage/storage.ts';
import type { Storage } from '../storage/storage.ts';
import { SiteSettings } from './settings.ts';

const Person = z.strictObject({
  id: z.uuid(),
  name: z.string().max(NAME_MAX_CHARACTERS),
  role: z.enum(ROLES),
});
const Record = z.strictObject({
  id: z.uuid(),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  channel: Id,
  topics: z.array(Id).max(TOPICS_PER_RECORD_MAX),
  receipt: Hash.nullable(),
});
export const SiteExport = z.strictObject({
  version: z.literal(1),
  site: SiteSettings,
  /** Invitations and sign-ins stay behind: people are invited anew. */
  staff: z.array(Person).max(IMPORTED_STAFF_MAX),
  records: z.array(Record).max(IMPORTED_RECORDS_MAX),
});
export type SiteExport = z.infer<typeof SiteExport>;

/** Rejects when there is no such site. */
export async function exportOf(storage: Storage, id: string): Promise<SiteExport> {
  const site = await storage.sites.get(id);
  if (!site) throw new Error(`there is no site ${id}`);
  const staff = await storage.staff.list(id);
  const records = await storage.records.list(id, '', '9');
  return {
    version: 1,
    site,
    staff: staff.map(({ id, name, role }) => ({ id, name, role })),
    // By id: the order of an export must not tell an order in time.
    records: records
      .map(({ id, month, channel, topics, receipt }) => ({
        id,
        month,
        channel,
        topics: [...topics],
        receipt,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export interface TakenIn {
  readonly id: string;
  readonly staff: number;
  /** Added now. */
  readonly records: number;
  /** In the file and not added: there already, or erased by the parent's receipt. */
  readonly leftOut: number;
}

/**
 * All of it or nothing. Throws a ZodError when the content is no export, and `BelongsElsewhere` when another site has
 * people or records with the same ids. What is there already stays.
 */
export async function takeIn(storage: Storage, content: unknown): Promise<TakenIn> {
  const { site, staff, records } = SiteExport.parse(content);
  const added = await storage.takeIn(
    site,
    staff.map(person => ({ ...person, site: site.id })),
    records.map(record => ({ ...record, site: site.id })),
  );
  return {
    id: site.id,
    staff: new Set(staff.map(({ id }) => id)).size,
    records: added,
    leftOut: records.length - added,
  };
}
