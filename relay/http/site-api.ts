/** `/api/sites/<site>`: public settings, a challenge to solve before starting, and erasing by receipt. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Work } from '../gateway/work.ts';
import { publicSettings } from '../sites/public-settings.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { Sites } from '../sites/sites.ts';
import type { Storage } from '../storage/storage.ts';
import type { TopicRecords } from '../topics/records.ts';

/** A receipt for a record that is not saved yet is remembered a little longer than a topics ticket lives. */
const ERASED_LIFE_MS = 48 * 3_600_000;
const Receipt = z.strictObject({ receipt: z.string().min(8).max(64) });

interface SiteApiParts {
  readonly sites: Sites;
  readonly work: Work;
  readonly storage: Storage;
  readonly records: TopicRecords;
  readonly clock: Clock;
  readonly ownOrigins: () => readonly string[];
  /** Counts one try from this client. False: too many this hour. */
  readonly mayTry: (context: Context) => boolean;
}

export function siteApi({ sites, work, storage, records, clock, ownOrigins, mayTry }: SiteApiParts): Hono {
  const app = new Hono();

  app.get('/:site', async context => {
    const site = await sites.get(context.req.param('site'));
    if (!site) return context.json({ error: 'unknown-site' }, 404);
    allow(context, site);
    context.header('Cache-Control', 'public, max-age=10');
    return context.json(await publicSettings(sites, site));
  });

  app.get('/:site/challenge', async context => {
    const site = await sites.get(context.req.param('site'));
    if (!site) return context.json({ error: 'unknown-site' }, 404);
    allow(context, site);
    context.header('Cache-Control', 'no-store');
    return context.json(await work.challenge());
  });

  app.post('/:site/receipt', bodyLimit({ maxSize: 1_024 }), async context => {
    const site = await sites.get(context.req.param('site'));
    if (!site) return context.json({ error: 'unknown-site' }, 404);
    const origin = context.req.header('Origin');
    if (origin && !ownOrigins().includes(origin) && !site.origins.includes(origin))
      return context.json({ error: 'foreign-origin' }, 403);
    allow(context, site);
    const body = Receipt.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ error: 'bad-receipt' }, 400);
    if (!mayTry(context)) return context.json({ error: 'too-many' }, 429);
    const hash = createHash('sha256').update(asPrinted(body.data.receipt)).digest('base64url');
    records.forgetPending(site.id, hash);
    const done = await storage.records.erase(site.id, hash, clock.now() + ERASED_LIFE_MS);
    if (done === 'full') return context.json({ error: 'full' }, 503);
    // The same answer either way: a stranger must not learn which numbers exist.
    return context.json({ erased: true });
  });

  return app;
}

/** As the room shows it (`XXXX-XXXX-XXXX-XXXX`), however it was typed: small letters, spaces, O for 0. */
function asPrinted(receipt: string): string {
  const letters = receipt.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-Z]{16}$/.test(letters) ? letters.replace(/.{4}(?=.)/g, '$&-') : receipt.trim();
}

/** The site's own pages may read it from scripts, nobody else's. */
function allow(context: Context, site: SiteSettings): void {
  const origin = context.req.header('Origin');
  context.header('Vary', 'Origin');
  if (origin && site.origins.includes(origin)) context.header('Access-Control-Allow-Origin', origin);
}
