/**
 * Where the console has a host of its own (`VISKA_CONSOLE_URL`), each host answers for its own part alone: asked by
 * `app.ts` for every request and by `gateway/` for every upgrade. By the `Host` header, which a proxy must pass on.
 */
import { createMiddleware } from 'hono/factory';
import { isPerson, sendMissing } from './person-pages.ts';

/** Paths for staff. */
const STAFF = /^\/(console|api\/staff|socket\/counselor)(\/|$)/;
/** Answered by both hosts: built files, the style of plain pages, whether the relay is there. */
const BOTH = /^\/(v\/|page\.css$|healthz$|readyz$)/;

/** Whether this host answers for the path; `host` and `path` as the request names them. */
export type Answers = (host: string | undefined, path: string) => boolean;

/** Origins; `consoleUrl` null, or the same as the other: one host for everything. */
export function answersFor(publicUrl: () => string, consoleUrl: string | null): Answers {
  return (host, path) => {
    if (consoleUrl === null || new URL(consoleUrl).host === hostOf(publicUrl(), publicUrl())) return true;
    if (BOTH.test(path)) return true;
    return STAFF.test(path) === (hostOf(host, consoleUrl) === new URL(consoleUrl).host);
  };
}

/** Lower case, without the port that its scheme implies. */
function hostOf(host: string | undefined, like: string): string | null {
  if (host === undefined) return null;
  const address = host.includes('://') ? host : `${new URL(like).protocol}//${host}`;
  return URL.canParse(address) ? new URL(address).host : null;
}

export const onItsOwnHost = (answers: Answers) =>
  createMiddleware(async (context, next) => {
    if (answers(context.req.header('Host'), context.req.path)) return next();
    return isPerson(context) ? sendMissing(context) : context.json({ error: 'not-found' }, 404);
  });
