/**
 * Serves the built files: under the id of their build for good, under a released version for good too, and
 * `/viska.js` for a short while. Which file may be kept how long is decided in ADR-3-former-builds.md.
 */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { DEVELOPING, isBuildId } from './browser-build.ts';
import type { Encoding } from './browser-build.ts';
import type { BrowserFiles } from './browser-files.ts';
import { has } from './entity-tag.ts';
import { SHARED } from './security-headers.ts';

const SHORT = 'public, max-age=300, stale-while-revalidate=86400';
const FOREVER = 'public, max-age=31536000, immutable';
/** For `npm run dev`: files change under their addresses. */
const NEVER = 'no-cache';

const DOORWAY = 'viska.js';
const INTEGRITY = 'integrity.json';
/** The file that the doorway fetches. A browser may keep the doorway for a day, and a page for as long as it is open. */
const PANEL = /^panel(-[\da-f]{8})?\.js$/;

/** A released version stands for one build. Between releases many builds share a version that ends in `-dev`. */
export const isReleased = (version: string): boolean => /^\d+\.\d+\.\d+$/.test(version);

export function staticFiles(files: BrowserFiles): Hono {
  const app = new Hono();

  app.get(`/${DOORWAY}`, async context => {
    const build = await files.current();
    return (
      (build && (await answer(context, files, build.id, DOORWAY, lasting(build.id, SHORT)))) ?? gone(context)
    );
  });

  app.get('/v/:build/:file', async context => {
    const { build: asked, file } = context.req.param();
    const named = isBuildId(asked) || asked === DEVELOPING;
    const id = named ? asked : file === DOORWAY || file === INTEGRITY ? await files.ofVersion(asked) : null;
    const keep = lasting(asked, named || isReleased(asked) ? FOREVER : SHORT);
    const found =
      id === null
        ? null
        : file === INTEGRITY
          ? await integrity(context, files, id, keep)
          : await answer(context, files, id, file, keep);
    if (found) return found;
    // The current panel is better than none: a former doorway calls only its `run`.
    const current = PANEL.test(file) ? await files.current() : null;
    if (current && current.id !== id)
      return context.body(null, 302, {
        ...SHARED,
        Location: `/v/${current.id}/panel.js`,
        'Cache-Control': 'no-store',
      });
    return gone(context);
  });

  return app;
}

const lasting = (build: string, usual: string): string => (build === DEVELOPING ? NEVER : usual);

async function integrity(
  context: Context,
  files: BrowserFiles,
  id: string,
  keep: string,
): Promise<Response | null> {
  const hash = await files.integrity(id, DOORWAY);
  return hash === null ? null : context.json({ [DOORWAY]: hash }, 200, { ...SHARED, 'Cache-Control': keep });
}

async function answer(
  context: Context,
  files: BrowserFiles,
  id: string,
  name: string,
  keep: string,
): Promise<Response | null> {
  for (const encoding of accepted(context.req.header('Accept-Encoding') ?? '')) {
    const file = await files.read(id, name, encoding);
    if (!file) continue;
    const headers = {
      ...SHARED,
      'Content-Type': name.endsWith('.map')
        ? 'application/json; charset=utf-8'
        : 'text/javascript; charset=utf-8',
      'Cache-Control': keep,
      ETag: file.tag,
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    };
    if (has(context, file.tag)) return context.body(null, 304, headers);
    return context.body(file.bytes, 200, headers);
  }
  return null;
}

/** Browsers and proxies must not keep this answer: the file may be there again later. */
const gone = (context: Context): Response =>
  context.json({ error: 'not-found' }, 404, { ...SHARED, 'Cache-Control': 'no-store' });

function accepted(header: string): Encoding[] {
  const names = header.split(',').map(part => part.trim().split(';')[0]);
  const found: Encoding[] = [];
  if (names.includes('br')) found.push('br');
  if (names.includes('gzip')) found.push('gzip');
  return [...found, 'identity'];
}
