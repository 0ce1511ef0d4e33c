/**
 * Receipts whose topic record is still to come: a desk says each one's hash as soon as there is one. A parent may erase
 * such a one before its record is saved; of any other number nothing is remembered, or a stranger could fill the list.
 * In memory: after a restart each desk says its own again.
 */
import type { WallClock } from '../clock.ts';

/** Of one site; the oldest is let go of. Only staff can add to it. */
export const OPEN_RECEIPTS_MAX = 10_000;
/** Longer than a conversation and its topics ticket together. */
const KEPT_MS = 48 * 3_600_000;

export class OpenReceipts {
  /** By site; of each hash, in milliseconds since the epoch, when it was said last. Oldest first. */
  readonly #sites = new Map<string, Map<string, number>>();
  readonly #clock: WallClock;

  constructor(clock: WallClock) {
    this.#clock = clock;
  }

  add(site: string, receipt: string): void {
    const open = this.#sites.get(site) ?? new Map<string, number>();
    this.#sites.set(site, open);
    open.delete(receipt);
    open.set(receipt, this.#clock.date());
    for (const [oldest, at] of open) {
      if (open.size <= OPEN_RECEIPTS_MAX && this.#clock.date() - at < KEPT_MS) break;
      open.delete(oldest);
    }
  }

  has(site: string, receipt: string): boolean {
    return this.#sites.get(site)?.has(receipt) ?? false;
  }
}
