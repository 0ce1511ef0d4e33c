/**
 * What leaves a session under the present keys: messages gathered into frames, at a pace that no relay closes a
 * socket over, with how far this side has come and read in each. `Outgoing` says what is due and when to look.
 */
import {
  ANSWER_MS,
  HISTORY_PARTS_SENT_MAX,
  SEALED_BURST,
  SEALED_INTERVAL_MS,
  UNACKNOWLEDGED_MAX,
} from '../../../relay/protocol/bounds.ts';
import { setSlot } from '../../../relay/protocol/sealed-frame.ts';
import type { SealedPorts } from './api.ts';
import { readU32 } from './bytes.ts';
import type { Delivery } from './delivery.ts';
import { writeHistory } from './entry.ts';
import type { Entry } from './entry.ts';
import { KIND_HISTORY, fitting, writeEnvelope, writeSync } from './envelope.ts';
import type { Message } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import { Bucket, Throttle } from './throttle.ts';
import { writePart } from './parts.ts';
import { kindOf, writeBody } from './payload.ts';

/** A side without a log asks every 2 s; a long history takes longer than that on a slow line. */
const HISTORY_INTERVAL_MS = 2_000;
const HISTORY_INTERVAL_PER_PART_MS = 250;

export interface SenderOptions {
  ports: SealedPorts;
  delivery: Delivery;
  /** The slot that reaches the peer of the current epoch right now. */
  route(): number | null;
  /** Looks again at what is due. */
  wake(): void;
}

const messageOf = ({ payload, number, at }: Entry): Message => ({
  kind: kindOf(payload).code,
  number,
  body: writeBody(payload, at),
});

export class Sender {
  readonly #options: SenderOptions;
  readonly #bucket: Bucket;
  readonly #throttle: Throttle;
  #epoch: Epoch | null = null;
  /** False while the other side says that it has no log: it would ignore whatever is numbered. */
  peerTakes: boolean;
  /** Numbers of the other side up to here have been seen by this person. */
  seenTo: number;
  #seenTold = 0;
  /** Own numbers up to here are under way in this round. */
  #sentTo = 0;
  /** Unnumbered, for the next frame. */
  #posted: Message[] = [];
  /** By then the other side must hear how far this one has come. */
  #answerAt = Infinity;
  #stopWaking: (() => void) | null = null;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.peerTakes = true;
    this.seenTo = 0;
    const now = (): number => options.ports.elapsed();
    this.#bucket = new Bucket(SEALED_BURST, SEALED_INTERVAL_MS, now);
    this.#throttle = new Throttle(now);
  }

  get epoch(): Epoch | null {
    return this.#epoch;
  }

  /** From here on everything goes under these keys; what was under way under others is sent again. */
  adopt(epoch: Epoch): void {
    this.#epoch = epoch;
    // Who made new keys is a page that has just come; offers keep the pace of that.
    this.#throttle.forget('history');
    this.peerTakes = true;
    this.#posted = [];
    this.#seenTold = 0;
    this.resend();
  }

  /** Numbers begin again with a new counselor. */
  renumber(): void {
    this.#sentTo = this.seenTo = 0;
  }

  resend(): void {
    this.#sentTo = this.#options.delivery.acknowledged;
  }

  post(message: Message): void {
    this.#posted = [...this.#posted.filter(({ kind }) => kind !== message.kind), message];
  }

  sync(): void {
    this.post(writeSync(this.#options.delivery.base));
  }

  /** Any frame answers; one of its own goes when none did within the time, so that one does for many. */
  answer(withinMs = ANSWER_MS): void {
    this.#answerAt = Math.min(this.#answerAt, this.#options.ports.elapsed() + withinMs);
  }

  /** Sends what is due; what must wait a little wakes this again. */
  async flush(): Promise<void> {
    const { delivery } = this.#options;
    if (this.seenTo > this.#seenTold) this.answer();
    this.#sentTo = Math.max(this.#sentTo, delivery.acknowledged);
    for (;;) {
      const posted = this.#posted;
      const numbered = this.peerTakes ? delivery.due(this.#sentTo, UNACKNOWLEDGED_MAX) : [];
      const due = [...posted, ...numbered.map(messageOf)];
      const wait = due.length > 0 ? this.#bucket.leftMs : this.#answerAt - this.#options.ports.elapsed();
      if (wait > 0) return this.#wakeIn(wait);
      const count = fitting(due);
      this.#posted = [];
      if (!(await this.#transmit(due.slice(0, count)))) {
        this.#answerAt = Infinity;
        return;
      }
      this.#bucket.take();
      this.#sentTo = Math.max(this.#sentTo, numbered[count - posted.length - 1]?.number ?? 0);
    }
  }

  #wakeIn(ms: number): void {
    if (ms === Infinity) return;
    this.#stopWaking?.();
    this.#stopWaking = this.#options.ports.timer(ms, () => {
      this.#stopWaking = null;
      this.#options.wake();
    });
  }

  /** False when there is no way to the peer now. */
  async #transmit(messages: Message[]): Promise<boolean> {
    const { ports, delivery, route } = this.#options;
    const epoch = this.#epoch;
    if (!epoch || route() === null) return false;
    const read = this.seenTo;
    const { acknowledgement } = delivery;
    const frame = await epoch.seal(0, writeEnvelope({ acknowledgement, read, messages }));
    // The socket may be another one by now, on which the old slot is someone else's.
    const slot = route();
    if (!frame || slot === null || epoch !== this.#epoch) return false;
    setSlot(frame, slot);
    this.#answerAt = Infinity;
    this.#seenTold = read;
    ports.send(slot, frame);
    return true;
  }

  /** The log, to a side that has none. */
  async sendHistory(): Promise<void> {
    const { ports, delivery } = this.#options;
    const parts = writeHistory(delivery.history(), delivery.era, ports.date(), HISTORY_PARTS_SENT_MAX);
    const interval = HISTORY_INTERVAL_MS + (parts.length - 1) * HISTORY_INTERVAL_PER_PART_MS;
    if (!this.#throttle.allows('history', interval)) return;
    await this.flush();
    const id = readU32(ports.random(4), 0);
    for (const [part, piece] of parts.entries()) {
      const body = writePart(id, part, parts.length, piece);
      if (!(await this.#transmit([{ kind: KIND_HISTORY, number: 0, body }]))) return;
    }
  }

  wipe(): void {
    this.#stopWaking?.();
    this.#epoch = null;
    this.#posted = [];
  }
}
