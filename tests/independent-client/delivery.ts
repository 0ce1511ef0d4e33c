/**
 * The parent's log, numbers and outbox (PROTOCOL.md, sections 6.1 to 6.3). Takes messages that were opened;
 * says what must be sent.
 */
import { entryOf } from './entry.ts';
import type { Entry } from './entry.ts';
import { HistoryParts, NO_LOG, historyBodies, syncMessage } from './message.ts';
import type { Message } from './message.ts';

/** What a reload leaves. */
export interface KeptDelivery {
  readonly sent: number;
  readonly outbox: readonly { readonly number: number; readonly kind: number; readonly body: string }[];
}

interface History {
  readonly entries: readonly Entry[];
  readonly sent: number;
  readonly received: number;
  readonly lost?: true;
}

export class Delivery {
  /** Undefined: lost by a reload, and not come back yet. */
  log: Entry[] | undefined = [];
  /** Whether the log, or a part of it, came back from the other side. */
  cameBack = false;
  readonly outbox: Message[] = [];
  #sent = 0;
  #received = 0;
  #histories = 0;
  #lost = false;
  readonly #parts = new HistoryParts();

  get acknowledgement(): number {
    return this.log ? this.#received : NO_LOG;
  }

  keep(): KeptDelivery {
    const outbox = this.outbox.map(({ number, kind, body }) => ({
      number,
      kind,
      body: body.toString('base64'),
    }));
    return { sent: this.#sent, outbox };
  }

  /** After a reload: the log is gone, numbers and outbox are not. */
  static from(kept: KeptDelivery): Delivery {
    const delivery = new Delivery();
    delivery.log = undefined;
    delivery.#sent = kept.sent;
    for (const { number, kind, body } of kept.outbox)
      delivery.outbox.push({ number, kind, body: Buffer.from(body, 'base64') });
    return delivery;
  }

  /** A log that was lost knows nobody. */
  get lacksProfile(): boolean {
    return this.log?.every(({ from, kind }) => from !== 'parent' || kind !== 'profile') ?? false;
  }

  add(kind: number, body: Buffer): Message {
    const outgoing = { number: ++this.#sent, kind, body };
    this.outbox.push(outgoing);
    this.#show('parent', outgoing);
    return outgoing;
  }

  #show(from: Entry['from'], message: Message): void {
    const entry = entryOf(from, message);
    if (entry) this.log?.push(entry);
  }

  /** True: it must be acknowledged, whether new or said before. */
  take(message: Message): boolean {
    if (!this.log || message.number > this.#received + 1) return false;
    if (message.number === this.#received + 1) {
      this.#received++;
      this.#show('counselor', message);
    }
    return true;
  }

  /** True: there was progress. */
  acknowledged(number: number): boolean {
    if (number === NO_LOG) return false;
    const left = this.outbox.filter(outgoing => outgoing.number > number);
    const progress = left.length < this.outbox.length;
    this.outbox.splice(0, this.outbox.length, ...left);
    return progress;
  }

  sync(): Message {
    return syncMessage(this.outbox[0]?.number ?? this.#sent + 1);
  }

  /** What their sync asks for: history when only I have the log. `base` and `acknowledgement` are theirs. */
  meet(base: number, acknowledgement: number): 'resend' | 'send-history' | 'await-history' {
    if (acknowledgement !== NO_LOG && this.log) {
      // What lies between is lost on their side.
      this.#received = Math.max(this.#received, base - 1);
      return 'resend';
    }
    if (this.log) return 'send-history';
    if (acknowledgement !== NO_LOG) return 'await-history';
    // Neither has it: on from the outboxes, and mine is the history now. What they can still send begins at their base.
    this.log = [];
    this.#lost = true;
    this.#received = base - 1;
    for (const outgoing of this.outbox) this.#show('parent', outgoing);
    return 'send-history';
  }

  history(): Buffer[] {
    const history: History = {
      entries: this.log ?? [],
      sent: this.#sent,
      received: this.#received,
      ...(this.#lost && { lost: true }),
    };
    return historyBodies(++this.#histories, JSON.stringify(history));
  }

  /** Applied whole or not at all. True: the log is back. */
  takeHistory(body: Buffer): boolean {
    const json = this.#parts.add(body);
    if (json === undefined || this.log) return false;
    const history = JSON.parse(json) as History;
    this.log = [...history.entries];
    this.cameBack = true;
    this.#received = history.sent;
    this.#sent = Math.max(this.#sent, history.received);
    this.acknowledged(history.received);
    for (const outgoing of this.outbox) this.#show('parent', outgoing);
    return true;
  }
}
