/** Everything the relay answers over HTTP, put together. Served by `main.ts`; sockets enter by `gateway/`. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { fault } from '../log.ts';
import type { Logs } from '../log.ts';
import { forRoom, textsFor } from '../sites/one-language.ts';
import { publicSettings } from '../sites/public-settings.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { Sites } from '../sites/sites.ts';
import type { BrowserFiles } from './browser-files.ts';
import { onItsOwnHost } from './hosts.ts';
import type { Answers } from './hosts.ts';
import { MadeOnce } from './made-once.ts';
import { PAGE_STYLE } from './page-style.ts';
import { consolePage, notBuiltPage, roomLanguage, roomPage, unknownSitePage } from './pages.ts';
import type { RoomFiles } from './pages.ts';
import { isPerson, sendMissing, sendUnavailable, sendWelcome } from './person-pages.ts';
import { asked } from './requests.ts';
import { ALONE, SHARED, pagePolicy, protect } from './security-headers.ts';
import { staticFiles } from './static.ts';

interface AppParts {
  readonly files: BrowserFiles;
  readonly sites: Sites;
  readonly logs: Logs;
  /** The relay's public origin. */
  readonly origin: () => string;
  /** The same, or a host of its own for the console. */
  readonly consoleOrigin: () => string;
  readonly answers: Answers;
  /** The demo municipality's website, where there is one. */
  readonly demo: () => string | undefined;
  readonly ready: () => Promise<boolean>;
  readonly siteApi: Hono;
  readonly endApi: Hono;
  readonly staffApi: Hono;
  readonly receiptPage: Hono;
}

export function createApp(parts: AppParts): Hono {
  const { files, sites, logs } = parts;
  const app = new Hono({ strict: false });
  const rooms = new MadeOnce<string>();

  app.use(async (context, next) => {
    await next();
    protect(context.res.headers, parts.origin().startsWith('https:'));
  });
  app.use(onItsOwnHost(parts.answers));
  app.onError((error, context) => {
    // A request that was broken off is no fault, and nobody hears the answer.
    const { incoming } = context.env as HttpBindings;
    const brokenOff = incoming.socket.destroyed || (incoming.method === 'POST' && !incoming.complete);
    if (!brokenOff) logs.operations.error('http-failed', fault(error));
    return isPerson(context) ? sendUnavailable(context) : context.json({ error: 'unavailable' }, 503);
  });
  app.notFound(context =>
    isPerson(context) ? sendMissing(context) : context.json({ error: 'not-found' }, 404),
  );

  app.get('/', (context, next) =>
    isPerson(context)
      ? Promise.resolve(sendWelcome(context, `${parts.consoleOrigin()}/console/`, parts.demo()))
      : next(),
  );

  app.get('/healthz', context => context.text('ok'));
  app.get('/readyz', async context =>
    (await parts.ready())
      ? context.text(
          ['ready', ...(await sites.unreadable()).map(id => `settings not read: ${id}`)].join('\n'),
        )
      : context.text('not ready', 503),
  );
  app.route('/', staticFiles(files));
  app.route('/api/sites', parts.siteApi);
  app.route('/api/end', parts.endApi);
  app.route('/api/staff', parts.staffApi);
  app.route('/receipt', parts.receiptPage);
  app.get('/page.css', context =>
    context.body(PAGE_STYLE, 200, {
      ...SHARED,
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  );

  app.get('/frame/:site', context =>
    room(context, 'room', site => ({
      policy: pagePolicy(site.origins, socketsOf(parts.origin())),
      more: SHARED,
    })),
  );
  app.get('/chat/:site', context =>
    room(context, 'alone', () => ({ policy: pagePolicy([], socketsOf(parts.origin())), more: ALONE })),
  );
  app.get('/console', context => staffPage(context, 'console'));
  app.get('/console/enter', context => staffPage(context, 'enter'));

  async function room(
    context: Context,
    name: 'room' | 'alone',
    about: (site: SiteSettings) => { policy: string; more: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const site = await sites.get(context.req.param('site') ?? '');
    if (!site) {
      logs.traffic.warn('page-refused', { code: 'unknown-site' });
      return html(context, unknownSitePage(), pagePolicy('anyone', socketsOf(parts.origin())), SHARED, 404);
    }
    const built = { room: await files.entry(name), floor: await files.entry('floor') };
    const { policy, more } = about(site);
    if (!isBuilt(built)) return html(context, notBuiltPage(), policy, more, 503);
    const wish = asked(context.req.query('lang'));
    const lang = roomLanguage(site, wish);
    // Site texts in the room's language, which the site itself may not offer.
    const settings = await publicSettings(sites, site);
    const key = [name, built.room, built.floor, lang, textsFor(settings, wish ?? lang)].join(' ');
    const page = rooms.get(settings, key, () =>
      roomPage(site, lang, built, forRoom(settings, wish ?? lang, more === ALONE), more === ALONE),
    );
    return html(context, page, policy, more);
  }

  async function staffPage(context: Context, name: 'console' | 'enter'): Promise<Response> {
    const entry = (await files.entry(name)) ?? (await files.entry('console'));
    const policy = pagePolicy([], socketsOf(parts.consoleOrigin()));
    if (!entry) return html(context, notBuiltPage(), policy, ALONE, 503);
    return html(context, consolePage(entry), policy, ALONE);
  }

  return app;
}

const isBuilt = (files: { room: string | null; floor: string | null }): files is RoomFiles =>
  files.room !== null && files.floor !== null;

const socketsOf = (origin: string): string => origin.replace(/^http/, 'ws');

function html(
  context: Context,
  page: string,
  policy: string,
  more: Readonly<Record<string, string>>,
  status: 200 | 404 | 503 = 200,
): Response {
  return context.html(page, status, {
    ...more,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache',
  });
}
