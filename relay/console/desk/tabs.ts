/**
 * One desk, several tabs of one browser: who holds it, and handing over what is stored when another takes it.
 * A tab's `Desk` asks; the tab that holds the desk answers and lets go. Between browsers only the relay decides.
 */
import type { StoredDesk } from './desk-storage.ts';

/** A live tab answers at once; a frozen one not at all, and then the relay has the last word. */
const ANSWER_MAX_MS = 250;
const HAND_MAX_MS = 1_500;

/** `keeps`: the desk is not open there, but what it needs to come back is (the sign-in ran out). */
type Has = 'holds' | 'keeps';

type Word =
  | { say: 'who-has'; from: string }
  | { say: 'i-have'; to: string; from: string; has: Has }
  | { say: 'hand-over'; from: string; of: string }
  | { say: 'take'; to: string; desk: StoredDesk }
  /** The person has signed out: in every tab of this browser. */
  | { say: 'signed-out' };

/** The part of BroadcastChannel that is used. */
export interface Channel {
  postMessage(word: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

export interface Holder {
  /** What this tab has of the desk, or null. */
  has(): Has | null;
  /** Gives away what is stored and lets go of the socket. */
  letGo(): StoredDesk;
  /** Signed out in another tab. */
  signedOut(): void;
}

export class DeskTabs {
  readonly #channel: Channel;
  readonly #after: (ms: number, then: () => void) => () => void;
  readonly #me: string;
  #holder: Holder | null = null;
  #answered: ((word: Word) => void) | null = null;

  constructor(channel: Channel, me: string, after: (ms: number, then: () => void) => () => void) {
    this.#channel = channel;
    this.#me = me;
    this.#after = after;
    channel.onmessage = event => this.#hear(event.data as Word);
  }

  serve(holder: Holder): void {
    this.#holder = holder;
  }

  /** Another tab of this browser that holds the desk, else one that keeps what it needs, else null. */
  async other(): Promise<{ tab: string; has: Has } | null> {
    let keeper: { tab: string; has: Has } | null = null;
    const held = await this.#ask({ say: 'who-has', from: this.#me }, ANSWER_MAX_MS, word => {
      if (word.say !== 'i-have') return null;
      const other = { tab: word.from, has: word.has };
      if (word.has === 'holds') return other;
      keeper ??= other;
      return null;
    });
    return held ?? keeper;
  }

  /** What that tab had stored, which it has now let go of; null when it does not answer. */
  take(tab: string): Promise<StoredDesk | null> {
    return this.#ask({ say: 'hand-over', from: this.#me, of: tab }, HAND_MAX_MS, word =>
      word.say === 'take' ? word.desk : null,
    );
  }

  /** The person signs out here. */
  signOut(): void {
    this.#channel.postMessage({ say: 'signed-out' } satisfies Word);
    this.close();
  }

  close(): void {
    this.#channel.close();
  }

  /** The first answer that `read` takes, or null when none came in time. */
  #ask<Answer>(
    question: Word,
    withinMs: number,
    read: (word: Word) => Answer | null,
  ): Promise<Answer | null> {
    return new Promise(resolve => {
      const settle = (answer: Answer | null) => {
        forget();
        this.#answered = null;
        resolve(answer);
      };
      const forget = this.#after(withinMs, () => settle(null));
      this.#answered = word => {
        const answer = read(word);
        if (answer !== null) settle(answer);
      };
      this.#channel.postMessage(question);
    });
  }

  #hear(word: Word): void {
    const has = this.#holder?.has() ?? null;
    const answer = (said: Word) => this.#channel.postMessage(said);
    switch (word.say) {
      case 'who-has':
        if (has) answer({ say: 'i-have', to: word.from, from: this.#me, has });
        return;
      case 'hand-over':
        if (this.#holder && has && word.of === this.#me)
          answer({ say: 'take', to: word.from, desk: this.#holder.letGo() });
        return;
      case 'signed-out':
        return this.#holder?.signedOut();
      case 'i-have':
      case 'take':
        if (word.to === this.#me) this.#answered?.(word);
        return;
    }
  }
}
