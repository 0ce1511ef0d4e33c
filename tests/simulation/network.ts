/**
 * Simulated sockets: each keeps order, each can be cut (both ends learn of it) or fall silent (they learn late: the page
 * by its own watch, the relay by its heartbeat). Between a page and the relay's end of it (`web-socket.ts`).
 */
import type { CloseName } from '../../relay/protocol/codes.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

/** A page finds a silent socket by 20 s of silence and 8 s of waiting for `pong`. */
const PAGE_FINDS_MS = [20_000, 28_000] as const;
/** The relay's machine finds that a cut socket is none any more. */
const CUT_FOUND_MS = [0, 100] as const;

export type Data = string | Uint8Array<ArrayBuffer>;

/** What a page does with its socket. */
export interface PageEnd {
  hear(data: Data): void;
  /** Closed by the relay, which says why, or lost. */
  lost(why: CloseName | 'lost'): void;
}

export interface RelayEnd {
  hear(data: Data): void;
  pong(question: string): void;
  lost(): void;
}

export class Link {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #page: PageEnd;
  /** Set by whoever is the relay's end, before anything travels. */
  relay: RelayEnd | null = null;
  #silent = false;
  #relayOpen = true;
  #pageOpen = true;
  #upAt = 0;
  #downAt = 0;

  constructor(clock: Clock, random: Random, page: PageEnd) {
    this.#clock = clock;
    this.#random = random;
    this.#page = page;
  }

  // ── the page's end ────────────────────────────────────────────────────────────────────────────
  up(data: Data): void {
    const own = typeof data === 'string' ? data : data.slice();
    this.#carryUp(relay => relay.hear(own));
  }

  /** The page is gone: the relay notices at once or late. */
  closedByPage(): void {
    this.#pageOpen = false;
    this.#loseRelay(this.#random.between(0, 50));
  }

  /** Closed by the page in order: what was sent before goes out first. */
  left(): void {
    this.#pageOpen = false;
    this.#loseRelay(Math.max(0, this.#upAt - this.#clock.now));
  }

  // ── the relay's end ───────────────────────────────────────────────────────────────────────────
  down(data: Data): void {
    const own = typeof data === 'string' ? data : Uint8Array.from(data);
    this.#carryDown(page => page.hear(own));
  }

  /** A browser answers by itself, whatever its page does. */
  ping(question: string): void {
    this.#carryDown(() => this.#carryUp(relay => relay.pong(question)));
  }

  /** After all that was sent before; the browser answers by itself. */
  closedInOrder(why: CloseName): void {
    this.#carryDown(page => {
      this.#pageOpen = false;
      page.lost(why);
      this.#loseRelay(this.#random.between(2, 60));
    });
  }

  /** The relay's process is gone, or does not wait for an answer any longer. A silent socket says nothing of it. */
  closedByRelay(): void {
    this.#relayOpen = false;
    if (!this.#silent) this.#losePage(this.#random.between(0, 50));
  }

  // ── the network ───────────────────────────────────────────────────────────────────────────────
  /** Both ends notice soon, one before the other. */
  cut(): void {
    this.#losePage(this.#random.between(...CUT_FOUND_MS));
    this.#loseRelay(this.#random.between(...CUT_FOUND_MS));
    this.#silent = true;
  }

  fallSilent(): void {
    this.#silent = true;
    this.#losePage(this.#random.between(...PAGE_FINDS_MS));
  }

  #carryUp(arrive: (relay: RelayEnd) => void): void {
    if (!this.#pageOpen || this.#silent) return;
    this.#upAt = Math.max(this.#upAt, this.#clock.now + this.#random.between(2, 60));
    this.#clock.after(this.#upAt - this.#clock.now, () => {
      if (this.#relayOpen && !this.#silent && this.relay) arrive(this.relay);
    });
  }

  #carryDown(arrive: (page: PageEnd) => void): void {
    if (!this.#relayOpen || this.#silent) return;
    this.#downAt = Math.max(this.#downAt, this.#clock.now + this.#random.between(2, 60));
    this.#clock.after(this.#downAt - this.#clock.now, () => {
      if (this.#pageOpen && !this.#silent) arrive(this.#page);
    });
  }

  #losePage(ms: number): void {
    this.#clock.after(ms, () => {
      if (!this.#pageOpen) return;
      this.#pageOpen = false;
      this.#page.lost('lost');
    });
  }

  #loseRelay(ms: number): void {
    this.#clock.after(ms, () => {
      if (!this.#relayOpen) return;
      this.#relayOpen = false;
      this.relay?.lost();
    });
  }
}
