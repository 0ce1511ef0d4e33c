/** What conversations and desks need of a socket. The gateway brings it; tests bring a list of frames. */
import type { CloseName } from '../protocol/codes.ts';

export interface Connection<Message> {
  /** False once it closes: whoever waited for something must look again before sitting down. */
  readonly open: boolean;
  /** Bytes that the other side has not taken yet. */
  readonly undelivered: number;
  send(message: Message): void;
  /** A binary frame on its way; the slot already stands in it. */
  pass(frame: Buffer): void;
  close(why: CloseName): void;
  /** Asks whether anyone is still there: a phone that changed networks leaves a socket that looks open. */
  answers(): Promise<boolean>;
}
