/**
 * The half of a session that both sides have on the way out: persist before sending, seal, number, resend, keep time.
 * `SealedSession` adds what comes in; the agreements of the two sides add how keys come about.
 */
import { RESEND_MS, RESEND_PEER_GONE_MS } from '../../../relay/protocol/bounds.ts';
import { setSlot } from '../../../relay/protocol/sealed-frame.ts';
import type { SealedPorts, SealedProblem } from './api.ts';
import { u32, uuidBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { Chain } from './chain.ts';
import { Delivery } from './delivery.ts';
import { writeHistory } from './entry.ts';
import type { Entry, History, Side } from './entry.ts';
import {
  BODY_MAX_BYTES,
  KIND_ACKNOWLEDGEMENT,
  KIND_HISTORY,
  KIND_READ,
  KIND_SYNC,
  writeEnvelope,
  writeSync,
} from './envelope.ts';
import type { Epoch } from './epoch.ts';
import { Pace } from './pace.ts';
import { writePart } from './parts.ts';
import { codeOf, writeBody } from './payload.ts';
import type { Payload } from './payload.ts';
import { readRecord, writeRecord } from './record.ts';
import type { KnownSecret } from './record.ts';
import { Stash } from './stash.ts';
import { suite1 } from './suite.ts';
import type { Suite } from './suite.ts';

/** So many numbered frames may be under way unacknowledged; the rest follows as they are. */
const WINDOW = 32;
/** A side without a log asks every 2 s; a long history takes longer than that on a slow line. */
const HISTORY_INTERVAL_MS = 2_000;
const HISTORY_INTERVAL_PER_PART_MS = 250;

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
  protected readonly pace: Pace;
  protected current: Epoch | null = null;
  protected confirmed: KnownSecret | null;
  protected candidates: KnownSecret[];
  /** Pairings of counselors before the present one. */
  protected former: Bytes[];
  protected problem: SealedProblem | null = null;
  protected check: string | null = null;
  /** What a former counselor never acknowledged, until the composer has it. */
  protected returned: string[] = [];
  protected gone = false;
  protected ackDue = false;
  /** False while the other side says that it has no log: it would ignore whatever is numbered. */
  protected peerTakes = true;
  /** Numbers of the other side up to here have been seen by this person. */
  protected seenTo = 0;
  readonly #chain: Chain;
  readonly #stash: Stash;
  #seenTold = 0;
  #sentTo = 0;
  #stopTimer: (() => void) | null = null;
  #drained: (() => void)[] = [];
  #notified = false;

  constructor(side: Side, profile: Payload, options: SessionOptions) {
    this.ports = options.ports;
    this.suite = options.suite ?? suite1;
    this.conversation = uuidBytes(options.conversation);
    this.delivery = new Delivery(side);
    this.pace = new Pace(() => this.ports.now());
    this.#chain = new Chain(error => this.ports.fault?.(error));
    this.#stash = new Stash(this.suite, this.conversation, bytes => this.ports.random(bytes));
    const stored = readRecord(this.ports.store.load());
    this.confirmed = stored?.confirmed ?? null;
    this.candidates = stored?.candidates ?? [];
    this.former = stored?.former ?? [];
    // Before keys were confirmed nothing was shown by either side, so the outbox is the whole log.
    if (stored) this.delivery.resume(stored.sent, stored.acknowledged, stored.confirmed === null);
    void this.#chain.run(async () => {
      await this.#stash.add(options.stash);
      if (!stored) return;
      const kept = await this.#stash.open(stored.boxes, this.delivery.era);
      this.delivery.restore(kept?.outbox ?? null);
      this.returned = [...(kept?.returned ?? []), ...this.returned];
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

  // ── what happens, one after the other ─────────────────────────────────────────────────────────
  protected run(task: () => void | Promise<void>): Promise<void> {
    return this.#chain.run(async () => {
      await task();
      if (this.gone) return;
      if (this.ackDue) await this.transmit(KIND_ACKNOWLEDGEMENT, 0, new Uint8Array());
      this.ackDue = false;
      if (this.seenTo > this.#seenTold && (await this.transmit(KIND_READ, 0, u32(this.seenTo))))
        this.#seenTold = this.seenTo;
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

  protected async persist(): Promise<void> {
    const { sent, acknowledged, outbox, era } = this.delivery;
    const { confirmed, candidates, former, returned } = this;
    const boxes = await this.#stash.seal({ outbox, returned }, era);
    if (this.gone) return;
    this.ports.store.save(writeRecord({ confirmed, candidates, former, sent, acknowledged, boxes }));
    this.delivery.stored = sent;
    this.notify();
  }

  // ── out ───────────────────────────────────────────────────────────────────────────────────────
  /** False when there is no way to the peer now. */
  protected async transmit(kind: number, number: number, body: Bytes): Promise<boolean> {
    const epoch = this.current;
    if (!epoch || this.route() === null) return false;
    const acknowledgement = this.delivery.acknowledgement;
    const frame = await epoch.seal(0, writeEnvelope({ kind, acknowledgement, number, body }));
    // The socket may be another one by now, on which the old slot is someone else's.
    const slot = this.route();
    if (!frame || slot === null || this.gone || epoch !== this.current) return false;
    setSlot(frame, slot);
    this.ackDue = false;
    this.ports.send(slot, frame);
    return true;
  }

  protected async sync(wantReply: boolean): Promise<void> {
    await this.transmit(KIND_SYNC, 0, writeSync(this.delivery.sync(wantReply)));
  }

  /** Sends what is stored, not yet sent in this round, and within the window. */
  protected async pump(): Promise<void> {
    const { delivery } = this;
    if (!this.peerTakes) return;
    this.#sentTo = Math.max(this.#sentTo, delivery.acknowledged);
    for (;;) {
      const number = this.#sentTo + 1;
      if (number > Math.min(delivery.stored, delivery.acknowledged + WINDOW)) return;
      const entry = delivery.outbox.find(one => one.number === number);
      if (entry && !(await this.#sendEntry(entry))) return;
      this.#sentTo = number;
    }
  }

  async #sendEntry({ payload, number, at }: Entry): Promise<boolean> {
    if (payload.kind === 'earlier' && payload.history > 0) {
      const { delivery } = this;
      const entries = delivery.log.filter(entry => entry.era < delivery.era);
      const history = { entries, sent: 0, received: 0, lost: delivery.historyLost, before: true };
      if (!(await this.sendHistory(history, payload.history, 'earlier'))) return false;
    }
    return this.transmit(codeOf(payload), number, writeBody(payload, at));
  }

  protected async sendHistory(history: History, id: number, why: 'log' | 'earlier'): Promise<boolean> {
    const parts = writeHistory(history, this.delivery.era);
    const interval = HISTORY_INTERVAL_MS + (parts.length - 1) * HISTORY_INTERVAL_PER_PART_MS;
    if (!this.pace.allows(why, interval)) return false;
    for (const [part, piece] of parts.entries())
      if (!(await this.transmit(KIND_HISTORY, 0, writePart(id, part, parts.length, piece)))) return false;
    return true;
  }

  /** From here on everything goes under these keys; what was under way under others is sent again. */
  protected adopt(epoch: Epoch): void {
    this.current = epoch;
    // Who made new keys is a page that has just come; offers keep the pace of that.
    this.pace.forget('log');
    this.peerTakes = true;
    this.check = epoch.keys.check ?? this.check;
    this.#sentTo = this.delivery.acknowledged;
    this.#seenTold = 0;
    this.progress();
  }

  /** Numbers begin again with a new counselor. */
  protected renumber(share: boolean): void {
    this.delivery.nextEra(share);
    this.#sentTo = this.seenTo = 0;
  }

  protected async resend(): Promise<void> {
    this.#sentTo = this.delivery.acknowledged;
    await this.pump();
  }

  /** The number is given at once; it is stored, and only then drawn and sent. */
  protected say(payload: Payload): Entry | null {
    const at = this.ports.now();
    if (this.gone || writeBody(payload, at).byteLength > BODY_MAX_BYTES) return null;
    const entry = this.delivery.assign(payload, at);
    void this.run(async () => {
      await this.persist();
      await this.pump();
    });
    return entry;
  }

  restash(stash: string): Promise<void> {
    return this.run(async () => {
      await this.#stash.add(stash);
      await this.persist();
    });
  }

  drained(): Promise<void> {
    if (this.gone || this.delivery.outbox.length === 0) return Promise.resolve();
    return new Promise(done => this.#drained.push(done));
  }

  settled(): Promise<void> {
    return this.#chain.settled();
  }

  wipe(): void {
    this.gone = true;
    this.#chain.close();
    this.progress();
    this.#stash.wipe();
    this.current = this.confirmed = this.check = null;
    this.candidates = [];
    this.former = [];
    this.returned = [];
    this.delivery.wipe();
    this.ports.store.save(null);
    for (const done of this.#drained.splice(0)) done();
  }
}
