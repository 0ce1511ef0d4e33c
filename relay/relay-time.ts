/**
 * The time by which tokens, tickets, sign-ins, keys and challenges expire. They must outlive a restart, so it is of
 * the wall clock; and a clock that is put forward or back must end nobody's conversation, so between it goes on
 * steadily. Made by `main.ts`; `Conversations` has it follow the wall clock.
 */
import type { Clock } from './clock.ts';

/** A wall clock this far ahead was set, or the machine slept. */
export const SET_FORWARD_MS = 60_000;
/** What was made before that is judged by the time that has really passed, for as long as anything may live. */
const REMEMBERED_MS = 25 * 3_600_000;

export class RelayTime {
  readonly #clock: Clock;
  /** Date less elapsed time. */
  #offset: number;
  #former: { offset: number; until: number } | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#offset = clock.date() - clock.elapsed();
  }

  /** Milliseconds since the epoch, for stamping. Never goes back. */
  now(): number {
    return this.#clock.elapsed() + this.#offset;
  }

  /** Milliseconds since the epoch: what was stamped with more than this has not expired. */
  expired(): number {
    const elapsed = this.#clock.elapsed();
    const former = this.#former && elapsed < this.#former.until ? this.#former.offset : Infinity;
    return elapsed + Math.min(this.#offset, former);
  }

  /**
   * Called every second. True: the wall clock was put forward and this has followed, so that what is stamped now is
   * still good after a restart: who is connected gets it anew. A clock that was put back is not followed.
   */
  follow(): boolean {
    const elapsed = this.#clock.elapsed();
    const offset = this.#clock.date() - elapsed;
    if (offset - this.#offset < SET_FORWARD_MS) return false;
    const known = this.#former && elapsed < this.#former.until ? this.#former.offset : this.#offset;
    this.#former = { offset: Math.min(known, this.#offset), until: elapsed + REMEMBERED_MS };
    this.#offset = offset;
    return true;
  }
}
