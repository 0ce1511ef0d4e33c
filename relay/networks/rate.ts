/**
 * How often one network may do a thing: a token bucket each, in a table that does not grow beyond its bound
 * however many addresses come. Asked before a challenge is made, a conversation begun or a receipt tried.
 */
import type { SteadyClock } from '../clock.ts';
import { withAround } from './networks.ts';
import type { Network } from './networks.ts';
import { take } from './token-bucket.ts';

/** Beyond so many networks the one that has been quiet longest is forgotten. */
const NETWORKS_MAX = 20_000;

export class NetworkRate {
  /** When each is full again; longest quiet first. */
  readonly #full = new Map<string, number>();
  readonly #times: number;
  readonly #perMs: number;
  readonly #clock: SteadyClock;

  /** So many `times` at once, and as many again over `perMs`. */
  constructor(times: number, perMs: number, clock: SteadyClock) {
    this.#times = times;
    this.#perMs = perMs;
    this.#clock = clock;
  }

  /** Counts one more. False: too many. */
  take(network: Network): boolean {
    for (const { key, share } of withAround(network)) if (!this.#take(key, share)) return false;
    return true;
  }

  #take(key: string, share: number): boolean {
    const burst = this.#times * share;
    const full = this.#full.get(key) ?? 0;
    const next = take({ everyMs: this.#perMs / burst, burst }, full, this.#clock.elapsed());
    this.#full.delete(key);
    this.#full.set(key, next ?? full);
    const [quietest = ''] = this.#full.keys();
    if (this.#full.size > NETWORKS_MAX) this.#full.delete(quietest);
    return next !== null;
  }

  /** Networks are known by new keys from here on (`Networks.renew`). */
  forget(): void {
    this.#full.clear();
  }

  get size(): number {
    return this.#full.size;
  }
}
