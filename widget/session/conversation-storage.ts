/**
 * What a parent's tab keeps between pages, from Start to the end: the relay's token and what the sealed
 * layer stores. In the frame's own `sessionStorage`, or in memory where the browser blocks that.
 */

import { memoryStore } from '../browser/string-store.ts';
import type { StringStore } from '../browser/string-store.ts';
import type { Moment } from '../browser/moment.ts';
import type { Switches } from './view.ts';

/** All that is needed to come back. Never the stash: the relay holds that key, the device the ciphertext. */
export interface StoredConversation {
  conversation: string;
  token: string;
  channel: string;
  lang: string;
  answers: string[];
  /** Claim of the last confirmed pairing, else the last seen. */
  claim: string | null;
  /** As the relay last said: decides what is drawn before it has answered. */
  state: 'waiting' | 'active';
  /** When the page was left or hidden; null while it is in view. */
  leftAt: Moment | null;
  /** How many of the counselor's lines the person has seen. */
  seen: number;
  /** As the person has set them. */
  switches?: Switches;
  /** The receipt number, once it has come: one conversation has one. */
  receipt?: string;
}

/** What one site's conversation goes by in this browser: in its storage, its locks and its channels. */
export const nameOf = (site: string): string => `viska:${site}`;

/** Where a page that is loaded anew leaves what only it knows. */
export const reloadOf = (site: string): string => `${nameOf(site)}:reload`;

export class ConversationStorage {
  /** False: only memory; changing page ends the chat. */
  readonly lasting: boolean;
  readonly #store: StringStore;
  readonly #key: string;

  /** `storage` may throw (SecurityError) or be null. */
  constructor(site: string, storage: () => StringStore | null) {
    this.#key = nameOf(site);
    let store: StringStore | null = null;
    try {
      store = storage();
      // Reading is allowed in some browsers where writing is not.
      store?.setItem(`${this.#key}:try`, '1');
      store?.removeItem(`${this.#key}:try`);
    } catch {
      store = null;
    }
    this.lasting = store !== null;
    this.#store = store ?? memoryStore();
  }

  load(): StoredConversation | null {
    try {
      const stored: unknown = JSON.parse(this.get('') ?? 'null');
      return isStoredConversation(stored) ? stored : null;
    } catch {
      return null;
    }
  }
  save(stored: StoredConversation): void {
    this.put('', JSON.stringify(stored));
  }
  /** `part`: what stands beside the token, such as the draft; its name begins with a colon. */
  get(part: string): string | null {
    return this.#store.getItem(this.#key + part);
  }
  /** Null takes it away. */
  put(part: string, value: string | null): void {
    try {
      if (value === null) this.#store.removeItem(this.#key + part);
      else this.#store.setItem(this.#key + part, value);
    } catch {
      // Full or withdrawn meanwhile: this tab goes on from memory.
    }
  }
  /** The names of all parts that begin so. */
  parts(beginning: string): string[] {
    const keys = Array.from({ length: this.#store.length }, (_, at) => this.#store.key(at) ?? '');
    const whole = this.#key + beginning;
    return keys.filter(key => key.startsWith(whole)).map(key => key.slice(this.#key.length));
  }
  /** With what a page that was being loaded anew has left. */
  wipe(): void {
    for (const part of ['', ...this.parts(':')]) this.put(part, null);
  }
}

export function isStoredConversation(value: unknown): value is StoredConversation {
  const stored = value as StoredConversation | null;
  return typeof stored?.token === 'string' && typeof stored.conversation === 'string';
}
