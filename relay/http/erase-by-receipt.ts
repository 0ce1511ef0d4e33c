/** Erases a topic record by the parent's receipt: behind the API and behind the page at `/receipt/<site>`. */
import { createHash } from 'node:crypto';
import type { WallClock } from '../clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { TopicRecords } from '../topics/records.ts';

/** A receipt for a record that is not saved yet is remembered a little longer than a topics ticket lives. */
const ERASED_LIFE_MS = 48 * 3_600_000;
/** Rounded up to whole days. Otherwise the row would tell at what time somebody erased. */
const KEPT_TO_MS = 24 * 3_600_000;

/** The same answer whether there was such a record or not: a stranger must not learn which numbers exist. */
export type EraseByReceipt = (site: string, receipt: string) => Promise<'erased' | 'full'>;

export const eraseByReceipt =
  (storage: Storage['records'], records: TopicRecords, clock: WallClock): EraseByReceipt =>
  async (site, receipt) => {
    const hash = createHash('sha256').update(asPrinted(receipt)).digest('base64url');
    records.forgetPending(site, hash);
    const forgetAt = Math.ceil((clock.date() + ERASED_LIFE_MS) / KEPT_TO_MS) * KEPT_TO_MS;
    const done = await storage.erase(site, hash, records.openReceipts.has(site, hash) ? forgetAt : null);
    return done === 'full' ? 'full' : 'erased';
  };

/** As the room shows it (`XXXX-XXXX-XXXX-XXXX`), however it was typed: small letters, spaces, O for 0. */
export function asPrinted(receipt: string): string {
  const letters = receipt.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-Z]{16}$/.test(letters) ? letters.replace(/.{4}(?=.)/g, '$&-') : receipt.trim();
}
