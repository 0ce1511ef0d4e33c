/** `/api/sites/<site>`: public settings, a challenge to solve before starting, and erasing by receipt. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Work } from '../gateway/work.ts';
import type { Network } from '../networks/networks.ts';
import { inOneLanguage, textsFor } from '../sites/one-language.ts';
import { publicSettings } from '../sites/public-settings.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { Sites } from '../sites/sites.ts';
import { BODY_MAX_BYTES } from '../protocol/bounds.ts';
import type { EraseByReceipt } from './erase-by-receipt.ts';
import { has, tagOf } from './entity-tag.ts';
import { MadeOnce } from './made-once.ts';
import { Receipt, asked } from './requests.ts';

interface SiteApiParts {
  readonly sites: Sites;
  readonly work: Work;
  readonly erase: EraseByReceipt;
  readonly ownOrigins: () => readonly string[];
  /** Counts one try of the client's network. False: too many this hour. */
  readonly mayTry: (context: Context) => boolean;
  /** Counts one challenge for the client's network. False: too many this minute. */
  readonly mayAsk: (network: Network) => boolean;
  readonly networkOf: (context: Context) => Network;
}

/** Seconds, for `Retry-After`: after half a minute half of the challenges of a minute may be asked for again. */
const ASK_AGAIN_SECONDS = 30;

export function siteApi({ sites, work, erase, ownOrigins, mayTry, mayAsk, networkOf }: SiteApiParts): Hono {
  const app = new Hono();
  const answers = new MadeOnce<{ readonly json: string; readonly tag: string }>();

  app.get('/:site', async context => {
    const site = await sites.get(context.req.param('site'));
    if (!site) return context.json({ error: 'unknown-site' }, 404);
    allow(context, site);
    context.header('Cache-Control', 'public, max-age=10');
    const settings = await publicSettings(sites, site);
    const lang = asked(context.req.query('lang'));
    const { json, tag } = answers.get(settings, lang ? textsFor(settings, lang) : 'all', () => {
      const json = JSON.stringify(lang ? inOneLanguage(settings, lang) : settings);
      return { json, tag: tagOf(json) };
    });
    context.header('ETag', tag);
    if (has(context, tag)) return context.body(null, 304);
    return context.body(json, 200, { 'Content-Type': 'application/json' });
  });

  app.get('/:site/challenge', async context => {
    const site = await sites.get(context.req.param('site'));
    if (!site) return context.json({ error: 'unknown-site' }, 404);
    allow(context, site);
    context.header('Cache-Control', 'no-store');
    // A frame on a municipality's own domain reads it too.
    context.header('Access-Control-Expose-Headers', 'Retry-After');
    // Each challenge costs the relay one key derivation.
    const network = networkOf(context);
    if (!mayAsk(network))
      return context.json({ error: 'too-many' }, 429, { 'Retry-After': String(ASK_AGAIN_SECONDS) });
    return context.json(await work.challenge(site.id, network));
  });

  app.post('/:site/receipt', bodyLimit({ maxSize: BODY_MAX_BYTES }), async context => {
    const site = await sites.get(context.req.param('site'));
    if (!site) return context.json({ error: 'unknown-site' }, 404);
    const origin = context.req.header('Origin');
    if (origin && !ownOrigins().includes(origin) && !site.origins.includes(origin))
      return context.json({ error: 'foreign-origin' }, 403);
    allow(context, site);
    const body = Receipt.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ error: 'bad-receipt' }, 400);
    if (!mayTry(context)) return context.json({ error: 'too-many' }, 429);
    if ((await erase(site.id, body.data.receipt)) === 'full') return context.json({ error: 'full' }, 503);
    return context.json({ erased: true });
  });

  return app;
}

/** Scripts on the site's own pages may read the answer; those on other pages may not. */
function allow(context: Context, site: SiteSettings): void {
  const origin = context.req.header('Origin');
  context.header('Vary', 'Origin');
  if (origin && site.origins.includes(origin)) context.header('Access-Control-Allow-Origin', origin);
}
