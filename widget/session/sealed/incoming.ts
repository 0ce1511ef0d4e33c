/**
 * The way into a session: what an opened envelope says, message by message, is taken into the log or left.
 * The agreement opens frames and hands their envelopes on; `Outgoing` hears what was acknowledged, and answers.
 */
import { HISTORY_PARTS_MAX } from '../../../relay/protocol/bounds.ts';
import { concat } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { readHistory } from './entry.ts';
import {
  KIND_HISTORY,
  KIND_SYNC,
  KIND_TYPING,
  NO_LOG,
  isNumbered,
  readEnvelope,
  readSync,
} from './envelope.ts';
import type { Message } from './envelope.ts';
import type { Outgoing } from './outgoing.ts';
import { Gatherer } from './parts.ts';
import { kindOf, readBody } from './payload.ts';
import type { Payload } from './payload.ts';

const TYPING_SHOWN_MS = 6_000;

export class Incoming {
  readonly #out: Outgoing;
  readonly #gatherer = new Gatherer();
  /** Pieces of what was said to former counselors, until the last has come. */
  #earlier: Bytes[] = [];
  #stopTyping: (() => void) | null = null;

  constructor(out: Outgoing) {
    this.#out = out;
  }

  get typing(): boolean {
    return this.#stopTyping !== null;
  }

  async receive(plain: Bytes): Promise<void> {
    const envelope = readEnvelope(plain);
    if (!envelope) return;
    const { acknowledgement, read, messages } = envelope;
    const { delivery, sender } = this.#out;
    sender.peerTakes = acknowledgement !== NO_LOG;
    if (delivery.acknowledge(acknowledgement)) {
      this.#out.progress();
      await this.#out.persist();
    }
    delivery.readTo = Math.max(delivery.readTo, Math.min(read, delivery.acknowledged));
    const before = delivery.received;
    for (const message of messages) {
      if (isNumbered(message.kind)) await this.#onNumbered(message);
      else if (message.kind === KIND_SYNC) await this.#onSync(message.body, acknowledgement);
      else if (message.kind === KIND_HISTORY) await this.#onHistory(message.body);
      else if (message.kind === KIND_TYPING) this.#onTyping();
    }
    // An acknowledgement says that it was shown: so the screen hears of it first, and once for all that came.
    if (delivery.received > before) this.#out.notify();
  }

  async #onNumbered({ kind, number, body }: Message): Promise<void> {
    const { delivery, sender, ports } = this.#out;
    sender.answer();
    if (!delivery.isNext(number)) return;
    const payload = readBody(kind, body);
    const { from } = kindOf(payload);
    const allowed: Payload = from === 'both' || from === delivery.peer ? payload : { kind: 'refused' };
    // Nobody will see it: so it is not taken, and not acknowledged.
    if (allowed.kind === 'text' && delivery.erased) return;
    const erased = delivery.take(number, allowed, ports.date());
    if (allowed.kind === 'earlier') this.#onEarlier(allowed.piece, allowed.more);
    if (allowed.kind === 'text') this.#typingEnds();
    // Whoever said it waits for this, two seconds at most.
    if (allowed.kind === 'end' || erased) sender.answer(0);
    // Off the screen first.
    if (erased) this.#out.notify();
    if (erased) await this.#out.persist();
  }

  #onEarlier(piece: Bytes, more: boolean): void {
    this.#earlier = [...this.#earlier, piece].slice(-HISTORY_PARTS_MAX);
    if (more) return;
    const { delivery, ports } = this.#out;
    delivery.prepend(readHistory(concat(...this.#earlier), delivery.era, ports.date()));
    this.#earlier = [];
  }

  async #onSync(body: Bytes, acknowledgement: number): Promise<void> {
    const base = readSync(body);
    if (base === null) return;
    const { delivery, sender } = this.#out;
    const hadLog = delivery.hasLog;
    const todo = delivery.onSync(base, acknowledgement);
    await this.#out.persist();
    if (!hadLog && delivery.hasLog) this.#out.sayProfileAgain();
    // Neither has the log: the parent's side must hear that, and from where the other can go on.
    if (acknowledgement === NO_LOG && !delivery.hasLog) sender.sync();
    else sender.answer();
    // A base epoch is a new person: what was said goes there only by the parent's yes (`earlier`).
    if (todo === 'history' && this.#out.epoch?.psk) await sender.sendHistory();
    sender.resend();
  }

  async #onHistory(body: Bytes): Promise<void> {
    const { delivery, sender, ports } = this.#out;
    const whole = this.#gatherer.take(body);
    this.#out.progress();
    if (!whole || delivery.hasLog) return;
    const history = readHistory(whole, delivery.era, ports.date());
    if (!history) return;
    delivery.apply(history, delivery.me === 'counselor');
    await this.#out.persist();
    this.#out.sayProfileAgain();
    sender.answer(0);
  }

  #onTyping(): void {
    this.#typingEnds();
    this.#stopTyping = this.#out.ports.timer(TYPING_SHOWN_MS, () => {
      this.#typingEnds();
      this.#out.notify();
    });
  }

  #typingEnds(): void {
    this.#stopTyping?.();
    this.#stopTyping = null;
  }

  /** New keys: who made them is a page that has just come, and what it had begun to send begins again. */
  clear(): void {
    this.#gatherer.clear();
    this.#typingEnds();
  }

  wipe(): void {
    this.clear();
    this.#earlier = [];
  }
}
