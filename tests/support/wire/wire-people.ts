/**
 * A parent and a counselor as PROTOCOL.md's control frames know them, without keys:
 * what they send in sealed frames is random, since the relay must not care.
 */
import type { ToCounselor, ToParent } from '../../../relay/protocol/control.ts';
import { FRAME_SEALED, setSlot } from '../../../relay/protocol/sealed-frame.ts';
import { solve } from '../../../widget/session/work/solve.ts';
import type { Challenge } from '../../../widget/session/work/solve.ts';
import type { Random } from '../random.ts';
import { WireSocket } from './wire-socket.ts';
import type { WireOptions } from './wire-socket.ts';

export type ParentSocket = WireSocket<ToParent>;
export type CounselorSocket = WireSocket<ToCounselor>;

const asSocket = (origin: string): string => origin.replace(/^http/, 'ws');

export const openParent = (relay: string, options: WireOptions = {}): Promise<ParentSocket> =>
  WireSocket.open<ToParent>(`${asSocket(relay)}/socket/parent`, {
    ...options,
    headers: { Origin: relay, ...options.headers },
  });

export const openCounselor = (
  relay: string,
  cookie: string,
  options: WireOptions = {},
): Promise<CounselorSocket> =>
  WireSocket.open<ToCounselor>(`${asSocket(relay)}/socket/counselor`, {
    ...options,
    headers: { Origin: relay, Cookie: cookie, ...options.headers },
  });

export async function solvedWork(relay: string, site: string): Promise<string> {
  // On a connection of its own: the relay may close one that was kept at the moment a busy machine uses it again.
  const headers = { connection: 'close' };
  const response = await fetch(`${relay}/api/sites/${site}/challenge`, { headers });
  return solve((await response.json()) as Challenge);
}

export const startFrame = (work: string, site = 'exempelkommun', channel = 'smabarn'): object => ({
  type: 'start',
  version: 1,
  site,
  channel,
  lang: 'sv',
  answers: ['sv'],
  work,
});

export const attachFrame = (tickets: string[] = [], available = true): object => ({
  type: 'attach',
  version: 1,
  tickets,
  takeover: false,
  available,
});

/** A well-formed sealed frame with random contents. */
export function sealedNoise(random: Random, slot: number, size: 256 | 1024 | 4096 | 16384 = 256): Uint8Array {
  const frame = random.bytes(size);
  frame[0] = FRAME_SEALED;
  setSlot(frame, slot);
  return frame;
}

/** Follows a one-time link as the console does and returns the sign-in cookie. */
export async function cookieFrom(link: string): Promise<string> {
  const { origin, hash } = new URL(link);
  const response = await fetch(`${origin}/api/staff/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookies = response.headers.getSetCookie().map(cookie => cookie.split(';')[0] ?? '');
  if (cookies.length === 0) throw new Error(`no cookie from the link: ${String(response.status)}`);
  return cookies.join('; ');
}
