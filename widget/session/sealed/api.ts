/**
 * The sealed layer as its two users see it: what a session needs (ports), what it can be told, what can be read.
 * `ParentSession` (parent-session.ts) serves the room, `CounselorSession` (counselor-session.ts) the console.
 * Nothing here throws to the caller: what cannot be done is refused (null or false) or ignored.
 */
import type { Seat } from '../../../relay/protocol/control.ts';
import type { Card, Line } from '../view.ts';
import type { Suite } from './suite.ts';

export interface SealedPorts {
  /**
   * Puts a binary frame on the socket; dropped when there is none. The slot already stands in the frame.
   * Owned by the receiver: the session does not touch the bytes again.
   */
  send(slot: number, frame: Uint8Array<ArrayBuffer>): void;
  /**
   * What a conversation (and seat) keeps in `sessionStorage` or in memory: one string without a name, and by a name
   * each that is in the outbox. Each save is whole or nothing, and they come in order: a page may die between two.
   * `save(null)` without a name takes all of it away.
   */
  store: { load(name?: string): string | null; save(value: string | null, name?: string): void };
  /** Milliseconds since some moment, by a clock that nobody can set: for all that lasts. */
  elapsed(): number;
  /** Milliseconds since the epoch, as this device has it: for what is shown as a time. */
  date(): number;
  /** Runs once after so many milliseconds; the returned function cancels. */
  timer(ms: number, run: () => void): () => void;
  random(bytes: number): Uint8Array;
  /** `state` has changed: draw again. May come several times in a row; never while a method is running. */
  changed(): void;
  /** An error that should not be; the session goes on. Never carries text. */
  fault?(error: unknown): void;
  /** Parent only: send control `confirm` for this claim. May repeat. */
  confirmed?(claim: string): void;
  /** Parent only: send control `decline` for this claim. */
  declined?(claim: string): void;
}

/**
 * `unknown-pairing`: the counselor's browser names a secret this one does not have. Final: nothing is sent any more.
 * `key-mismatch`: someone between the two answered without the shared secret, or changed a sealed frame.
 * Nothing of it was shown or answered; the session goes on if the real peer does (`live` tells). Stays set.
 */
export type SealedProblem = 'unknown-pairing' | 'key-mismatch';

export interface CounselorProfile {
  name?: string;
  role?: string;
  /** BCP 47. */
  answers?: string[];
}
export interface ParentProfile {
  lang: string;
  answers: string[];
}

/** A question of the counselor: the concern card, or the consent card with the exact text to hand over. */
export type Question =
  | { about: 'concern'; text?: string }
  | { about: 'consent'; recipient: string; text: string; purpose?: string };

export interface CommonState {
  /** Keys stand with the present peer. */
  readonly live: boolean;
  /** After a reload: keys may stand, but what was said has not come back yet. */
  readonly restoring: boolean;
  /** Texts in the order in which they are shown. */
  readonly lines: readonly Line[];
  readonly typing: boolean;
  /** Four groups of four digits, for both to compare; null until keys have been agreed afresh. */
  readonly check: string | null;
  /** Neither side had the conversation any more: what was read is gone from both screens. */
  readonly historyLost: boolean;
  /** This person ended it, or erased it: on this page, or on one before it that did not come to tell the relay. */
  readonly ended: boolean;
  /** The other person did. */
  readonly peerEnded: boolean;
  readonly erased: boolean;
  /** Everything sent has been acknowledged (see `drained`). */
  readonly drained: boolean;
  /** Messages that came and could not be read (another version, or nonsense). */
  readonly unreadable: number;
  readonly problem: SealedProblem | null;
  /** The conversation's receipt number, as it counts now. */
  readonly receipt: string | null;
  /** The present counselor is about to end the conversation. */
  readonly closing: boolean;
}

export interface ParentState extends CommonState {
  /** A counselor has a seat and keys are being agreed (false while a new counselor waits for the parent's yes). */
  readonly agreeing: boolean;
  readonly counselor: CounselorProfile | null;
  /** Open and answered questions, and a new counselor to decide on (its id is the claim), oldest first. */
  readonly cards: readonly Card[];
  /** Text not delivered to the former counselor: goes back to the composer, then `takeReturned()`. */
  readonly returnedText: string;
  /** For control `resume`: claim of the last confirmed pairing. */
  readonly claim: string | null;
}

