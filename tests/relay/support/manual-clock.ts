/** Time that stands still until a test moves it. */
import type { Clock } from '../../../relay/clock.ts';

interface Timer {
  at: number;
  readonly every: number | null;
  readonly call: () => void;
}

export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  readonly #still: number | null;

  /** `still`: an interval that never falls due, such as the heartbeat: real pongs cannot keep pace with this clock. */
  constructor({ start = Date.now(), still = null }: { start?: number; still?: number | null } = {}) {
    this.#now = start;
    this.#still = still;
  }

  now(): number {
    return this.#now;
  }
  after(ms: number, call: () => void): () => void {
    return this.#add({ at: this.#now + ms, every: null, call });
  }
  every(ms: number, call: () => void): () => void {
    return ms === this.#still ? () => {} : this.#add({ at: this.#now + ms, every: ms, call });
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
