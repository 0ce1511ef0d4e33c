/**
 * What both sides of the sealed layer do alike with what comes in, and what either person may do.
 * `ParentSession` and `CounselorSession` stand on it, with how each side comes to its keys in between.
 */
import {
  HISTORY_PARTS_MAX,
  TEXT_MAX_CHARACTERS,
  TYPING_INTERVAL_MS,
} from '../../../relay/protocol/bounds.ts';
import type { Line } from '../view.ts';
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
import type { Epoch } from './epoch.ts';
import { Outgoing } from './outgoing.ts';
import { Gatherer } from './parts.ts';
import { lineOf } from './kinds/text.ts';
import { kindOf, readBody } from './payload.ts';
import type { Payload } from './payload.ts';
import { hasSign } from '../../writing/sign.ts';

const TYPING_SHOWN_MS = 6_000;

export abstract class SealedSession extends Outgoing {
  protected peerTyping = false;
  readonly #gatherer = new Gatherer();
  /** Pieces of what was said to former counselors, until the last has come. */
  #earlier: Bytes[] = [];
  #stopTyping: (() => void) | null = null;
  #typesSoon: (() => void) | null = null;

  protected abstract readonly over: boolean;

  // ── what the person does ──────────────────────────────────────────────────────────────────────
  send(text: string): Line | null {
    if (!hasSign(text) || text.length > TEXT_MAX_CHARACTERS || this.over) return null;
    this.#typesNoMore();
    const entry = this.say({ kind: 'text', text });
    return entry && lineOf(text, entry, this.delivery, this.confirmed !== null);
  }

  typing(): void {
    if (!this.current || this.over) return;
    if (this.throttle.allows('typing', TYPING_INTERVAL_MS))
      void this.run(() => this.sender.post({ kind: KIND_TYPING, number: 0, body: new Uint8Array() }));
    // Told once it may be, unless what is written has been sent by then.
    else
      this.#typesSoon ??= this.ports.timer(this.throttle.leftMs('typing', TYPING_INTERVAL_MS), () => {
        this.#typesSoon = null;
        this.typing();
      });
  }

  #typesNoMore(): void {
    this.#typesSoon?.();
    this.#typesSoon = null;
  }

  read(): void {
    if (this.gone || !this.delivery.hasLog || this.delivery.received <= this.sender.seenTo) return;
    this.sender.seenTo = this.delivery.received;
    void this.run(() => undefined);
  }

  end(): void {
    if (!this.over) this.say({ kind: 'end' });
  }

  // ── in ────────────────────────────────────────────────────────────────────────────────────────
  protected async receive(plain: Bytes): Promise<void> {
    const envelope = readEnvelope(plain);
    if (!envelope) return;
    const { acknowledgement, read, messages } = envelope;
    const { delivery } = this;
    this.sender.peerTakes = acknowledgement !== NO_LOG;
    if (delivery.acknowledge(acknowledgement)) {
      this.progress();
      await this.persist();
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
    if (delivery.received > before) this.notify();
  }

  async #onNumbered({ kind, number, body }: Message): Promise<void> {
    this.sender.answer();
    if (!this.delivery.isNext(number)) return;
    const payload = readBody(kind, body);
    const allowed: Payload = kindOf(payload).from.includes(this.delivery.peer)
      ? payload
      : { kind: 'refused' };
    // Nobody will see it: so it is not taken, and not acknowledged.
    if (allowed.kind === 'text' && this.delivery.erased) return;
    const erased = this.delivery.take(number, allowed, this.ports.date());
    if (allowed.kind === 'earlier') this.#onEarlier(allowed.piece, allowed.more);
    if (allowed.kind === 'text') this.#typingEnds();
    // Whoever said it waits for this, two seconds at most.
    if (allowed.kind === 'end' || erased) this.sender.answer(0);
    // Off the screen first.
    if (erased) this.notify();
    if (erased) await this.persist();
  }

  #onEarlier(piece: Bytes, more: boolean): void {
    this.#earlier = [...this.#earlier, piece].slice(-HISTORY_PARTS_MAX);
    if (more) return;
    this.delivery.prepend(readHistory(concat(...this.#earlier), this.delivery.era, this.ports.date()));
    this.#earlier = [];
  }

  async #onSync(body: Bytes, acknowledgement: number): Promise<void> {
    const base = readSync(body);
    if (base === null) return;
    const hadLog = this.delivery.hasLog;
    const todo = this.delivery.onSync(base, acknowledgement);
    await this.persist();
    if (!hadLog && this.delivery.hasLog) this.sayProfileAgain();
    // Neither has the log: the parent's side must hear that, and from where the other can go on.
    if (acknowledgement === NO_LOG && !this.delivery.hasLog) this.sender.sync();
    else this.sender.answer();
    // A base epoch is a new person: what was said goes there only by the parent's yes (`earlier`).
    if (todo === 'history' && this.current?.psk) await this.sender.sendHistory();
    this.sender.resend();
  }

  async #onHistory(body: Bytes): Promise<void> {
    const whole = this.#gatherer.take(body);
    this.progress();
    if (!whole || this.delivery.hasLog) return;
    const history = readHistory(whole, this.delivery.era, this.ports.date());
    if (!history) return;
    this.delivery.apply(history, this.delivery.me === 'counselor');
    await this.persist();
    this.sayProfileAgain();
    this.sender.answer(0);
  }

  #onTyping(): void {
    this.#typingEnds();
    this.peerTyping = true;
    this.#stopTyping = this.ports.timer(TYPING_SHOWN_MS, () => {
      this.#typingEnds();
      this.notify();
    });
  }

  #typingEnds(): void {
    this.#stopTyping?.();
    this.#stopTyping = null;
    this.peerTyping = false;
  }

  protected override adopt(epoch: Epoch): void {
    super.adopt(epoch);
    this.#gatherer.clear();
    this.#typingEnds();
  }

  override wipe(): void {
    this.#typingEnds();
    this.#typesNoMore();
    this.#gatherer.clear();
    this.#earlier = [];
    super.wipe();
  }
}
