/**
 * How many conversations one network may begin in an hour. Addresses are counted as HMAC(address, salt);
 * the salt lives in memory, is replaced every hour, and all counts go with it.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { Clock } from '../clock.ts';

const HOUR_MS = 3_600_000;
/** Beyond so many networks an hour the memory is worth more than the count. */
const NETWORKS_MAX = 100_000;

export class StartLimit {
  #salt = randomBytes(32);
  #since: number;
  readonly #counts = new Map<string, number>();
  readonly #perHour: number;
  readonly #clock: Clock;

  constructor(perHour: number, clock: Clock) {
    this.#perHour = perHour;
    this.#clock = clock;
    this.#since = clock.now();
  }

  /** The only form in which an address is held. */
  key(address: string): string {
    this.#renew();
    return createHmac('sha256', this.#salt).update(network(address)).digest('base64');
  }

  /** Counts one more under a key. False: too many this hour. */
  take(key: string): boolean {
    this.#renew();
    const count = (this.#counts.get(key) ?? 0) + 1;
    if (count > this.#perHour) return false;
    if (this.#counts.has(key) || this.#counts.size < NETWORKS_MAX) this.#counts.set(key, count);
    return true;
  }

  #renew(): void {
    if (this.#clock.now() - this.#since < HOUR_MS) return;
    this.#since = this.#clock.now();
    this.#salt = randomBytes(32);
    this.#counts.clear();
  }
}

/** One household has a whole /64 of IPv6. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
