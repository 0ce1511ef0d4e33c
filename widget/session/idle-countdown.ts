/** Counts down the seconds until an idle conversation ends; tells `ParentConversation` every few seconds. */
import type { Clock } from '../browser/clock.ts';

const STEP_MS = 5_000;

export class IdleCountdown {
  readonly #clock: Clock;
  readonly #say: (seconds: number | null) => void;
  #forget: (() => void) | null = null;

  /** `say`: seconds left; null: nobody is idle. */
  constructor(clock: Clock, say: (seconds: number | null) => void) {
    this.#clock = clock;
    this.#say = say;
  }

  /** 0: somebody spoke, the warning is withdrawn. */
  begin(seconds: number): void {
    if (seconds === 0) this.stop();
    else this.#step(this.#clock.elapsed() + seconds * 1000);
  }
  stop(): void {
    this.#forget?.();
    this.#forget = null;
    this.#say(null);
  }

  #step(until: number): void {
    this.#forget?.();
    const left = Math.max(0, Math.round((until - this.#clock.elapsed()) / 1000));
    this.#say(left);
    this.#forget = left > 0 ? this.#clock.after(STEP_MS, () => this.#step(until)) : null;
  }
}
