/**
 * The relay's own keys: made daily, two kept, in storage, so that a relay that was killed knows its
 * tokens again. Used by `tokens.ts`; nothing else sees a key.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { RelayTime } from '../relay-time.ts';
import type { RelayKey, Storage } from '../storage/storage.ts';

export const KEY_LIFE_MS = 24 * 3_600_000;
const KEY_BYTES = 32;

export class Keyring {
  #keys: RelayKey[] = [];
  readonly #storage: Storage['keys'];
  readonly #time: RelayTime;

  constructor(storage: Storage['keys'], time: RelayTime) {
    this.#storage = storage;
    this.#time = time;
  }

  /** Reads the keys and makes one where the newest is older than a day. Rejects when storage does. */
  async refresh(): Promise<void> {
    this.#keys = await this.#storage.list();
    const newest = this.#keys[0];
    if (newest && this.#time.now() - newest.madeAt < KEY_LIFE_MS) return;
    const key = { id: (newest?.id ?? 0) + 1, secret: randomBytes(KEY_BYTES), madeAt: this.#time.now() };
    await this.#storage.add(key);
    this.#keys = await this.#storage.list();
  }

  /** The id of the key that new tokens are made with. */
  get newest(): number {
    const key = this.#keys[0];
    if (!key) throw new Error('the keyring has not been read');
    return key.id;
  }

  /** HMAC-SHA-256 under a key, or null when that key is no longer kept. `domain` keeps uses apart. */
  mac(id: number, domain: string, data: Uint8Array): Buffer | null {
    const key = this.#keys.find(key => key.id === id);
    if (!key) return null;
    return createHmac('sha256', key.secret).update(domain).update('\0').update(data).digest();
  }
}
