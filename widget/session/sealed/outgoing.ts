/**
 * The way out of a session: number, persist before sending, resend, keep time. `Sender` makes frames of it.
 * The session says things through it, `Incoming` tells it what has been acknowledged, and the agreement gives it keys.
 */
import { RESEND_MS, RESEND_PEER_GONE_MS } from '../../../relay/protocol/bounds.ts';
import type { Agreement } from './agreement.ts';
import type { SealedPorts } from './api.ts';
import { uuidBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { SerialQueue } from './serial-queue.ts';
import { Delivery } from './delivery.ts';
import type { Entry, Side } from './entry.ts';
import { BODY_MAX_BYTES } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import { Throttle } from './throttle.ts';
import { writeBody } from './payload.ts';
import type { LogView, Payload } from './payload.ts';
import { Sender } from './sender.ts';
import { SealedStore } from './sealed-store.ts';
import { Stash } from './stash.ts';
import { suite1 } from './suite.ts';
import type { Suite } from './suite.ts';
import { LogReader } from './view-of-log.ts';

export interface SessionOptions {
  ports: SealedPorts;
  conversationId: string;
  stash: string;
  /** Another implementation of suite 1, for tests. */
  suite?: Suite;
}

export class Outgoing {
  readonly ports: SealedPorts;
  readonly suite: Suite;
  readonly conversation: Bytes;
  readonly profile: Payload;
  readonly delivery: Delivery;
  readonly store: SealedStore;
  readonly throttle: Throttle;
  readonly sender: Sender;
  check: string | null;
  gone: boolean;
  readonly #agreement: () => Agreement;
  readonly #queue: SerialQueue;
  #reader = new LogReader();
  #stopTimer: (() => void) | null = null;
  #drained: (() => void)[] = [];
  #notified = false;

  /** @param agreement asked for when there is something to do: it is made after this */
  constructor(side: Side, profile: Payload, options: SessionOptions, agreement: () => Agreement) {
    const { ports } = options;
    this.ports = ports;
    this.suite = options.suite ?? suite1;
    this.conversation = uuidBytes(options.conversationId);
    this.profile = profile;
    this.check = null;
    this.gone = false;
    this.#agreement = agreement;
    this.delivery = new Delivery(side);
    const stash = new Stash(this.suite, this.conversation, bytes => ports.random(bytes));
    this.store = new SealedStore(ports, this.delivery, stash);
    this.throttle = new Throttle(() => ports.elapsed());
    this.sender = new Sender({
      ports,
      delivery: this.delivery,
      route: () => (this.gone ? null : agreement().route()),
      wake: () => void this.run(() => undefined),
    });
    this.#queue = new SerialQueue(error => ports.fault?.(error));
    void this.#queue.run(() => this.store.open(options.stash));
    if (!this.store.stored) this.say(profile);
  }

  /** Keys have stood with the present counselor. */
  get paired(): boolean {
    return this.store.confirmed !== null;
  }

  /** What was said, as it is to be shown. */
  get log(): LogView {
    return this.#reader.read(this.delivery, this.paired);
  }

  // ── what happens, one after the other ─────────────────────────────────────────────────────────
  run(task: () => void | Promise<void>): Promise<void> {
    return this.#queue.run(async () => {
      await task();
      if (this.gone) return;
      await this.sender.flush();
      this.#armTimer();
      this.notify();
    });
  }

  notify(): void {
    if (this.delivery.outbox.length === 0) for (const done of this.#drained.splice(0)) done();
    if (this.#notified) return;
    this.#notified = true;
    queueMicrotask(() => {
      this.#notified = false;
      if (!this.gone) this.ports.changed();
    });
  }

  #armTimer(): void {
    const { delivery, ports } = this;
    const agreement = this.#agreement();
    const due =
      agreement.isConnected && (agreement.wanting || delivery.outbox.length > 0 || !delivery.hasLog);
    if (!due) return this.progress();
    this.#stopTimer ??= ports.timer(agreement.peerHere ? RESEND_MS : RESEND_PEER_GONE_MS, () => {
      this.#stopTimer = null;
      void this.run(() => agreement.onTimer());
    });
  }

  /** The timer counts from the last progress. */
  progress(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  async persist(): Promise<void> {
    await this.store.persist();
    this.notify();
  }

  // ── out ───────────────────────────────────────────────────────────────────────────────────────
  get epoch(): Epoch | null {
    return this.sender.epoch;
  }

  adopt(epoch: Epoch): void {
    this.check = epoch.keys.check ?? this.check;
    this.sender.adopt(epoch);
    this.progress();
  }

  /**
   * With a new counselor numbers begin again; what the former one has not acknowledged goes back to the composer.
   * @param withHistory what was said before goes along, by the parent's yes
   */
  renumber(withHistory: boolean): void {
    const { delivery, store } = this;
    const share = withHistory && delivery.hasLog;
    const { receipt } = this.log;
    store.returned.push(...delivery.takeBack());
    const earlier = share ? delivery.earlier(this.ports.date()) : [];
    store.renumber();
    delivery.nextEra(share);
    this.sender.renumber();
    this.say(this.profile);
    for (const payload of earlier) this.say(payload);
    // Whoever saves the topics in the end saves it with them.
    if (receipt) this.say({ kind: 'receipt', receiptNumber: receipt.number });
  }

  /** What the other side has not acknowledged goes again; a side without a log, of either, has first to be told. */
  remind(): void {
    if (!this.delivery.hasLog || !this.sender.peerTakes) this.sender.sync();
    this.sender.resend();
  }

  /** The log with this side's profile was lost: it is said again. */
  sayProfileAgain(): void {
    const { delivery, profile } = this;
    if (!delivery.erased && !delivery.log.some(delivery.isOwn('profile'))) this.say(profile);
  }

  /** The number is given at once; it is stored, and only then drawn and sent. */
  say(payload: Payload): Entry | null {
    const at = this.ports.date();
    if (this.gone || writeBody(payload, at).byteLength > BODY_MAX_BYTES) return null;
    const entry = this.delivery.assign(payload, at);
    void this.run(() => this.persist());
    return entry;
  }

  restash(stash: string): Promise<void> {
    return this.run(async () => {
      await this.store.restash(stash);
      await this.persist();
    });
  }

  drained(): Promise<void> {
    if (this.gone || this.delivery.outbox.length === 0) return Promise.resolve();
    return new Promise(done => this.#drained.push(done));
  }

  settled(): Promise<void> {
    return this.#queue.settled();
  }

  wipe(): void {
    this.gone = true;
    this.#queue.close();
    this.progress();
    this.sender.wipe();
    this.check = null;
    this.delivery.wipe();
    this.#reader = new LogReader();
    this.store.wipe();
    for (const done of this.#drained.splice(0)) done();
  }
}
