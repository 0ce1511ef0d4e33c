/**
 * How often at most: answers to what anyone could have replayed are given only so often.
 * The sessions ask before they answer; what is refused here comes again by the peer's timer.
 */
export class Throttle {
  readonly #last = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  allows(what: string, intervalMs: number): boolean {
    if (this.leftMs(what, intervalMs) > 0) return false;
    this.#last.set(what, this.#now());
    return true;
  }

  leftMs(what: string, intervalMs: number): number {
    return (this.#last.get(what) ?? -Infinity) + intervalMs - this.#now();
  }

  /** The next is the first. */
  forget(what: string): void {
    this.#last.delete(what);
  }
}

/**
 * How much at most: so many at once, and then one in each interval. A frame that has to wait takes along what has
 * been said meanwhile.
 */
export class Bucket {
  readonly #most: number;
  readonly #intervalMs: number;
  readonly #now: () => number;
  #paidUntil = -Infinity;

  constructor(most: number, intervalMs: number, now: () => number) {
    this.#most = most;
    this.#intervalMs = intervalMs;
    this.#now = now;
  }

  /** Until the next may go; 0 or less: now. */
  get leftMs(): number {
    return this.#paidUntil - this.#now() - (this.#most - 1) * this.#intervalMs;
  }

  take(): void {
    this.#paidUntil = Math.max(this.#paidUntil, this.#now()) + this.#intervalMs;
  }
}
