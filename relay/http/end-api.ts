/**
 * `POST /api/end`: a parent's end of a conversation, from a page that goes away before a socket could be opened. Takes
 * the token that a socket would resume with; does what that socket would: `resume`, then `end`.
 */
import { Hono } from 'hono';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Connection } from '../conversations/connection.ts';
import type { Conversations } from '../conversations/conversations.ts';
import { ParentSide } from '../conversations/parent-side.ts';
import type { Network } from '../networks/networks.ts';
import { BODY_MAX_BYTES, PROTOCOL_VERSION } from '../protocol/bounds.ts';
import type { ToParent } from '../protocol/control.ts';
import { Ending } from './requests.ts';

interface EndApiParts {
  readonly conversations: Conversations;
  readonly networkOf: (context: Context) => Network;
}

/** Stands in for a socket. What is sent on it goes nowhere. */
const nobody = (): Connection<ToParent> => ({
  open: true,
  undelivered: 0,
  send: () => undefined,
  pass: () => undefined,
  close: () => undefined,
  answers: () => Promise.resolve(false),
});

/**
 * 204: the conversation is over. 400: the body is wrong. 403: the token is refused. 409: it had ended before, or
 * there is no room to restore it.
 */
export function endApi({ conversations, networkOf }: EndApiParts): Hono {
  const app = new Hono();
  app.post(
    '/',
    bodyLimit({ maxSize: BODY_MAX_BYTES, onError: context => context.json({ error: 'too-large' }, 413) }),
    async context => {
      const body = Ending.safeParse(await context.req.json().catch(() => null));
      if (!body.success) return context.json({ error: 'bad-frame' }, 400);
      const { token, reason } = body.data;
      const parent = new ParentSide(conversations, nobody(), networkOf(context));
      const refused = await parent.resume({
        type: 'resume',
        version: PROTOCOL_VERSION,
        token,
        takeover: true,
      });
      if (refused) return context.json({ error: refused }, refused === 'token-refused' ? 403 : 409);
      parent.control({ type: 'end', reason });
      return context.body(null, 204);
    },
  );
  return app;
}
