/**
 * Receipts whose topic record is still to come: a desk says each one's hash as soon as there is one. A parent may erase
 * such a one before its record is saved; of any other number nothing is remembered, or a stranger could fill the list.
 * In memory: after a restart each desk says its own again.
 */
import type { WallClock } from '../clock.ts';

/** Of one site; the oldest is let go of. Only staff can add to it. */
export const OPEN_RECEIPTS_MAX = 10_000;
const DAY_MS = 24 * 3_600_000;
/** Longer than a conversation and its topics ticket together. */
const KEPT_DAYS = 3;

export class OpenReceipts {
  /**
   * By site; of each hash, on which day since the epoch it was said last. No finer: with the record's hash beside it, a
   * time would tell when a conversation about these topics was.
   */
  readonly #sites = new Map<string, Map<string, number>>();
  readonly #clock: WallClock;

  constructor(clock: WallClock) {
    this.#clock = clock;
  }

  add(site: string, receipt: string): void {
    const open = this.#sites.get(site) ?? new Map<string, number>();
    this.#sites.set(site, open);
    open.delete(receipt);
    const today = Math.floor(this.#clock.date() / DAY_MS);
    open.set(receipt, today);
    for (const [oldest, day] of open) {
      if (open.size <= OPEN_RECEIPTS_MAX && today - day < KEPT_DAYS) break;
      open.delete(oldest);
    }
  }

  /** Its record is saved: that has the hash now, and nothing here may say that it was the last one. */
  remove(site: string, receipt: string): void {
    this.#sites.get(site)?.delete(receipt);
  }

  has(site: string, receipt: string): boolean {
    return this.#sites.get(site)?.has(receipt) ?? false;
  }
}
