/**
 * The engine port: who is where, and passing frames on. Drivers: `memory/`. It keeps no frame: one for
 * somebody who is not there is dropped (ADR-7-relay-without-messages.md in `conversations/`).
 */
export interface Receiver {
  receive(frame: Buffer): void;
}

export interface Engine {
  /** `one`: everything is in this process. `many`: several nodes share conversations. */
  readonly nodes: 'one' | 'many';
  /**
   * Frames for `address` come to `receiver` from now on, in the order they were passed. An address is a
   * conversation's id, for its parent, or a claim, for that counselor's seat.
   */
  listen(address: string, receiver: Receiver): void;
  /** No more of them, unless another receiver has taken over since. */
  stop(address: string, receiver: Receiver): void;
  /** Hands a frame to whoever listens; the frame belongs to the receiver from then on. False: nobody, dropped. */
  pass(address: string, frame: Buffer): boolean;
  /** Compare-and-set: takes the register if it is free. False when somebody else was first. */
  claim(register: string, holder: string): Promise<boolean>;
  /** Frees the register. */
  release(register: string): Promise<void>;
  close(): Promise<void>;
}
