/** Tells what a browser has already (RFC 9110, 8.8.3 and 13.1.2). Asked by `static.ts` and `site-api.ts`. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';

export const tagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

/** True: the browser has this version. Tags are compared weakly, since a proxy that compresses makes them weak. */
export function has(context: Context, tag: string): boolean {
  const given = context.req.header('If-None-Match');
  if (given === undefined) return false;
  return given.split(',').some(one => [tag, '*'].includes(one.trim().replace(/^W\//, '')));
}
