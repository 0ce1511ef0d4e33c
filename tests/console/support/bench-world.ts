/** What desks on the bench stand on: time that the test moves, tabs that hear each other, storage of one tab, people. */
import type { Channel } from '../../../relay/console/desk/tabs.ts';
import type { CounselorSession } from '../../../widget/session/sealed/counselor-session.ts';
import type { ParentSession } from '../../../widget/session/sealed/parent-session.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** All tabs of one browser hear each other at once; each person's desks have a channel of their own. */
export class Browser {
  readonly #channels = new Map<Channel, string>();

  channel(staff: string): Channel {
    const channel: Channel = {
      onmessage: null,
      postMessage: word => {
        for (const [other, whose] of [...this.#channels])
          if (other !== channel && whose === staff)
            other.onmessage?.({ data: structuredClone(word) } as MessageEvent);
      },
      close: () => void this.#channels.delete(channel),
    };
    this.#channels.set(channel, staff);
    return channel;
  }
}

export class TabStorage {
  readonly values = new Map<string, string>();
  get length(): number {
    return this.values.size;
  }
  key(at: number): string | null {
    return [...this.values.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    return this.values.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.values.set(key, value);
  }
  removeItem(key: string): void {
    this.values.delete(key);
  }
}

export const KARIN = crypto.randomUUID();
export const JOHAN = crypto.randomUUID();

export const randomBytes = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

export const randomText = (bytes: number): string =>
  btoa(String.fromCharCode(...randomBytes(bytes)))
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_');

/** A parent's real session, joined to the desk's socket by conversation. */
export interface BenchParent {
  conversation: string;
  claim: string;
  session: ParentSession;
}

export interface World {
  clock: ManualClock;
  browser: Browser;
  parents: BenchParent[];
  /** The counselor's side of every seat. */
  sessions: CounselorSession[];
  /** Who is signed in in this browser, or null. */
  signedIn: string | null;
}

export const newWorld = (): World => ({
  clock: new ManualClock(),
  browser: new Browser(),
  parents: [],
  sessions: [],
  signedIn: KARIN,
});
