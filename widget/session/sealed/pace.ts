/**
 * How often at most: answers to what anyone could have replayed are given only so often.
 * The sessions ask before they answer; what is refused here comes again by the peer's timer.
 */
export class Pace {
  readonly #last = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  allows(what: string, intervalMs: number): boolean {
    const now = this.#now();
    if (now - (this.#last.get(what) ?? -Infinity) < intervalMs) return false;
    this.#last.set(what, now);
    return true;
  }
}
