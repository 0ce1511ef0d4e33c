/**
 * One desk, several tabs of one browser: who holds it, and handing over what is stored when another takes it.
 * A tab's `Desk` asks; the tab that holds the desk answers and lets go. Between browsers only the relay decides.
 */
import type { StoredDesk } from './stored.ts';

/** A live tab answers at once; a frozen one not at all, and then the relay has the last word. */
const ANSWER_MAX_MS = 250;
const HAND_MAX_MS = 1_500;

type Word =
  | { say: 'who-holds'; from: string }
  | { say: 'i-hold'; to: string }
  | { say: 'hand-over'; from: string }
  | { say: 'take'; to: string; desk: StoredDesk };

/** The part of BroadcastChannel that is used. */
export interface Channel {
  postMessage(word: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

export interface Holder {
  /** True while this tab has the desk. */
  holds(): boolean;
  /** Gives away what is stored and lets go of the socket. */
  letGo(): StoredDesk;
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

  /** Whether another tab of this browser has the desk. */
  async heldElsewhere(): Promise<boolean> {
    return (await this.#ask({ say: 'who-holds', from: this.#me }, 'i-hold', ANSWER_MAX_MS)) !== null;
  }

  /** What the other tab had stored, which it has now let go of; null when none answers. */
  async take(): Promise<StoredDesk | null> {
    const word = await this.#ask({ say: 'hand-over', from: this.#me }, 'take', HAND_MAX_MS);
    return word?.say === 'take' ? word.desk : null;
  }

  close(): void {
    this.#channel.close();
  }

  #ask(question: Word, answer: Word['say'], withinMs: number): Promise<Word | null> {
    return new Promise(resolve => {
      const settle = (word: Word | null) => {
        forget();
        this.#answered = null;
        resolve(word);
      };
      const forget = this.#after(withinMs, () => settle(null));
      this.#answered = word => {
        if (word.say === answer) settle(word);
      };
      this.#channel.postMessage(question);
    });
  }

  #hear(word: Word): void {
    switch (word.say) {
      case 'who-holds':
        if (this.#holder?.holds()) this.#channel.postMessage({ say: 'i-hold', to: word.from } satisfies Word);
        return;
      case 'hand-over':
        if (this.#holder?.holds())
          this.#channel.postMessage({
            say: 'take',
            to: word.from,
            desk: this.#holder.letGo(),
          } satisfies Word);
        return;
      case 'i-hold':
      case 'take':
        if (word.to === this.#me) this.#answered?.(word);
        return;
    }
  }
}
