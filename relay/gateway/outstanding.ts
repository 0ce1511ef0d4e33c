/**
 * Challenges that were given out and not used yet, by network. Each counts as a place in the queue: otherwise somebody
 * could collect many while they are cheap. Kept by `work.ts`.
 */
import type { SteadyClock } from '../clock.ts';
import { withAround } from '../networks/networks.ts';
import type { Network } from '../networks/networks.ts';
import { WORK_VALID_MS } from '../protocol/bounds.ts';

/** Beyond so many the oldest is no longer counted; it can be answered all the same. */
const OUTSTANDING_MAX = 50_000;

export class Outstanding {
  /** By nonce, the oldest first. */
  readonly #all = new Map<
    string,
    { readonly site: string; readonly network: Network; readonly until: number }
  >();
  readonly #counts = new Map<string, number>();
  readonly #sites = new Map<string, number>();
  readonly #clock: SteadyClock;

  constructor(clock: SteadyClock) {
    this.#clock = clock;
  }

  add(nonce: string, site: string, network: Network): void {
    this.#all.set(nonce, { site, network, until: this.#clock.elapsed() + WORK_VALID_MS });
  }

  /** Counted before its challenge is made, which takes a while. */
  enter(site: string, network: Network): void {
    this.#forgetOld();
    change(this.#sites, site, 1);
    for (const { key } of withAround(network)) change(this.#counts, key, 1);
  }

  leave(site: string, network: Network): void {
    change(this.#sites, site, -1);
    for (const { key } of withAround(network)) change(this.#counts, key, -1);
  }

  /** Takes a challenge that is used. Returns the network it was given to; null when that is no longer known. */
  take(nonce: string): Network | null {
    const found = this.#all.get(nonce);
    if (!found) return null;
    this.#all.delete(nonce);
    this.leave(found.site, found.network);
    return found.network;
  }

  /** Of all networks, at one site. */
  at(site: string): number {
    this.#forgetOld();
    return this.#sites.get(site) ?? 0;
  }

  /** Of a network of this very width. */
  count({ key, earlier }: Network): number {
    this.#forgetOld();
    return [key, ...earlier].reduce((sum, one) => sum + (this.#counts.get(one) ?? 0), 0);
  }

  /** Under which networks are counted. */
  *keys(): Generator<string> {
    for (const { network } of this.#all.values()) yield network.key;
  }

  #forgetOld(): void {
    const now = this.#clock.elapsed();
    for (const [nonce, { until }] of this.#all) {
      if (until > now && this.#all.size <= OUTSTANDING_MAX) return;
      this.take(nonce);
    }
  }
}

function change(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
