/**
 * How a side comes to its keys: the one thing in which the parent's session and the counselor's differ in kind.
 * A session is handed one of the two (parent-agreement.ts, counselor-agreement.ts). It gets the frames and the relay's
 * word, gives keys to `Outgoing` and opened envelopes to `Incoming`, and answers what these have to know of it.
 */
import type { SealedProblem } from './api.ts';

export interface Agreement {
  readonly problem: SealedProblem | null;
  /** Keys stand with the present peer. */
  readonly live: boolean;
  /** Nothing can be said now, whoever is there. */
  readonly isBlocked: boolean;
  readonly isConnected: boolean;
  readonly peerHere: boolean;
  /** Something is missing that only the peer can give. */
  readonly wanting: boolean;
  /** The slot that reaches the peer of the current epoch right now. */
  route(): number | null;
  /** Nothing has come for a while. */
  onTimer(): Promise<void>;
  disconnected(): void;
  /** A binary frame as it came from the socket. */
  frame(frame: Uint8Array): void;
  wipe(): void;
}
