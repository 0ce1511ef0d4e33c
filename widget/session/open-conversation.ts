/**
 * How a room comes to its conversation. Called by the room when it opens: one that a tab of this browser has is
 * gone on with at once; else the code that talks is fetched when Start is pressed.
 */
import { ConversationStorage, nameOf } from './conversation-storage.ts';
import { SessionStore } from './machine/store.ts';
import type { ParentConversation } from './parent-conversation.ts';
import { endByBeacon } from './end-by-beacon.ts';
import { roomConversation } from './room-conversation.ts';
import type { Conversation } from './view.ts';

const PAUSE_MAX_MS = 10_000;

const storageOf = (site: string): ConversationStorage => new ConversationStorage(site, () => sessionStorage);

/** Nothing is left in this tab to come back to, and the relay hears that the parent has left. */
export function forget(relay: string, site: string): void {
  const storage = storageOf(site);
  const stored = storage.load();
  storage.wipe();
  if (stored) endByBeacon(relay, stored.token);
}

/** Rejects when a conversation is there to go on with and its code cannot be had. */
export async function openConversation(relay: string, site: string): Promise<Conversation> {
  const storage = storageOf(site);
  const store = new SessionStore(storage.lasting);
  const bring = async (work?: Promise<string>) =>
    (await import('./browser-conversation.ts')).converse(relay, site, storage, store, work);
  if (storage.load() || (storage.lasting && (await isElsewhere(site)))) {
    const conversation = await bring();
    void conversation.begin();
    return conversation;
  }
  const start = (tries: number): Promise<ParentConversation> => {
    // Solved while the code is on its way; too old perhaps when that takes more than one try.
    const work = tries ? undefined : import('./work/ask-work.ts').then(({ askWork }) => askWork(relay, site));
    work?.catch(() => undefined);
    return bring(work);
  };
  return roomConversation(store, start, pause);
}

/** Another tab holds the lock of `tabs.ts`. Where locks may not be asked about, the relay decides. */
const isElsewhere = async (site: string): Promise<boolean> =>
  !!(await navigator.locks?.query().catch(() => null))?.held?.some(({ name }) => name === nameOf(site));

/** Full jitter, so that those who lost one relay do not come back at once; a network that returns ends it. */
const pause = (tries: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, Math.random() * Math.min(PAUSE_MAX_MS, 1_000 * 2 ** tries));
    addEventListener('online', () => resolve(), { once: true });
  });
