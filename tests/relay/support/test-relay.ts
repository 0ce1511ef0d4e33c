/**
 * A relay in this process, on a port of its own and with a real database in a folder of its own, and
 * the people of the wire around it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXEMPELKOMMUN, exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { readConfig } from '../../../relay/config.ts';
import { startRelay } from '../../../relay/main.ts';
import type { Relay, RelayOptions } from '../../../relay/main.ts';
import { DESK_PING_INTERVAL_MS, HEARTBEAT_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import type { DeskSeat, ToParent } from '../../../relay/protocol/control.ts';
import type { SiteSettings } from '../../../relay/sites/settings.ts';
import { invite } from '../../../relay/staff/invitations.ts';
import type { Role, StaffMember } from '../../../relay/storage/storage.ts';
import {
  attachFrame,
  openCounselor,
  openParent,
  solvedWork,
  startFrame,
} from '../../support/wire/wire-people.ts';
import type { CounselorSocket, ParentSocket } from '../../support/wire/wire-people.ts';

export const DEMO_ORIGIN = 'http://127.0.0.1:8788';

/** What a relay asks sockets and pages: real answers cannot keep pace with a clock that a test moves. */
export const HEARTBEATS = [HEARTBEAT_INTERVAL_MS, DESK_PING_INTERVAL_MS];

export interface TestRelay {
  readonly relay: Relay;
  readonly url: string;
  readonly data: string;
  /** Every log line so far. */
  readonly output: () => string;
  readonly site: SiteSettings;
  /** Stops and starts it again on the same data, as after a crash: nothing in memory is left. */
  restart(): Promise<TestRelay>;
  close(): Promise<void>;
}

export interface Wishes extends RelayOptions {
  readonly environment?: Record<string, string>;
  readonly settings?: (usual: SiteSettings) => SiteSettings;
  readonly data?: string;
}

export async function startTestRelay(wishes: Wishes = {}): Promise<TestRelay> {
  const data = wishes.data ?? mkdtempSync(join(tmpdir(), 'viska-relay-'));
  const lines: string[] = [];
  const config = readConfig({ PORT: '0', VISKA_DATA: data, ...wishes.environment });
  const relay = await startRelay(config, {
    output: { write: line => void lines.push(line) },
    ...wishes,
  });
  const usual = exempelkommun([DEMO_ORIGIN]);
  const site = wishes.settings?.(usual) ?? usual;
  await relay.storage.sites.put(site);
  return {
    relay,
    url: relay.url,
    data,
    site,
    output: () => lines.join(''),
    async restart() {
      await relay.close();
      return startTestRelay({ ...wishes, data });
    },
    async close() {
      await relay.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export interface SignedIn {
  readonly staff: StaffMember;
  readonly cookie: string;
}

/** What people need of a relay to come to it; `signIn`: where storage is not in this process. */
export interface Reach {
  readonly url: string;
  readonly relay?: Pick<Relay, 'storage'>;
  readonly signIn?: (name: string, role?: Role) => Promise<SignedIn>;
}

/** Invited as the operator does it, signed in as the console does it. */
export async function signIn(reach: Reach, name: string, role: Role = 'counselor'): Promise<SignedIn> {
  const { relay, url } = reach;
  if (reach.signIn) return reach.signIn(name, role);
  if (!relay) throw new Error('nobody can be invited here');
  const { link, staff } = await invite(relay.storage, url, { site: EXEMPELKOMMUN, name, role });
  const response = await fetch(`${url}/api/staff/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { staff, cookie };
}

export type Welcome = Extract<ToParent, { type: 'welcome' }>;

/** A parent who has pressed start. */
export async function startParent({ url }: Reach, channel = 'smabarn'): Promise<[ParentSocket, Welcome]> {
  const socket = await askToStart({ url }, channel);
  return [socket, await socket.take('welcome')];
}

/** Before the relay has answered. */
export async function askToStart({ url }: Reach, channel = 'smabarn'): Promise<ParentSocket> {
  const socket = await openParent(url);
  socket.send(startFrame(await solvedWork(url, EXEMPELKOMMUN), EXEMPELKOMMUN, channel));
  return socket;
}

export async function resumeParent(
  { url }: Reach,
  token: string,
  more: { claim?: string; takeover?: boolean } = {},
): Promise<ParentSocket> {
  const socket = await openParent(url);
  socket.send({ type: 'resume', version: 1, token, takeover: false, ...more });
  return socket;
}

/** A counselor at the desk. */
export async function sitDown(
  { url }: Reach,
  { cookie }: SignedIn,
  tickets: string[] = [],
  more: object = {},
): Promise<CounselorSocket> {
  const socket = await openCounselor(url, cookie);
  socket.send({ ...attachFrame(tickets), ...more });
  return socket;
}

export interface Meeting {
  readonly parent: ParentSocket;
  readonly counselor: CounselorSocket;
  readonly welcome: Welcome;
  readonly seat: DeskSeat;
  /** The seat's slot on the parent's socket. */
  readonly parentSlot: number;
  readonly signedIn: SignedIn;
}

/** A parent and a counselor in one conversation. */
export async function meet(test: Reach, name = 'Maria', keys = true): Promise<Meeting> {
  const signedIn = await signIn(test, name);
  const counselor = await sitDown(test, signedIn);
  await counselor.take('desk');
  const [parent, welcome] = await startParent(test);
  counselor.send({ type: 'accept', conversation: welcome.conversation });
  const { seat } = await counselor.take('seat');
  const { seats } = await parent.take('seats');
  if (keys) parent.send({ type: 'confirm', claim: seat.claim });
  return { parent, counselor, welcome, seat, parentSlot: seats[0]?.slot ?? 0, signedIn };
}
