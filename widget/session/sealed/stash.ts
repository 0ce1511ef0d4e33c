/**
 * The outbox at rest: sealed under a key that the relay holds and gives out on resume, while this device holds
 * the ciphertext. Neither has both once the tab is gone. The session gives it one thing at a time and stores what
 * comes out: what is stored for one line does not grow with the others.
 */
import { concat, fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { SealKey, Suite } from './suite.ts';

const LABEL = utf8('viska1 stash');
const NONCE_BYTES = 12;
/** The newest and the one before it: the token that opens the newest may not have been stored yet. */
const STASHES_MAX = 2;

export class Stash {
  readonly #suite: Suite;
  /** What each box is bound to. */
  readonly #data: Bytes;
  readonly #random: (bytes: number) => Uint8Array;
  #secrets: string[] = [];
  #keys: SealKey[] = [];

  constructor(suite: Suite, conversation: Bytes, random: (bytes: number) => Uint8Array) {
    this.#suite = suite;
    this.#data = concat(LABEL, conversation);
    this.#random = random;
  }

  /** @param secret base64url, of any length. */
  async add(secret: string): Promise<void> {
    if (this.#secrets[0] === secret) return;
    const key = await this.#suite.sealKey(await this.#suite.digest(concat(LABEL, fromBase64Url(secret))));
    this.#secrets = [secret, ...this.#secrets].slice(0, STASHES_MAX);
    this.#keys = [key, ...this.#keys].slice(0, STASHES_MAX);
  }

  /** A box (base64url) for each stash in use, with spaces between. */
  async seal(value: object): Promise<string> {
    const plain = utf8(JSON.stringify(value));
    const boxes: string[] = [];
    for (const key of this.#keys) {
      const nonce = new Uint8Array(this.#random(NONCE_BYTES));
      const sealed = await this.#suite.seal(key, nonce, this.#data, plain);
      boxes.push(toBase64Url(concat(nonce, sealed)));
    }
    return boxes.join(' ');
  }

  /** Null when no box opens under any stash known now. */
  async open(boxes: string | null): Promise<unknown> {
    for (const box of boxes?.split(' ') ?? []) {
      const bytes = fromBase64Url(box);
      for (const key of this.#keys) {
        const nonce = bytes.slice(0, NONCE_BYTES);
        const plain = await this.#suite.open(key, nonce, this.#data, bytes.slice(NONCE_BYTES));
        if (plain) return JSON.parse(fromUtf8(plain) ?? 'null');
      }
    }
    return null;
  }

  wipe(): void {
    this.#secrets = [];
    this.#keys = [];
  }
}
