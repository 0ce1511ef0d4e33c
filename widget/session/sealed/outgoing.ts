/**
 * The half of a session that both sides have on the way out: number, persist before sending, resend, keep time.
 * `Sender` makes frames of it; `SealedSession` adds what comes in, the two agreements how keys come about.
 */
import { RESEND_MS, RESEND_PEER_GONE_MS } from '../../../relay/protocol/bounds.ts';
import type { SealedPorts, SealedProblem } from './api.ts';
import { uuidBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { SerialQueue } from './serial-queue.ts';
import { Delivery } from './delivery.ts';
import { entryFromJson, entryToJson, inOrder } from './entry.ts';
import type { Entry, Side } from './entry.ts';
import { BODY_MAX_BYTES } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import { Throttle } from './throttle.ts';
import { writeBody } from './payload.ts';
import type { LogView, Payload } from './payload.ts';
import { readRecord, writeRecord } from './record.ts';
import type { KnownSecret, StoredState } from './record.ts';
import { Sender } from './sender.ts';
import { Stash } from './stash.ts';
import { suite1 } from './suite.ts';
import type { Suite } from './suite.ts';
import { LogReader } from './view-of-log.ts';

export interface SessionOptions {
  ports: SealedPorts;
  conversation: string;
  stash: string;
  /** Another implementation of suite 1, for tests. */
  suite?: Suite;
}

export abstract class Outgoing {
  protected readonly ports: SealedPorts;
  protected readonly suite: Suite;
  protected readonly conversation: Bytes;
  protected readonly delivery: Delivery;
  protected readonly throttle: Throttle;
  protected readonly sender: Sender;
  protected readonly profile: Payload;
  protected confirmed: KnownSecret | null;
  protected candidates: KnownSecret[];
  /** Pairings of counselors before the present one. */
  protected former: Bytes[];
  protected problem: SealedProblem | null = null;
  protected check: string | null = null;
  /** What a former counselor never acknowledged, until the composer has it. */
  protected returned: string[] = [];
  protected gone = false;
  readonly #queue: SerialQueue;
  readonly #stash: Stash;
  #reader = new LogReader();
  /** See `StoredState`. */
  #base: number;
  /** What lies in storage, oldest first: null, if it is to be stored anew. */
  readonly #boxes = new Map<number, Entry | null>();
  #stopTimer: (() => void) | null = null;
  #drained: (() => void)[] = [];
  #notified = false;

  constructor(side: Side, profile: Payload, options: SessionOptions) {
    this.ports = options.ports;
    this.suite = options.suite ?? suite1;
    this.conversation = uuidBytes(options.conversation);
    this.profile = profile;
    this.delivery = new Delivery(side);
    this.throttle = new Throttle(() => this.ports.elapsed());
    this.sender = new Sender({
      ports: this.ports,
      delivery: this.delivery,
      route: () => (this.gone ? null : this.route()),
      wake: () => void this.run(() => undefined),
    });
    this.#queue = new SerialQueue(error => this.ports.fault?.(error));
    this.#stash = new Stash(this.suite, this.conversation, bytes => this.ports.random(bytes));
    const stored = readRecord(this.ports.store.load());
    this.confirmed = stored?.confirmed ?? null;
    this.candidates = stored?.candidates ?? [];
    this.former = stored?.former ?? [];
    this.#base = stored?.base ?? 0;
    // Before keys were confirmed nothing was shown by either side, so the outbox is the whole log.
    if (stored) this.delivery.resume(stored.sent, stored.acknowledged, stored.confirmed === null);
    void this.#queue.run(async () => {
      await this.#stash.add(options.stash);
      if (stored) await this.#restore(stored);
    });
    if (!stored) this.say(profile);
  }

  /** The slot that reaches the peer of the current epoch right now. */
  protected abstract route(): number | null;
  protected abstract readonly peerHere: boolean;
  protected abstract readonly isConnected: boolean;
  /** Something is missing that only the peer can give. */
  protected abstract readonly wanting: boolean;
  protected abstract onTimer(): Promise<void>;

  /** What was said, as it is to be shown. */
  get log(): LogView {
    return this.#reader.read(this.delivery, this.confirmed !== null);
  }

  // ── what happens, one after the other ─────────────────────────────────────────────────────────
  protected run(task: () => void | Promise<void>): Promise<void> {
    return this.#queue.run(async () => {
      await task();
      if (this.gone) return;
      await this.sender.flush();
      this.#armTimer();
      this.notify();
    });
  }

  protected notify(): void {
    if (this.delivery.outbox.length === 0) for (const done of this.#drained.splice(0)) done();
    if (this.#notified) return;
    this.#notified = true;
    queueMicrotask(() => {
      this.#notified = false;
      if (!this.gone) this.ports.changed();
    });
  }

  #armTimer(): void {
    const due =
      this.isConnected && (this.wanting || this.delivery.outbox.length > 0 || !this.delivery.hasLog);
    if (!due) return this.progress();
    this.#stopTimer ??= this.ports.timer(this.peerHere ? RESEND_MS : RESEND_PEER_GONE_MS, () => {
      this.#stopTimer = null;
      void this.run(() => this.onTimer());
    });
  }

  /** The timer counts from the last progress. */
  protected progress(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  /**
   * In one go, and in this order: new boxes, what counts them, away with old ones. A page may be killed after each;
   * one that is left or reloaded is not.
   */
  protected async persist(): Promise<void> {
    const { confirmed, candidates, former, returned } = this;
    const { sent, acknowledged, era } = this.delivery;
    const { store } = this.ports;
    const base = this.#base;
    const fresh: { name: number; entry: Entry; box: string }[] = [];
    for (const entry of this.delivery.outbox.filter(one => this.#boxes.get(base + one.number) !== one))
      fresh.push({ name: base + entry.number, entry, box: await this.#stash.seal(entryToJson(entry, era)) });
    const back = returned.length > 0 ? await this.#stash.seal(returned) : null;
    if (this.gone) return;
    for (const { name, entry, box } of fresh) {
      store.save(box, `${name}`);
      this.#boxes.set(name, entry);
    }
    store.save(writeRecord({ confirmed, candidates, former, sent, acknowledged, base, returned: back }));
    this.delivery.stored = sent;
    for (const name of this.#boxes.keys()) {
      if (name > base + acknowledged) break;
      store.save(null, `${name}`);
      this.#boxes.delete(name);
    }
    this.notify();
  }

  async #restore({ base, sent, acknowledged, returned }: StoredState): Promise<void> {
    const { store } = this.ports;
    const { era } = this.delivery;
    const entries: Entry[] = [];
    let number = sent;
    for (; number > acknowledged; number--) {
      const entry = entryFromJson(await this.#stash.open(store.load(`${base + number}`)), era);
      if (entry?.number !== number) break;
      entries.unshift(entry);
    }
    // The clock may have been set between two pages.
    const kept = inOrder(entries, this.ports.date());
    for (const entry of kept) this.#boxes.set(base + entry.number, entry);
    this.delivery.restore(kept, number === acknowledged);
    const back = await this.#stash.open(returned);
    if (Array.isArray(back)) this.returned.unshift(...back.filter(text => typeof text === 'string'));
    // The page before this one may have died before it had counted what it stored, or taken away what was heard.
    for (let above = base + sent + 1; store.load(`${above}`) !== null && !this.#boxes.has(above); above++)
      store.save(null, `${above}`);
    for (let below = base + acknowledged; store.load(`${below}`) !== null; below--)
      store.save(null, `${below}`);
  }

  // ── out ───────────────────────────────────────────────────────────────────────────────────────
  protected get current(): Epoch | null {
    return this.sender.epoch;
  }

  protected adopt(epoch: Epoch): void {
    this.check = epoch.keys.check ?? this.check;
    this.sender.adopt(epoch);
    this.progress();
  }

  /** Numbers begin again with a new counselor; the names of boxes do not. */
  protected renumber(share: boolean): void {
    this.#base += this.delivery.sent;
    this.delivery.nextEra(share);
  }

  /** What the other side has not acknowledged goes again; a side without a log, of either, has first to be told. */
  protected remind(): void {
    if (!this.delivery.hasLog || !this.sender.peerTakes) this.sender.sync();
    this.sender.resend();
  }

  /** Nobody knows this side by a log that was lost. */
  protected sayProfileAgain(): void {
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
      await this.#stash.add(stash);
      for (const name of this.#boxes.keys()) this.#boxes.set(name, null);
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
    this.#stash.wipe();
    this.sender.wipe();
    this.confirmed = this.check = null;
    this.candidates = [];
    this.former = [];
    this.returned = [];
    this.delivery.wipe();
    this.#boxes.clear();
    this.#reader = new LogReader();
    this.ports.store.save(null);
    for (const done of this.#drained.splice(0)) done();
  }
}
