/** Everything the relay answers over HTTP, put together. Served by `main.ts`; sockets enter by `gateway/`. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { errorName } from '../log.ts';
import type { Logs } from '../log.ts';
import { forRoom } from '../sites/one-language.ts';
import { publicSettings } from '../sites/public-settings.ts';
import type { SiteSettings } from '../sites/settings.ts';
import type { Sites } from '../sites/sites.ts';
import type { BrowserFiles } from './browser-files.ts';
import { PAGE_STYLE } from './page-style.ts';
import { consolePage, notBuiltPage, roomLanguage, roomPage, unknownSitePage } from './pages.ts';
import { ALONE, EVERYWHERE, SHARED, pagePolicy } from './security-headers.ts';
import { staticFiles } from './static.ts';

interface AppParts {
  readonly files: BrowserFiles;
  readonly version: string;
  readonly sites: Sites;
  readonly logs: Logs;
  /** The relay's public origin. */
  readonly origin: () => string;
  readonly ready: () => Promise<boolean>;
  readonly siteApi: Hono;
  readonly staffApi: Hono;
  readonly receiptPage: Hono;
}

export function createApp(parts: AppParts): Hono {
  const { files, version, sites, logs } = parts;
  const app = new Hono({ strict: false });

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(EVERYWHERE)) context.header(name, value);
    if (parts.origin().startsWith('https:'))
      context.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  });
  app.onError((error, context) => {
    logs.operations.error('http-failed', { error: errorName(error) });
    return context.json({ error: 'unavailable' }, 503);
  });
  app.notFound(context => context.json({ error: 'not-found' }, 404));

  app.get('/healthz', context => context.text('ok'));
  app.get('/readyz', async context =>
    (await parts.ready()) ? context.text('ready') : context.text('not ready', 503),
  );
  app.route('/', staticFiles(files, version));
  app.route('/api/sites', parts.siteApi);
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
    room(context, 'room', site => ({ policy: pagePolicy(site.origins, socket()), more: SHARED })),
  );
  app.get('/chat/:site', context =>
    room(context, 'alone', () => ({ policy: pagePolicy([], socket()), more: ALONE })),
  );
  app.get('/console', context => staffPage(context, 'console'));
  app.get('/console/enter', context => staffPage(context, 'enter'));

  const socket = () => parts.origin().replace(/^http/, 'ws');

  async function room(
    context: Context,
    name: 'room' | 'alone',
    about: (site: SiteSettings) => { policy: string; more: Readonly<Record<string, string>> },
  ): Promise<Response> {
    const site = await sites.get(context.req.param('site') ?? '');
    if (!site) {
      logs.traffic.warn('page-refused', { code: 'unknown-site' });
      return html(context, unknownSitePage(), pagePolicy('anyone', socket()), SHARED, 404);
    }
    const [entry, floor] = await Promise.all([files.entry(name), files.entry('floor')]);
    const { policy, more } = about(site);
    if (!entry || !floor) return html(context, notBuiltPage(), policy, more, 503);
    const built = { room: `/v/${version}/${entry}`, floor: `/v/${version}/${floor}` };
    const asked = context.req.query('lang');
    const lang = roomLanguage(site, asked);
    // Site texts in the language of the room's own, which may be none of the site's.
    const settings = forRoom(await publicSettings(sites, site), asked || lang);
    return html(context, roomPage(site, lang, built, settings, more === ALONE), policy, more);
  }

  async function staffPage(context: Context, name: 'console' | 'enter'): Promise<Response> {
    const entry = (await files.entry(name)) ?? (await files.entry('console'));
    const policy = pagePolicy([], socket());
    if (!entry) return html(context, notBuiltPage(), policy, ALONE, 503);
    return html(context, consolePage(`/v/${version}/${entry}`), policy, ALONE);
  }

  return app;
}

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
