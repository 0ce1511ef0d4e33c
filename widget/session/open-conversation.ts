/**
 * How a room comes to its conversation. Called by the room when it opens: one that a tab of this browser has is
 * gone on with at once; else a threshold stands there, and the code that talks is fetched when Start is pressed.
 */
import { Board } from './board.ts';
import { Keeper, nameOf } from './kept.ts';
import { parting } from './parting.ts';
import { Threshold } from './threshold.ts';
import type { Conversation } from './view.ts';

const PAUSE_MAX_MS = 10_000;

const keeperOf = (site: string): Keeper => new Keeper(site, () => sessionStorage);

/** Nothing is left in this tab to come back to, and the relay hears that the parent has left. */
export function forget(relay: string, site: string): void {
  const keeper = keeperOf(site);
  const kept = keeper.load();
  keeper.wipe();
  if (kept) parting(relay, kept.token);
}

/**
 * `use` is called with the threshold, and again with what follows it. Rejects when a conversation is there to go
 * on with and its code cannot be had.
 */
export async function openConversation(
  relay: string,
  site: string,
  use: (conversation: Conversation) => void,
): Promise<void> {
  const keeper = keeperOf(site);
  const board = new Board(keeper);
  const bring = async (work?: Promise<string>) => (await import('./talk.ts')).talk(relay, site, board, work);
  if (keeper.load() || (keeper.lasting && (await isElsewhere(site)))) {
    const conversation = await bring();
    void conversation.begin();
    return use(conversation);
  }
  const start = (tries: number): Promise<Conversation> => {
    // Solved while the code is on its way; too old perhaps when that takes more than one try.
    const work = tries ? undefined : import('./work/ask-work.ts').then(({ askWork }) => askWork(relay, site));
    work?.catch(() => undefined);
    return bring(work);
  };
  use(new Threshold(board, start, use, pause));
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
