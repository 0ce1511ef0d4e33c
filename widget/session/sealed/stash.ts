/**
 * The outbox at rest: sealed under a key that the relay holds and gives out on resume, while this device holds
 * the ciphertext. Neither has both once the tab is gone. The session gives it entries and stores what comes out.
 */
import { concat, fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { entryFromJson, entryToJson } from './entry.ts';
import type { Entry } from './entry.ts';
import type { SealKey, Suite } from './suite.ts';

const LABEL = utf8('viska1 stash');
const NONCE_BYTES = 12;
/** The newest and the one before it: the token that opens the newest may not have been stored yet. */
const STASHES_MAX = 2;

export interface Stashed {
  outbox: readonly Entry[];
  /** Taken back from a former counselor, until the composer has it. */
  returned: readonly string[];
}

export class Stash {
  readonly #suite: Suite;
  readonly #conversation: Bytes;
  readonly #random: (bytes: number) => Uint8Array;
  #secrets: string[] = [];
  #keys: SealKey[] = [];

  constructor(suite: Suite, conversation: Bytes, random: (bytes: number) => Uint8Array) {
    this.#suite = suite;
    this.#conversation = conversation;
    this.#random = random;
  }

  /** @param secret base64url, of any length. */
  async add(secret: string): Promise<void> {
    if (this.#secrets[0] === secret) return;
    const key = await this.#suite.sealKey(await this.#suite.digest(concat(LABEL, fromBase64Url(secret))));
    this.#secrets = [secret, ...this.#secrets].slice(0, STASHES_MAX);
    this.#keys = [key, ...this.#keys].slice(0, STASHES_MAX);
  }

  #data(): Bytes {
    return concat(LABEL, this.#conversation);
  }

  /** One box for each stash in use, base64url. */
  async seal({ outbox, returned }: Stashed, era: number): Promise<string[]> {
    if (outbox.length + returned.length === 0) return [];
    const plain = utf8(JSON.stringify({ outbox: outbox.map(entry => entryToJson(entry, era)), returned }));
    const boxes: string[] = [];
    for (const key of this.#keys) {
      const nonce = new Uint8Array(this.#random(NONCE_BYTES));
      const sealed = await this.#suite.seal(key, nonce, this.#data(), plain);
      boxes.push(toBase64Url(concat(nonce, sealed)));
    }
    return boxes;
  }

  /** Null when no box opens under any stash known now. */
  async open(boxes: readonly string[], era: number): Promise<Stashed | null> {
    if (boxes.length === 0) return { outbox: [], returned: [] };
    for (const box of boxes) {
      const bytes = fromBase64Url(box);
      for (const key of this.#keys) {
        const nonce = bytes.slice(0, NONCE_BYTES);
        const plain = await this.#suite.open(key, nonce, this.#data(), bytes.slice(NONCE_BYTES));
        if (!plain) continue;
        const { outbox, returned } = JSON.parse(fromUtf8(plain) ?? '') as {
          outbox: unknown[];
          returned: string[];
        };
        return { outbox: outbox.map(one => entryFromJson(one, era)).filter(one => one !== null), returned };
      }
    }
    return null;
  }

  wipe(): void {
    this.#secrets = [];
    this.#keys = [];
  }
}
