/** Time that stands still until a test moves it. The two clocks never agree, so that one taken for the other shows. */
import type { Clock } from '../../../relay/clock.ts';
import { DESK_PING_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';

interface Timer {
  at: number;
  readonly every: number | null;
  readonly call: () => void;
}

export class ManualClock implements Clock {
  #now = 5_000;
  #date: number;
  readonly #timers = new Set<Timer>();

  readonly #still: number | null;

  /**
   * `still`: an interval that never falls due, such as the heartbeat: real pongs cannot keep pace with this clock. Then
   * counselors' pages are not asked either.
   */
  constructor({ start = Date.now(), still = null }: { start?: number; still?: number | null } = {}) {
    this.#date = start - this.#now;
    this.#still = still;
  }

  elapsed(): number {
    return this.#now;
  }
  date(): number {
    return this.#date + this.#now;
  }
  /** Somebody sets the wall clock; nothing else moves. */
  set(byMs: number): void {
    this.#date += byMs;
  }
  after(ms: number, call: () => void): () => void {
    return this.#add({ at: this.#now + ms, every: null, call });
  }
  every(ms: number, call: () => void): () => void {
    const still = this.#still !== null && (ms === this.#still || ms === DESK_PING_INTERVAL_MS);
    return still ? () => {} : this.#add({ at: this.#now + ms, every: ms, call });
  }

  /** Moves time forward; what falls due is called in order, at its own moment. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (;;) {
      const next = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = next.at;
      if (next.every === null) this.#timers.delete(next);
      else next.at += next.every;
      next.call();
    }
    this.#now = until;
  }

  #add(timer: Timer): () => void {
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }
}
