/** Serves the built files: `/viska.js` for a short while, everything under its version for good. */
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { BrowserFiles, Encoding } from './browser-files.ts';
import { SHARED } from './security-headers.ts';

/** A build that is being typed at changes under its name. */
const DEVELOPING = process.env['VISKA_DEV'] === '1';
const SHORT = DEVELOPING ? 'no-cache' : 'public, max-age=300, stale-while-revalidate=86400';
const FOREVER = DEVELOPING ? 'no-cache' : 'public, max-age=31536000, immutable';

export function staticFiles(files: BrowserFiles, version: string): Hono {
  const app = new Hono();
  app.get('/viska.js', context => serve(context, files, 'viska.js', SHORT));
  app.get(`/v/${version}/integrity.json`, async context => {
    const integrity = await files.integrity('viska.js');
    if (!integrity) return context.notFound();
    return context.json({ 'viska.js': integrity }, 200, { ...SHARED, 'Cache-Control': FOREVER });
  });
  app.get(`/v/${version}/:file`, context => serve(context, files, context.req.param('file'), FOREVER));
  return app;
}

async function serve(context: Context, files: BrowserFiles, name: string, cache: string): Promise<Response> {
  for (const encoding of accepted(context.req.header('Accept-Encoding') ?? '')) {
    const file = await files.read(name, encoding);
    if (!file) continue;
    const headers = {
      ...SHARED,
      'Content-Type': file.type,
      'Cache-Control': cache,
      ETag: file.tag,
      Vary: 'Accept-Encoding',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    };
    if (context.req.header('If-None-Match') === file.tag) return context.body(null, 304, headers);
    return context.body(file.bytes, 200, headers);
  }
  return context.notFound();
}

function accepted(header: string): Encoding[] {
  const names = header.split(',').map(part => part.trim().split(';')[0]);
  const found: Encoding[] = [];
  if (names.includes('br')) found.push('br');
  if (names.includes('gzip')) found.push('gzip');
  return [...found, 'identity'];
}
