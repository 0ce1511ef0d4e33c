/**
 * How a parent's conversation comes to its end: the counselor's browser hears it first, sealed, then the relay, and
 * nothing is left in this tab or its copies. Used by `ParentConversation`, whichever side has ended it.
 */
import type { ConversationParts } from './conversation-parts.ts';
import type { IdleCountdown } from './idle-countdown.ts';
import type { Ending } from './machine/state.ts';
import { heldOf } from './machine/transition.ts';
import { isLive } from './phase.ts';
import type { ParentSealed } from './sealed/api.ts';
import { clearWhenLeft, remainsOf } from './remains.ts';
import { undeliveredOf } from './undelivered.ts';
import type { ParentView } from './view.ts';

/** The counselor's browser has this long to acknowledge the end; then the relay is told anyway. */
export const END_ACKNOWLEDGED_MS = 2_000;

interface Around extends ConversationParts {
  idle: IdleCountdown;
}

export class ConversationEnd {
  /** As the relay has said it; what came before it is still being opened. */
  relaySaid: Ending | null = null;
  readonly #around: Around;
  /** The parent wants nothing of it to stay, whether or not the counselor's browser hears. */
  #erases = false;

  constructor(around: Around) {
    this.#around = around;
  }

  /** The parent has asked for it, and it has not come yet. */
  get asked(): boolean {
    return heldOf(this.#around.store.state)?.ending ?? false;
  }

  /** The parent ends it. `session`: null while text is hidden. `tell`: says the sealed end, or erases. */
  async ask(
    session: ParentSealed | null,
    tell: (session: ParentSealed) => void,
    reason: Ending,
  ): Promise<void> {
    const { ports, store, record, link } = this.#around;
    // Whoever ends it without looking is about to close the page.
    const unseen = !isLive(store.state.phase);
    const why = store.dispatch({ type: 'end' });
    if (why === 'cancelled') {
      link.end('parent');
      this.finish(null);
    }
    if (why !== 'ending') return;
    this.#erases = reason === 'erased';
    // Whoever never had a counselor has their text on no other screen.
    let heard = !record.now?.claim;
    if (session) tell(session);
    if (session?.state.live) {
      const late = new Promise<void>(resolve => ports.clock.after(END_ACKNOWLEDGED_MS, resolve));
      heard = await Promise.race([session.drained().then(() => true), late.then(() => false)]);
    }
    if (this.asked) this.say(heard ? reason : 'parent', unseen);
  }

  /** The counselor's browser has said it. The relay's word follows; if the console died in between, this side ends it. */
  heard(): void {
    const { ports, store } = this.#around;
    if (store.dispatch({ type: 'peer-ended' }) !== 'peer-ended') return;
    ports.clock.after(END_ACKNOWLEDGED_MS, () => {
      if (heldOf(store.state)?.peerEnded) this.say('counselor');
    });
  }

  /** The relay has ended it: what the counselor said before is shown first. */
  async told(reason: Ending): Promise<void> {
    const { store, link, sealed } = this.#around;
    this.relaySaid = reason;
    link.close();
    await sealed.session?.settled();
    if (heldOf(store.state)) this.finish(reason);
  }

  /** To the relay, and it is over here. */
  say(reason: Ending, leaving = false): void {
    this.#around.link.end('parent', leaving);
    this.finish(reason);
  }

  /**
   * Keys, token and all that is stored are gone from this tab and its copies; the text stays on the screen alone.
   * Without a reason it came to nothing.
   */
  finish(reason: Ending | null, problem: ParentView['problem'] = null): void {
    const { ports, store, record, link, sealed, idle } = this.#around;
    const { conversation, claim, leftAt } = record.now ?? {};
    const hidden = !isLive(store.state.phase) || ports.page.hidden();
    const { view } = store;
    const undelivered = hidden || claim ? '' : undeliveredOf(view.lines, reason, problem);
    const unseen = reason === 'exit' || !isLive(view.phase);
    const goes = this.#erases || unseen;
    this.#erases = false;
    this.relaySaid = null;
    sealed.drop();
    sealed.draft.forget();
    record.wipe();
    link.close();
    idle.stop();
    if (conversation) ports.tabs.over(conversation);
    ports.tabs.release();
    store.dispatch({ type: 'over', reason, problem, unmet: claim === null });
    const stays = !goes && store.state.phase === 'ended';
    store.set({
      remains: remainsOf(stays ? view : null, undelivered, unseen ? null : (view.receipt ?? null)),
    });
    clearWhenLeft(ports, store, leftAt);
  }
}
