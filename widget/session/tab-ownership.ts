/**
 * Which tab and page the conversation is in: goes on after a walk to the next page, asks after a while away,
 * stays silent in a second tab, and moves when the parent says so. Decides when `RelayLink` may connect.
 */
import type { Board } from './board.ts';
import { moment } from './clock.ts';
import { pack, unpack } from './tab-hand-off.ts';
import type { PageEvent } from './page-life.ts';
import type { ParentPorts } from './ports.ts';
import type { RelayLink } from './relay-link.ts';
import { returning } from './returning.ts';
import type { SealedHold } from './sealed-hold.ts';
import type { ParentView } from './view.ts';

/** After a walk to the next page the page before it may still hold the lock for a moment. */
export const HOLD_MS = 1_500;

/** Said by a tab that knows only that there is a conversation in another one. */
const ANY = '*';

interface Around {
  ports: ParentPorts;
  board: Board;
  link: RelayLink;
  hold: SealedHold;
  /** Nothing is left to go on with; `gone` where the parent is to be told. */
  over(problem?: ParentView['problem']): void;
}

export class TabOwnership {
  readonly #around: Around;
  /** Quickly, while the conversation is being asked for. */
  #left = false;

  constructor(around: Around) {
    this.#around = around;
    const { ports, board } = around;
    ports.tabs.listen({
      asked: () => this.#handOver(),
      taken: () => this.goElsewhere(),
      over: conversation => {
        if (!board.stored || (conversation !== board.stored.conversation && conversation !== ANY)) return;
        // Left quickly in a tab that had only a copy, or not even that: the counselor hears it from the one with the socket.
        // One that has no socket either leaves it to whoever says so, unless that tab had nothing to say it with.
        if (conversation === ANY || !around.link.idle) around.link.end('exit');
        around.over();
      },
    });
    ports.page.subscribe(event => this.#pageDid(event));
  }

  /** On loading: looks at what this tab has kept. */
  async begin(): Promise<void> {
    const { board, ports } = this.#around;
    const stored = board.load();
    if (!stored) return this.#beginFresh();
    const how = returning(stored.leftAt, moment(ports.clock), ports.restored);
    if (how === 'over') return this.#around.over('gone');
    const covered = how === 'asks' ? 'returned' : null;
    const { state, switches = null } = stored;
    board.now({ state, agreed: state === 'active', covered, switches });
    await this.goOn();
  }

  /** Connects if this tab is the one, and nothing has to be asked first. */
  async goOn(): Promise<void> {
    const { board, link, ports } = this.#around;
    if (!(await ports.tabs.hold(HOLD_MS))) this.goElsewhere();
    else if (board.stored && !board.knows.covered) link.resume();
  }

  /** True: this tab may start a conversation. */
  async mayStart(): Promise<boolean> {
    return this.#around.ports.tabs.hold(HOLD_MS);
  }

  /** *Fortsätt* after a return. */
  resume(): void {
    const { board, link } = this.#around;
    if (board.knows.covered !== 'returned') return;
    board.now({ covered: null });
    board.keep({ leftAt: null });
    if (link.idle) void this.goOn();
  }

  /** *Fortsätt* in a second tab. */
  async takeOver(): Promise<void> {
    const { board, link, ports } = this.#around;
    if (board.knows.covered !== 'elsewhere') return;
    this.#left = false;
    const handedOff = await ports.tabs.ask();
    if (this.#left) return;
    if (handedOff) unpack(ports.storage, handedOff);
    await ports.tabs.take();
    const stored = board.load();
    if (!stored) {
      // The other tab is gone or frozen and there is nothing to resume here: back to the notice.
      ports.tabs.release();
      return board.anew();
    }
    board.keep({ leftAt: null });
    const { state, switches = null } = stored;
    board.now({ covered: null, state, agreed: state === 'active', switches });
    link.resume(true);
  }

  /** Quick exit: the counselor hears it, from whichever tab has the socket. */
  leave(): void {
    const { board, link, ports } = this.#around;
    this.#left = true;
    link.end('exit');
    if (!board.stored && board.knows.covered === 'elsewhere') ports.tabs.over(ANY);
  }

  goElsewhere(): void {
    const { board, hold, link, ports } = this.#around;
    if (!board.stored && !board.knows.starting) return;
    hold.drop();
    link.close();
    ports.tabs.release();
    board.now({ covered: 'elsewhere', starting: false });
  }

  async #beginFresh(): Promise<void> {
    const { board, ports } = this.#around;
    if (await ports.tabs.hold(0)) return ports.tabs.release();
    board.now({ covered: 'elsewhere' });
    void ports.tabs.free().then(() => {
      if (!board.stored && board.knows.covered) board.now({ covered: null });
    });
  }

  #handOver(): string | null {
    const { board, ports } = this.#around;
    const handedOff = board.stored && pack(ports.storage);
    if (handedOff) this.goElsewhere();
    return handedOff;
  }

  #pageDid(event: PageEvent): void {
    const { board, ports } = this.#around;
    if (!board.stored || board.knows.covered === 'elsewhere') return;
    // Hidden before it was left: away since then. And who has not said *Fortsätt* has not come back.
    const seen = !board.knows.covered && board.stored.leftAt === null;
    switch (event) {
      case 'hidden':
        if (seen) board.keep({ leftAt: moment(ports.clock) });
        return;
      case 'leaving':
        if (seen) board.keep({ leftAt: moment(ports.clock) });
        return ports.tabs.release();
      case 'restored':
        return this.#restored();
      case 'woke':
        return this.#cameBack(false);
    }
  }

  #cameBack(restored: boolean): void {
    const { board, ports } = this.#around;
    const now = moment(ports.clock);
    if (returning(board.stored?.leftAt ?? now, now, restored) !== 'goes-on')
      board.now({ covered: 'returned' });
    else if (!board.knows.covered) board.keep({ leftAt: null });
  }

  /** Another page of this tab may have ended the conversation since, or taken it further. */
  #restored(): void {
    const { board, hold, link } = this.#around;
    if (!board.load()) return this.#around.over();
    hold.drop();
    link.close();
    this.#cameBack(true);
    void this.goOn();
  }
}
