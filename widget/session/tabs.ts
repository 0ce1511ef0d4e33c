/**
 * One conversation, one tab. Says whether another tab of this browser holds the conversation, and passes it
 * over when the parent asks for that. Used by `ParentConversation`; `browserTabs` binds Web Locks and a
 * BroadcastChannel, both of which the browser keeps apart by the website the frame stands on.
 */
import { nameOf } from './conversation-storage.ts';

export interface Tabs {
  /** True: this tab is the one. False: another is, and was not gone after `waitMs`. */
  hold(waitMs: number): Promise<boolean>;
  /** Becomes the one whatever the other tab says; that one hears `taken`. */
  take(): Promise<void>;
  release(): void;
  /** Resolves when no tab holds it any more. */
  free(): Promise<void>;
  /** Asks the tab that holds it for the conversation; null when none answers in time. */
  ask(): Promise<string | null>;
  /** Tells the other tabs that this conversation (`*`: whichever they have) is over, so that their copies go too. */
  over(conversationId: string): void;
  listen(hears: TabHears): void;
}

export interface TabHears {
  /** Another tab asks for the conversation: what goes to it, or null when there is none here. */
  asked(): string | null;
  /** Another tab has become the one. */
  taken(): void;
  over(conversationId: string): void;
}

/** A browser without other tabs: headless clients, and browsers without locks (the relay decides there). */
export const onlyTab: Tabs = {
  hold: () => Promise.resolve(true),
  take: () => Promise.resolve(),
  release: () => undefined,
  free: () => new Promise(() => undefined),
  ask: () => Promise.resolve(null),
  over: () => undefined,
  listen: () => undefined,
};

/** A live tab answers at once; a frozen one not at all. */
const ANSWER_MS = 600;

type Word =
  { type: 'ask' } | { type: 'hand-off'; handedOff: string } | { type: 'over'; conversation: string };

export function browserTabs(site: string): Tabs {
  const name = nameOf(site);
  const { locks } = navigator;
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return onlyTab;
  }
  if (!locks) return onlyTab;
  let hears: TabHears | null = null;
  let letGo: (() => void) | null = null;
  let answered: ((handedOff: string) => void) | null = null;

  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.type === 'over') hears?.over(data.conversation);
    else if (data.type === 'hand-off') answered?.(data.handedOff);
    else if (letGo) {
      const handedOff = hears?.asked();
      if (handedOff) channel.postMessage({ type: 'hand-off', handedOff } satisfies Word);
    }
  };

  /** Resolves when the lock is granted; the lock is then held until `release`. */
  const request = (options: LockOptions): Promise<boolean> =>
    new Promise(resolve => {
      let mine: (() => void) | null = null;
      locks
        .request(name, options, lock => {
          resolve(lock !== null);
          if (!lock) return;
          return new Promise<void>(release => {
            mine = letGo = release;
          });
        })
        .catch((error: unknown) => {
          // Blocked in this frame (SecurityError): then the relay decides.
          resolve(error instanceof DOMException && error.name === 'SecurityError');
          // Stolen by another tab while held here.
          if (mine && letGo === mine) {
            letGo = null;
            hears?.taken();
          }
        });
    });

  return {
    hold(waitMs) {
      if (letGo) return Promise.resolve(true);
      return request(waitMs ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true });
    },
    async take() {
      if (!letGo) await request({ steal: true });
    },
    release() {
      letGo?.();
      letGo = null;
    },
    free: () => locks.request(name, { mode: 'shared' }, () => undefined),
    ask: () =>
      new Promise(resolve => {
        answered = resolve;
        channel.postMessage({ type: 'ask' } satisfies Word);
        setTimeout(() => resolve(null), ANSWER_MS);
      }),
    over: conversationId =>
      channel.postMessage({ type: 'over', conversation: conversationId } satisfies Word),
    listen(to) {
      hears = to;
    },
  };
}
