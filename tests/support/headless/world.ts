/** What a headless client has instead of a browser: sockets of `ws`, storage in a Map, and time that may run faster. */
import { WebSocket } from 'ws';
import type { Clock } from '../../../widget/browser/clock.ts';
import { elapsed } from '../../../widget/browser/moment.ts';
import type { Socket } from '../../../widget/browser/connection-options.ts';
import type { StringStore } from '../../../widget/browser/string-store.ts';
import type { PageEvent, PageLife } from '../../../widget/browser/page-life.ts';

/** Waits (back-off, resending) are cut to this share, so that a hundred crashes take minutes and not hours. */
export const hastyClock = (share: number): Clock => ({
  elapsed,
  date: () => Date.now(),
  random: () => Math.random(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms * share);
    return () => {
      clearTimeout(timer);
    };
  },
});

export interface StageLife extends PageLife {
  say(event: PageEvent): void;
}

/** A page to which a test makes things happen. */
export function stagePage(): StageLife {
  const listeners = new Set<(event: PageEvent) => void>();
  return {
    online: () => true,
    hidden: () => false,
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: event => {
      for (const listener of [...listeners]) listener(event);
    },
  };
}

export const openSocket =
  (headers: Record<string, string>) =>
  (address: string): Socket => {
    const socket = new WebSocket(address, { perMessageDeflate: false, headers });
    // `ws` throws for an error that nobody hears.
    socket.on('error', () => undefined);
    return socket as unknown as Socket;
  };

export const randomBytes = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes));

/** One page's hand on the tab's storage: when the page is gone, what is left of it writes nothing more. */
export function handOn(storage: StringStore): StringStore & { letGo(): void } {
  let alive = true;
  return {
    get length() {
      return storage.length;
    },
    key: at => storage.key(at),
    getItem: key => storage.getItem(key),
    setItem: (key, value) => {
      if (alive) storage.setItem(key, value);
    },
    removeItem: key => {
      if (alive) storage.removeItem(key);
    },
    letGo: () => {
      alive = false;
    },
  };
}
