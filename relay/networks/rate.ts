/**
 * How often one network may do a thing: a token bucket each, in a table that does not grow beyond its bound
 * however many addresses come. Asked before a challenge is made, a conversation begun or a receipt tried.
 */
import type { Clock } from '../clock.ts';
import { withAround } from './networks.ts';
import type { Network } from './networks.ts';
import { TokenBucket } from './token-bucket.ts';

/** Beyond so many networks the one that has been quiet longest is forgotten. */
const NETWORKS_MAX = 20_000;

export class NetworkRate {
  /** Longest quiet first. */
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #times: number;
  readonly #perMs: number;
  readonly #clock: Clock;

  /** So many `times` at once, and as many again over `perMs`. */
  constructor(times: number, perMs: number, clock: Clock) {
    this.#times = times;
    this.#perMs = perMs;
    this.#clock = clock;
  }

  /** Counts one more. False: too many. */
  take(network: Network): boolean {
    for (const { key, share } of withAround(network)) if (!this.#bucket(key, share)) return false;
    return true;
  }

  #bucket(key: string, share: number): boolean {
    const now = this.#clock.now();
    const most = this.#times * share;
    const bucket = this.#buckets.get(key) ?? new TokenBucket((most / this.#perMs) * 1000, most, now);
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > NETWORKS_MAX) {
      const [quietest = ''] = this.#buckets.keys();
      this.#buckets.delete(quietest);
    }
    return bucket.take(now);
  }

  /** Networks are known by new keys from here on (`Networks.renew`). */
  forget(): void {
    this.#buckets.clear();
  }

  get size(): number {
    return this.#buckets.size;
  }
}