export interface QuestionState {
  readonly id: string;
  readonly question: Question;
  readonly answer: null | 'yes' | 'no' | 'withdrawn';
  /** The consented text as the parent left it. */
  readonly answerText: string | null;
  /** So many lines had been said when it was answered. */
  readonly after?: number;
  readonly fetched: boolean;
}

export interface CounselorState extends CommonState {
  readonly parent: ParentProfile | null;
  readonly questions: readonly QuestionState[];
  readonly feedback: { helped: 'yes' | 'partly' | 'no' | null; tip: string } | null;
}

interface CommonSession {
  /** The socket is gone. */
  disconnected(): void;
  /** A binary frame for this conversation, as it came from the socket. */
  frame(frame: Uint8Array): void;
  /** A new stash came: outboxes are stored under both from here on. Resolves when stored; then store the new token. */
  restash(stash: string): Promise<void>;
  /** The line, drawn when it is stored (a moment later); or null when empty, longer than TEXT_MAX_CHARACTERS, over, or (parent) between two counselors. */
  send(text: string): Line | null;
  /** The person types; sent at most once in TYPING_INTERVAL_MS. */
  typing(): void;
  /** Everything shown has been seen. */
  read(): void;
  /** Tells the other side, sealed, that this person ends. Wait for `drained()` a moment, then tell the relay. */
  end(): void;
  /** Resolves when everything numbered is acknowledged (or the session is wiped). Put your own time limit on it. */
  drained(): Promise<void>;
  /** Resolves when all work under way is done; for tests and simulation. */
  settled(): Promise<void>;
  /** Keys, text and the stored string are gone; every later call is ignored. */
  wipe(): void;
}

export interface ParentSealed extends CommonSession {
  readonly state: ParentState;
  /** From `welcome` and `seats`, whole list. */
  seats(seats: readonly Seat[]): void;
  /** The socket has been welcomed. Call `seats()` first. */
  connected(): void;
  /** From control `peer`. */
  peer(claim: string, here: boolean): void;
  /** Yes to a new counselor; with what was said before, or without. */
  admit(claim: string, withHistory: boolean): void;
  decline(claim: string): void;
  /** False when there is no such open question, or it can no longer be withdrawn. */
  answer(id: string, answer: 'yes' | 'no' | 'withdrawn', text?: string): boolean;
  feedback(helped: 'yes' | 'partly' | 'no' | null, tip: string): void;
  /** The number that this side has kept, to a counselor who has none or another. */
  receipt(number: string): void;
  /** Takes the text from both screens, and ends. */
  erase(): void;
  /** The composer has taken `returnedText`. */
  takeReturned(): void;
}

export interface CounselorSealed extends CommonSession {
  readonly state: CounselorState;
  /** The desk's socket is up and this seat has this slot on it; `here`: the parent's socket is there. */
  connected(slot: number, here: boolean): void;
  /** From control `peer`. */
  peer(here: boolean): void;
  /**
   * While this seat is handed over: the colleague's name as the parent may see it; null when withdrawn.
   * Offers that arrive meanwhile (copies of the colleague's) are introduced to the parent.
   */
  handOver(name: string | null): void;
  /** Id of the question, or null when refused (text too long, over). */
  ask(question: Question): string | null;
  /** The consented text was taken over into the municipality's own record. */
  fetched(id: string): void;
  /** Makes the conversation's receipt number and says it, unless there is one. */
  giveReceipt(): void;
  /** The counselor is about to end the conversation; false: goes on. */
  closing(on: boolean): void;
}

/** `new ParentSession(options)`. State is restored from `ports.store` when there is any. */
export interface ParentOptions {
  ports: SealedPorts;
  /** UUID, from `welcome`. */
  conversationId: string;
  /** base64url, from `welcome`. */
  stash: string;
  profile: ParentProfile;
  /** Another implementation of the same cryptography; for tests and simulation. */
  suite?: Suite;
}

/** `new CounselorSession(options)`. Keep one store per claim: without its secret a seat is a new counselor. */
export interface CounselorOptions {
  ports: SealedPorts;
  conversationId: string;
  claim: string;
  stash: string;
  profile: CounselorProfile;
  suite?: Suite;
}
