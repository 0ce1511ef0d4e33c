/** All that is kept of a site, in one file: settings, people, topic records. Used by `viska site export` and `import`. */
import { z } from 'zod';
import { ROLES } from '../storage/storage.ts';
import type { Storage } from '../storage/storage.ts';
import { SiteSettings } from './settings.ts';

const SiteExport = z.strictObject({
  version: z.literal(1),
  site: SiteSettings,
  /** Invitations and sign-ins stay behind: people are invited anew. */
  staff: z.array(z.strictObject({ id: z.uuid(), name: z.string(), role: z.enum(ROLES) })),
  records: z.array(
    z.strictObject({
      id: z.uuid(),
      month: z.string().regex(/^\d{4}-\d{2}$/),
      channel: z.string(),
      topics: z.array(z.string()),
      receipt: z.string().nullable(),
    }),
  ),
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

/** Throws a ZodError when the content is no export. What is there already stays. */
export async function takeIn(storage: Storage, content: unknown): Promise<SiteExport> {
  const taken = SiteExport.parse(content);
  const site = taken.site.id;
  await storage.sites.put(taken.site);
  for (const person of taken.staff) await storage.staff.put({ ...person, site });
  await storage.records.save(...taken.records.map(record => ({ ...record, site })));
  return taken;
}
