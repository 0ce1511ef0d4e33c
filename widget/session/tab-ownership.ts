/**
 * Which tab and page the conversation is in: goes on after a walk to the next page, asks after a while away,
 * stays silent in a second tab, and moves when the parent says so. Decides when `RelayLink` may connect.
 */
import { moment } from '../browser/moment.ts';
import type { ConversationParts } from './conversation-parts.ts';
import { pack, unpack } from './tab-hand-off.ts';
import type { PageEvent } from '../browser/page-life.ts';
import { isClosed, isLive } from './phase.ts';
import { returning } from './returning.ts';
import type { ParentView } from './view.ts';

/** After a walk to the next page the page before it may still hold the lock for a moment. */
export const HOLD_MS = 1_500;

/** Said by a tab that knows only that there is a conversation in another one. */
const ANY = '*';

interface Around extends ConversationParts {
  /** Nothing is left to go on with; `gone` where the parent is to be told. */
  over(problem?: ParentView['problem']): void;
}

export class TabOwnership {
  readonly #around: Around;
  /** Quickly, while the conversation is being asked for. */
  #left = false;
  /** The other tab lets go of it, and this one is about to have it. */
  #moving = false;

  constructor(around: Around) {
    this.#around = around;
    const { ports, record } = around;
    ports.tabs.listen({
      asked: () => this.#handOff(),
      taken: () => this.goElsewhere(),
      over: conversationId => {
        if (!record.now || (conversationId !== record.now.conversation && conversationId !== ANY)) return;
        // Another tab pressed quick exit. The tab with the socket tells the counselor; one without stays silent, unless
        // that other tab could not tell the relay itself.
        if (conversationId === ANY || !around.link.idle) around.link.end('exit');
        around.over();
      },
    });
    ports.page.subscribe(event => this.#pageDid(event));
  }

  /** On loading: looks at what this tab has kept. */
  async begin(): Promise<void> {
    const { store, record, ports } = this.#around;
    const kept = record.load();
    if (!kept) return this.#beginFresh();
    const how = returning(kept.leftAt, moment(ports.clock), ports.restored);
    if (how === 'over') return this.#around.over('gone');
    const { state, switches = null } = kept;
    store.dispatch({ type: 'found', state, asks: how === 'asks' });
    store.set({ switches });
    await this.goOn();
  }

  /** Connects if this tab is the one, and nothing has to be asked first. */
  async goOn(): Promise<void> {
    const { store, link, ports } = this.#around;
    if (!(await ports.tabs.hold(HOLD_MS))) this.goElsewhere();
    else if (isLive(store.state.phase)) link.resume();
  }

  /** True: this tab may start a conversation. */
  async mayStart(): Promise<boolean> {
    return this.#around.ports.tabs.hold(HOLD_MS);
  }

  /** *Fortsätt* after a return. */
  resume(): void {
    const { store, record, link } = this.#around;
    if (store.dispatch({ type: 'resume' }) !== 'uncovered') return;
    record.update({ leftAt: null });
    if (link.idle) void this.goOn();
  }

  /** *Fortsätt* in a second tab. */
  async takeOver(): Promise<void> {
    const { store, record, link, ports } = this.#around;
    if (store.state.phase !== 'elsewhere') return;
    this.#left = false;
    this.#moving = true;
    const handedOff = await ports.tabs.ask();
    if (handedOff && !this.#left) unpack(ports.storage, handedOff);
    if (!this.#left) await ports.tabs.take();
    this.#moving = false;
    if (this.#left) return ports.tabs.release();
    const kept = record.load();
    if (!kept) {
      // The other tab is gone or frozen and there is nothing to resume here: back to the notice.
      ports.tabs.release();
      store.dispatch({ type: 'freed' });
      return;
    }
    record.update({ leftAt: null });
    const { state, switches = null } = kept;
    store.dispatch({ type: 'take-over', state });
    store.set({ switches });
    link.resume(true);
  }

  /** Quick exit: the counselor hears it, from whichever tab has the socket. */
  leave(): void {
    const { store, record, link, ports } = this.#around;
    this.#left = true;
    link.end('exit');
    if (!record.now && store.state.phase === 'elsewhere') ports.tabs.over(ANY);
  }

  goElsewhere(): void {
    const { store, sealed, link, ports } = this.#around;
    if (isClosed(store.state.phase)) return;
    sealed.drop();
    link.close();
    ports.tabs.release();
    store.dispatch({ type: 'taken' });
  }

  async #beginFresh(): Promise<void> {
    const { store, record, ports } = this.#around;
    if (await ports.tabs.hold(0)) return ports.tabs.release();
    store.dispatch({ type: 'taken' });
    void ports.tabs.free().then(() => {
      if (!record.now && !this.#moving) store.dispatch({ type: 'freed' });
    });
  }

  #handOff(): string | null {
    const { record, ports } = this.#around;
    const handedOff = record.now && pack(ports.storage);
    if (handedOff) this.goElsewhere();
    return handedOff;
  }

  #pageDid(event: PageEvent): void {
    const { store, record, ports } = this.#around;
    const { phase } = store.state;
    if (!record.now || phase === 'elsewhere') return;
    // Hidden before it was left: away since then. And who has not said *Fortsätt* has not come back.
    const seen = phase !== 'returned' && record.now.leftAt === null;
    switch (event) {
      case 'hidden':
        if (seen) record.update({ leftAt: moment(ports.clock) });
        return;
      case 'leaving':
        if (seen) record.update({ leftAt: moment(ports.clock) });
        return ports.tabs.release();
      case 'restored':
        return this.#restored();
      case 'woke':
        return this.#cameBack(false);
    }
  }

  #cameBack(restored: boolean): void {
    const { store, record, ports } = this.#around;
    const now = moment(ports.clock);
    if (returning(record.now?.leftAt ?? now, now, restored) !== 'goes-on')
      store.dispatch({ type: 'returned' });
    else if (isLive(store.state.phase)) record.update({ leftAt: null });
  }

  /** Another page of this tab may have ended the conversation since, or taken it further. */
  #restored(): void {
    const { record, sealed, link } = this.#around;
    if (!record.load()) return this.#around.over();
    sealed.drop();
    link.close();
    this.#cameBack(true);
    void this.goOn();
  }
}
