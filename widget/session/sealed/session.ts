/**
 * One side of the sealed layer: a way out, a way in, and the agreement that gives them keys; and what either person
 * may do. `ParentSession` and `CounselorSession` hold one each and add what only that person can.
 * Why so: ADR-5-hpke-and-composition.md.
 */
import { TEXT_MAX_CHARACTERS, TYPING_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import { hasSign } from '../../writing/sign.ts';
import type { Line } from '../view.ts';
import type { Agreement } from './agreement.ts';
import type { CommonState } from './api.ts';
import type { Side } from './entry.ts';
import { KIND_TYPING } from './envelope.ts';
import { Incoming } from './incoming.ts';
import { lineOf } from './kinds/text.ts';
import { Outgoing } from './outgoing.ts';
import type { SessionOptions } from './outgoing.ts';
import type { Payload } from './payload.ts';

export class Session<A extends Agreement> {
  readonly out: Outgoing;
  readonly agreement: A;
  readonly #incoming: Incoming;
  #typesSoon: (() => void) | null = null;

  constructor(
    side: Side,
    profile: Payload,
    options: SessionOptions,
    agree: (out: Outgoing, incoming: Incoming) => A,
  ) {
    this.out = new Outgoing(side, profile, options, () => this.agreement);
    this.#incoming = new Incoming(this.out);
    this.agreement = agree(this.out, this.#incoming);
  }

  /** Nothing can be said any more, or not now. */
  get over(): boolean {
    if (this.out.gone || this.agreement.isBlocked) return true;
    const { ended } = this.out.log;
    return ended.parent || ended.counselor;
  }

  get state(): CommonState {
    const { log, delivery, check } = this.out;
    return {
      live: this.agreement.live,
      restoring: !delivery.hasLog,
      lines: log.lines,
      typing: this.#incoming.typing,
      check,
      historyLost: delivery.historyLost,
      ended: log.ended[delivery.me],
      peerEnded: log.ended[delivery.peer],
      erased: log.erased,
      drained: delivery.outbox.length === 0,
      unreadable: log.unreadable,
      problem: this.agreement.problem,
      receipt: log.receipt?.number ?? null,
      closing: log.closing,
    };
  }

  send(text: string): Line | null {
    if (!hasSign(text) || text.length > TEXT_MAX_CHARACTERS || this.over) return null;
    this.#typesNoMore();
    const entry = this.out.say({ kind: 'text', text });
    return entry && lineOf(text, entry, this.out.delivery, this.out.paired);
  }

  typing(): void {
    const { epoch, throttle, sender, ports } = this.out;
    if (!epoch || this.over) return;
    if (throttle.allows('typing', TYPING_INTERVAL_MS))
      void this.out.run(() => sender.post({ kind: KIND_TYPING, number: 0, body: new Uint8Array() }));
    // Told once it may be, unless what is written has been sent by then.
    else
      this.#typesSoon ??= ports.timer(throttle.leftMs('typing', TYPING_INTERVAL_MS), () => {
        this.#typesSoon = null;
        this.typing();
      });
  }

  #typesNoMore(): void {
    this.#typesSoon?.();
    this.#typesSoon = null;
  }

  read(): void {
    const { delivery, sender, gone } = this.out;
    if (gone || !delivery.hasLog || delivery.received <= sender.seenTo) return;
    sender.seenTo = delivery.received;
    void this.out.run(() => undefined);
  }

  end(): void {
    if (!this.over) this.out.say({ kind: 'end' });
  }

  wipe(): void {
    this.#typesNoMore();
    this.agreement.wipe();
    this.#incoming.wipe();
    this.out.wipe();
  }
}
