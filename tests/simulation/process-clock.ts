/**
 * Simulated time as one life of the relay's process has it: a steady clock that begins with it, a wall clock that can be
 * set, and timers that end with it.
 */
import type { Clock as RelayClock } from '../../relay/clock.ts';
import type { Clock } from './clock.ts';

export class ProcessClock implements RelayClock {
  readonly #clock: Clock;
  readonly #wall: { readonly aheadMs: number };
  readonly #began: number;
  #dead = false;

  /** `wall`: by how much the machine's wall clock is ahead; outlives the process. */
  constructor(clock: Clock, wall: { readonly aheadMs: number }) {
    this.#clock = clock;
    this.#wall = wall;
    this.#began = clock.now;
  }

  elapsed(): number {
    return this.#clock.now - this.#began;
  }

  date(): number {
    return this.#clock.now + this.#wall.aheadMs;
  }

  after(ms: number, call: () => void): () => void {
    return this.#clock.after(ms, () => {
      if (!this.#dead) call();
    });
  }

  every(ms: number, call: () => void): () => void {
    let stop = (): void => {};
    const next = (): void => {
      stop = this.after(ms, () => {
        next();
        call();
      });
    };
    next();
    return () => stop();
  }

  /** The process was killed. */
  stop(): void {
    this.#dead = true;
  }
}
