/**
 * What a parent's room draws: one snapshot of the conversation, and the things a person can do in it.
 * `ParentConversation` makes the snapshots; the room's elements take them and know nothing of sockets or keys.
 */
import type { CloseName, EndReason } from '../../relay/protocol/codes.ts';
import type { ConnectionState } from '../browser/connection-options.ts';
import type { Phase } from './phase.ts';

export type Delivery =
  /** Written before anyone was there; still only in this browser. */
  | 'held'
  | 'sending'
  /** Shown in the other person's log. */
  | 'delivered'
  | 'read';

export interface Line {
  /** Stable within the conversation: `p1`, `c7`. */
  id: string;
  from: 'parent' | 'counselor';
  number: number;
  /** Milliseconds since the epoch, by this device's clock: when it was said here, or came here. */
  at: number;
  text: string;
  delivery: Delivery;
  /** It ended before this had arrived. */
  unsent?: boolean;
  /** Came back from the other side after a reload of a console: a parent could have forged it. */
  restored?: boolean;
  /** Said with a counselor before the present one; numbers begin anew with each. */
  earlier?: boolean;
  /** That counselor, where another one is there now. */
  by?: string;
}

/** What the parent has to decide, or has answered. */
export type Card = Asked | Newcomer;

export interface Newcomer {
  kind: 'new-counselor';
  id: string;
  introducedBy: string | null;
  name: string | null;
  after?: never;
  waits?: never;
  past?: never;
}

/** A question of the counselor. */
export type Asked = {
  id: string;
  /** So many lines stand above it; without it, it is not answered and comes after all of them. */
  after?: number;
  /** Another question is to be answered first. */
  waits?: boolean;
  /** Another one of its kind has come since. */
  past?: boolean;
} & (
  | {
      kind: 'consent';
      recipient: string;
      text: string;
      purpose: string;
      answer: null | 'yes' | 'no' | 'withdrawn';
      fetched: boolean;
    }
  | { kind: 'concern'; text: string; answer: null | 'yes' | 'no' }
);

/** As they stand under *Mer*. */
export interface Switches {
  sound: boolean;
  times: boolean;
  enterSends: boolean;
}

export interface ParentView {
  phase: Phase;
  connection: ConnectionState;
  /** 1 is next; 0 when not waiting. */
  place: number;
  onDuty: number;
  /** After an end that the parent did not ask to erase: what stays on the screen until `anew()`, or until the parent is away. */
  lines: readonly Line[];
  /** As the counselor introduced themself inside the sealed channel. */
  counselor: { name: string | null; role: string | null; answers: string[] } | null;
  counselorHere: boolean;
  /** The counselor's grace has run out: the parent may wait for another. */
  counselorGone: boolean;
  typing: boolean;
  /** In the order asked; what is answered stays. One at a time is to be answered: concern for a child first, then the oldest. */
  cards: readonly Asked[];
  /** To decide on beside any question: a hand-over does not wait for its answer. */
  newcomers: readonly Newcomer[];
  /** Concern for a child has been spoken of in this conversation, answered or not. */
  concern: boolean;
  /** Seconds until an idle conversation ends, or null. */
  idleSeconds: number | null;
  unread: boolean;
  /** Four groups of four digits, when keys stand. */
  check: string | null;
  /** False: the browser blocks storage; changing page ends the chat. */
  storage: boolean;
  /** Both sides reloaded at once: what was read is gone from both screens. */
  historyLost: boolean;
  /** Text that was not delivered and goes back to the composer (new counselor, relay gone). */
  returnedText: string;
  /** The conversation's receipt number, once the counselor's desk has said it; after the end for as long as lines stay. */
  receipt?: string | null;
  /** The counselor is about to end the conversation; both may still write. */
  closing?: boolean;
  /** What the composer should hold, from the page before this one; null: nothing has come from there. */
  draft: string | null;
  /** As the person set them on the page before this one, or null. */
  switches: Switches | null;
  end: { reason: EndReason | 'erased' } | null;
  /** It ended before any counselor had come: of such a conversation nothing is kept. */
  unmet?: boolean;
  /** Why it cannot go on, or why the start failed. */
  problem: CloseName | 'unreachable' | 'too-many' | 'unknown-pairing' | 'key-mismatch' | null;
}

export interface ParentActions {
  start(choice: { channel: string; lang: string; answers: string[] }): Promise<void>;
  /** After *Fortsätt* on a return. */
  resume(): void;
  /** After *Fortsätt* in a second tab. */
  takeOver(): void;
  /** Sent, or held until a counselor is there. Refused (false) when empty, too long or over. */
  send(text: string): boolean;
  typing(): void;
  /** What is being written, and the switches: kept for the next page while the conversation goes on. */
  saveDraft(draft: string, switches: Switches): void;
  /** Everything shown has been seen by the person. */
  read(): void;
  /** For a new counselor, `yes` lets them read what was said; with the text `without-history` it does not. */
  answer(cardId: string, answer: 'yes' | 'no' | 'withdrawn', text?: string): void;
  /** "I am still here." */
  stay(): void;
  /** Give up the counselor who is gone, keep the place. */
  waitForAnother(): void;
  end(reason: 'parent' | 'exit'): void;
  /** Takes the text from both screens, then ends. */
  erase(): void;
  /** Goes to the counselor and is not stored. Before `end()`: after it nobody is there to hear. */
  feedback(helped: 'yes' | 'partly' | 'no' | null, tip: string): void;
  /** After an end: back to where nothing has begun. */
  anew(): void;
}

export interface Conversation extends ParentActions {
  readonly view: ParentView;
  /** Calls after each change of `view`, once for several in a row; returns the function that stops it. */
  subscribe(listener: () => void): () => void;
}
