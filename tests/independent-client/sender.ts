/**
 * What the parent's client seals and sends in the current epoch (PROTOCOL.md, sections 5 and 6.2): messages, and one
 * answer for all that has come within a moment.
 */
import type { Epoch } from './epoch.ts';
import { NO_LOG, encode } from './message.ts';
import type { Contents, Message } from './message.ts';

const ANSWER_MS = 200;

export interface Way {
  readonly epoch: Epoch;
  readonly slot: number;
}

export class Sender {
  /** Own person has seen the counselor's numbers up to here. */
  read = 0;
  /** False while the counselor says that it has no log. */
  theyHaveLog = true;
  #answering: NodeJS.Timeout | undefined;
  readonly #acknowledgement: () => number;
  readonly #way: () => Way | undefined;
  readonly #put: (frame: Buffer) => void;

  constructor(acknowledgement: () => number, way: () => Way | undefined, put: (frame: Buffer) => void) {
    this.#acknowledgement = acknowledgement;
    this.#way = way;
    this.#put = put;
  }

  plain(messages: readonly Message[]): Buffer {
    return encode({ acknowledgement: this.#acknowledgement(), read: this.read, messages });
  }

  send(...messages: readonly Message[]): void {
    this.stop();
    const way = this.#way();
    if (way) this.#put(way.epoch.seal(way.slot, this.plain(messages)));
  }

  /** By a frame of its own only when no other goes. */
  answer(): void {
    this.#answering ??= setTimeout(() => {
      this.send();
    }, ANSWER_MS);
  }

  resend(outbox: readonly Message[]): void {
    if (this.theyHaveLog) for (const message of outbox) this.send(message);
  }

  heard({ acknowledgement }: Contents): void {
    this.theyHaveLog = acknowledgement !== NO_LOG;
  }

  stop(): void {
    clearTimeout(this.#answering);
    this.#answering = undefined;
  }
}
