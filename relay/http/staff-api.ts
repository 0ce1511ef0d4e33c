/** `/api/staff`: signing in by a one-time link, signing out, who is signed in, statistics. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { WallClock } from '../clock.ts';
import { dateAt } from '../sites/local-time.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { Sites } from '../sites/sites.ts';
import type { SignIns } from '../staff/sign-ins.ts';
import { countTopics } from '../statistics/count.ts';
import type { StaffMember, Storage } from '../storage/storage.ts';
import { BODY_MAX_BYTES } from '../protocol/bounds.ts';
import type { SignedIn } from '../protocol/http/staff.ts';
import { Enter, Period } from './requests.ts';

interface StaffApiParts {
  readonly sites: Sites;
  readonly signIns: SignIns;
  readonly storage: Storage;
  readonly clock: WallClock;
  readonly consoleOrigins: () => readonly string[];
  readonly signedOut: (signIn: string) => void;
}

export function staffApi(parts: StaffApiParts): Hono {
  const { sites, signIns, storage, clock, consoleOrigins, signedOut } = parts;
  const app = new Hono();

  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD' && !sameOrigin(context, consoleOrigins()))
      return context.json({ error: 'foreign-origin' }, 403);
    return next();
  });

  app.post('/enter', bodyLimit({ maxSize: BODY_MAX_BYTES }), async context => {
    const body = Enter.safeParse(await context.req.json().catch(() => null));
    const before = await signIns.byCookies(context.req.header('Cookie') ?? '');
    const entered = body.success ? await signIns.enter(body.data.token) : null;
    if (!entered) return context.json({ error: 'link-used' }, 401);
    context.header('Set-Cookie', entered.cookie);
    // One browser, one person: a colleague's desk may still stand open in another tab of a shared computer.
    if (before && before.staff.id !== entered.staff.id) {
      signedOut(before.hash);
      await signIns.leave(before.hash);
    }
    return context.json({ staff: person(entered.staff) });
  });

  app.post('/leave', async context => {
    const signedIn = await signIns.byCookies(context.req.header('Cookie') ?? '');
    if (!signedIn) return context.body(null, 204);
    context.header('Set-Cookie', await signIns.leave(signedIn.hash));
    signedOut(signedIn.hash);
    return context.body(null, 204);
  });

  app.get('/me', async context => {
    const who = await signedIn(context);
    if (!who) return context.json({ error: 'signed-out' }, 401);
    const { id, name, channels, topics, topicGroups, answers, threshold, counselorShownAs, counselorRole } =
      who.site;
    const site = {
      id,
      name,
      channels: channels.map(channel => ({ id: channel.id, name: channel.name })),
      topics,
      topicGroups,
      answers,
      threshold,
      counselorShownAs,
      counselorRole,
    };
    return context.json({ staff: person(who.staff), site } satisfies SignedIn);
  });

  app.get('/statistics', async context => {
    const who = await signedIn(context);
    if (!who) return context.json({ error: 'signed-out' }, 401);
    const month = dateAt(who.site.timeZone, clock.date()).slice(0, 7);
    const { from: first = month, to: last = month } = context.req.query();
    const period = Period.safeParse({ from: first, to: last });
    if (!period.success || period.data.from > period.data.to)
      return context.json({ error: 'bad-period' }, 400);
    const { from, to } = period.data;
    const records = await storage.records.list(who.site.id, '', '9');
    return context.json(countTopics(who.site, records, { from, to }));
  });

  async function signedIn(context: Context): Promise<{ staff: StaffMember; site: SiteSettings } | null> {
    const found = await signIns.byCookies(context.req.header('Cookie') ?? '');
    const site = found && (await sites.get(found.staff.site));
    return site ? { staff: found.staff, site } : null;
  }

  return app;
}

const person = ({ id, name, role }: StaffMember) => ({ id, name, role });

/** Browsers say where a request came from. A client that sends neither header is no browser, and has nobody's cookie. */
function sameOrigin(context: Context, origins: readonly string[]): boolean {
  const origin = context.req.header('Origin');
  const from = context.req.header('Sec-Fetch-Site');
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return false;
  return origin === undefined || origins.includes(origin);
}
