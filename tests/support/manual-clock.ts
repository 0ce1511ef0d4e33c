/**
 * Time that stands still until a test moves it: the relay's clock and a browser's. What falls due is called in the order
 * of its time, each at its own moment. The steady clock and the wall clock never agree, so that one taken for the other
 * shows.
 */
import type { Clock as RelayClock } from '../../relay/clock.ts';
import type { Clock as BrowserClock } from '../../widget/browser/clock.ts';

interface Timer {
  at: number;
  readonly every: number | null;
  readonly call: () => void;
}

const BEGINS_AT_MS = 5_000;

export class ManualClock implements RelayClock, BrowserClock {
  /** What `random` says: 1 makes each wait its longest. */
  luck = 1;
  #elapsed = BEGINS_AT_MS;
  /** How far the wall clock is ahead of the steady one. */
  #ahead: number;
  readonly #still: readonly number[];
  readonly #timers = new Set<Timer>();

  /**
   * `start`: the wall clock's time. `still`: intervals that never fall due, such as a heartbeat whose answers come by
   * a real socket and cannot keep pace.
   */
  constructor({ start = Date.now(), still = [] }: { start?: number; still?: readonly number[] } = {}) {
    this.#ahead = start - BEGINS_AT_MS;
    this.#still = still;
  }

  readonly elapsed = (): number => this.#elapsed;
  readonly date = (): number => this.#elapsed + this.#ahead;
  readonly random = (): number => this.luck;
  readonly after = (ms: number, call: () => void): (() => void) =>
    this.#add({ at: this.#elapsed + ms, every: null, call });
  readonly every = (ms: number, call: () => void): (() => void) =>
    this.#still.includes(ms) ? () => {} : this.#add({ at: this.#elapsed + ms, every: ms, call });

  /** Somebody sets the wall clock; nothing else moves. */
  set(byMs: number): void {
    this.#ahead += byMs;
  }
  /** The device sleeps, and its browser does not count that: only the wall clock goes on. */
  sleep(ms: number): void {
    this.#ahead += ms;
  }
  /** The page is frozen: time goes by and nothing is called. What fell due is called late, when time is next moved. */
  freeze(ms: number): void {
    this.#elapsed += ms;
  }

  /** Moves time forward; what falls due is called on the way. */
  advance(ms: number): void {
    const until = this.#elapsed + ms;
    while (this.next(until));
    this.#elapsed = until;
  }
  /** The same, and before each call promises run to their end. Only in Node. */
  async advanceAsync(ms: number): Promise<void> {
    const until = this.#elapsed + ms;
    do await settle();
    while (this.next(until));
    this.#elapsed = until;
    await settle();
  }
  /** Moves time to what falls due first and calls it; false when nothing does until then (by `elapsed`). */
  next(until: number): boolean {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (timer.at <= until && (!first || timer.at < first.at)) first = timer;
    if (!first) return false;
    this.#elapsed = Math.max(this.#elapsed, first.at);
    if (first.every === null) this.#timers.delete(first);
    else first.at += first.every;
    first.call();
    return true;
  }

  #add(timer: Timer): () => void {
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }
}

const settle = () => new Promise<void>(resolve => setImmediate(resolve));
