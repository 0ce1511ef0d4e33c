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
