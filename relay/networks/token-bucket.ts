/** How many frames a socket may send: so many at once, and so many a second after that. */
export class TokenBucket {
  #level: number;
  #at: number;
  readonly #perSecond: number;
  readonly #burst: number;

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#level = burst;
    this.#at = now;
  }

  /** False: one frame too many. */
  take(now: number): boolean {
    const refill = (Math.max(0, now - this.#at) / 1000) * this.#perSecond;
    this.#level = Math.min(this.#burst, this.#level + refill);
    this.#at = now;
    if (this.#level < 1) return false;
    this.#level -= 1;
    return true;
  }
}
