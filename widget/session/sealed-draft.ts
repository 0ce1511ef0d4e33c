/**
 * What is being written, kept for the tab's next page while the chat goes on: sealed under the key that the relay gives
 * out on resume, as the outbox is, so that the device alone cannot read it. The room hands over each change; what
 * another page has left comes back once the relay has answered, which is after *Fortsätt* where that is asked.
 */
import type { ConversationStorage } from './conversation-storage.ts';
import { concat, fromBase64Url, fromUtf8, toBase64Url, utf8 } from './sealed/bytes.ts';
import type { SealKey } from './sealed/suite.ts';
import { suite1 } from './sealed/suite.ts';

/** Beside the token in this tab's storage. */
export const DRAFT = ':draft';

const LABEL = utf8('viska1 draft');
const NONCE_BYTES = 12;

export class SealedDraft {
  readonly #storage: ConversationStorage;
  readonly #random: (bytes: number) => Uint8Array<ArrayBuffer>;
  readonly #back: (text: string) => void;
  /** As the room has it, and as it was last stored; null: not under the present key. */
  #text = '';
  #saved: string | null = '';
  #key: SealKey | null = null;
  #stash = '';
  #data = LABEL;
  /** What was stored has been looked at: from here on it may be written over. */
  #ready = false;
  #storing = false;
  /** Tells what was begun before a drop or under another key. */
  #generation = 0;

  /** `back`: the text that the composer should hold now. */
  constructor(
    storage: ConversationStorage,
    random: (bytes: number) => Uint8Array<ArrayBuffer>,
    back: (text: string) => void,
  ) {
    this.#storage = storage;
    this.#random = random;
    this.#back = back;
  }

  keep(text: string): void {
    this.#text = text;
    void this.#store();
  }

  /** With each stash that the relay gives; after a `drop` what is stored comes back first. */
  async open(conversationId: string, stash: string): Promise<void> {
    if (this.#stash === stash && this.#key) return;
    const generation = ++this.#generation;
    this.#stash = stash;
    this.#data = concat(LABEL, utf8(conversationId));
    const key = await suite1.sealKey(await suite1.digest(concat(LABEL, utf8(stash))));
    const box = this.#ready ? null : this.#storage.get(DRAFT);
    const stored = box ? await this.#unseal(key, box) : '';
    if (generation !== this.#generation) return;
    this.#key = key;
    if (!this.#ready) this.#comesBack(stored);
    this.#ready = true;
    this.#saved = null;
    void this.#store();
  }

  /** Another page or tab goes on with it: what is stored stays. */
  drop(): void {
    this.#generation++;
    this.#key = null;
    this.#ready = false;
  }

  /** It is over. */
  forget(): void {
    this.drop();
    this.#text = this.#saved = '';
  }

  /** Another page may have written on since; what was written here meanwhile comes after it. */
  #comesBack(stored: string): void {
    const here = this.#text === this.#saved ? '' : this.#text;
    const text = [stored, here].filter(Boolean).join('\n');
    if (text === this.#text) return;
    this.#text = text;
    this.#back(text);
  }

  /** One after the other, always the newest: at each letter, for nothing can be sealed while a page goes away. */
  async #store(): Promise<void> {
    if (this.#storing) return;
    this.#storing = true;
    while (this.#ready && this.#key && this.#saved !== this.#text) {
      const generation = this.#generation;
      const text = this.#text;
      const box = text ? await this.#seal(this.#key, text) : null;
      if (generation !== this.#generation) continue;
      this.#storage.put(DRAFT, box);
      this.#saved = text;
    }
    this.#storing = false;
  }

  async #seal(key: SealKey, text: string): Promise<string> {
    const nonce = this.#random(NONCE_BYTES);
    return toBase64Url(concat(nonce, await suite1.seal(key, nonce, this.#data, utf8(text))));
  }

  async #unseal(key: SealKey, box: string): Promise<string> {
    const bytes = fromBase64Url(box);
    const plain = await suite1.open(key, bytes.slice(0, NONCE_BYTES), this.#data, bytes.slice(NONCE_BYTES));
    return (plain && fromUtf8(plain)) ?? '';
  }
}
