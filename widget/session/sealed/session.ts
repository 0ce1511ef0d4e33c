/**
 * What both sides of the sealed layer do alike: persist before sending, seal, deliver, resend, resume the log.
 * `ParentSession` and `CounselorSession` add how each side comes to its keys.
 */
import {
  RESEND_MS,
  RESEND_PEER_GONE_MS,
  TEXT_MAX_CHARACTERS,
  TYPING_INTERVAL_MS,
} from '../../../relay/protocol/bounds.ts';
import { setSlot } from '../../../relay/protocol/sealed-frame.ts';
import type { Line } from '../view.ts';
import type { SealedPorts, SealedProblem } from './api.ts';
import { readU32, u32, uuidBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { Chain } from './chain.ts';
import { Delivery } from './delivery.ts';
import { readHistory, writeHistory } from './entry.ts';
import type { Entry, History, Side } from './entry.ts';
import {
  BODY_MAX_BYTES,
  KIND_ACKNOWLEDGEMENT,
  KIND_HISTORY,
  KIND_READ,
  KIND_SYNC,
  KIND_TYPING,
  isNumbered,
  readEnvelope,
  readSync,
  writeEnvelope,
  writeSync,
} from './envelope.ts';
import type { Envelope } from './envelope.ts';
import type { Epoch } from './epoch.ts';
import { Pace } from './pace.ts';
import { Gatherer, writePart } from './parts.ts';
import { codeOf, readBody, writeBody } from './payload.ts';
import type { Payload } from './payload.ts';
import { readRecord, writeRecord } from './record.ts';
import type { KnownSecret } from './record.ts';
import { Stash } from './stash.ts';
import { suite1 } from './suite.ts';
import type { Suite } from './suite.ts';
import { lineOf } from './view-of-log.ts';

/** So many numbered frames may be under way unacknowledged; the rest follows as they are. */
const WINDOW = 32;
/** A side without a log asks every 2 s; a long history takes longer than that on a slow line. */
const HISTORY_INTERVAL_MS = 2_000;
const TYPING_SHOWN_MS = 6_000;

export interface SessionOptions {
  ports: SealedPorts;
  conversation: string;
  stash: string;
  /** Another implementation of suite 1, for tests. */
  suite?: Suite;
}

export abstract class SealedSession {
  protected readonly ports: SealedPorts;
  protected readonly suite: Suite;
  protected readonly conversation: Bytes;
  protected readonly delivery: Delivery;
  protected readonly pace: Pace;
  protected readonly chain: Chain;
  protected current: Epoch | null = null;
  protected confirmed: KnownSecret | null;
  protected candidates: KnownSecret[];
  protected problem: SealedProblem | null = null;
  protected check: string | null = null;
  protected peerTyping = false;
  protected gone = false;
  readonly #stash: Stash;
  readonly #gatherer = new Gatherer();
  /** Came whole, and waits for the number that says where it belongs. */
  #earlier: { id: number; history: History } | null = null;
  #storedTo: number;
  #sentTo = 0;
  /** What the other side has been told that this person has read. */
  #readTo = 0;
  #ackDue = false;
  #stopTimer: (() => void) | null = null;
  #stopTyping: (() => void) | null = null;
  #waiting: (() => void)[] = [];
  #notified = false;

  constructor(side: Side, profile: Payload, options: SessionOptions) {
    this.ports = options.ports;
    this.suite = options.suite ?? suite1;
    this.conversation = uuidBytes(options.conversation);
    this.delivery = new Delivery(side);
    this.pace = new Pace(() => this.ports.now());
    this.chain = new Chain(error => this.ports.fault?.(error));
    this.#stash = new Stash(this.suite, this.conversation, bytes => this.ports.random(bytes));
    const stored = readRecord(this.ports.store.load());
    this.confirmed = stored?.confirmed ?? null;
    this.candidates = stored?.candidates ?? [];
    this.#storedTo = stored?.sent ?? 0;
    // Before keys were confirmed nothing was shown by either side, so the outbox is the whole log.
    if (stored) this.delivery.resume(stored.sent, stored.acknowledged, stored.confirmed === null);
    void this.chain.run(async () => {
      await this.#stash.add(options.stash);
      if (stored) this.delivery.restore(await this.#stash.open(stored.boxes, this.delivery.era));
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
  /** May the other side say this at all? */
  protected abstract allows(payload: Payload): boolean;
  protected abstract readonly over: boolean;

  // ── what happens, one after the other ─────────────────────────────────────────────────────────
  protected run(task: () => void | Promise<void>): Promise<void> {
    return this.chain.run(async () => {
      await task();
      if (this.gone) return;
      if (this.#ackDue) await this.transmit(KIND_ACKNOWLEDGEMENT, 0, new Uint8Array());
      this.#ackDue = false;
      this.#armTimer();
      this.notify();
    });
  }

  protected notify(): void {
    if (this.delivery.outbox.length === 0) for (const done of this.#waiting.splice(0)) done();
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
    const { confirmed, candidates } = this;
    const boxes = await this.#stash.seal(outbox, era);
    if (this.gone) return;
    this.ports.store.save(writeRecord({ confirmed, candidates, sent, acknowledged, boxes }));
    this.#storedTo = sent;
  }

  // ── what the person does ──────────────────────────────────────────────────────────────────────
  /** The number is given at once; it is stored, and only then sent. */
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

  send(text: string): Line | null {
    if (text.trim() === '' || text.length > TEXT_MAX_CHARACTERS || this.over) return null;
    const entry = this.say({ kind: 'text', text });
    return entry && lineOf(entry, this.delivery, this.confirmed !== null);
  }

  typing(): void {
    if (!this.current || this.over || !this.pace.allows('typing', TYPING_INTERVAL_MS)) return;
    void this.run(async () => {
      await this.transmit(KIND_TYPING, 0, new Uint8Array());
    });
  }

  read(): void {
    const number = this.delivery.received;
    if (this.gone || !this.delivery.hasLog || number <= this.#readTo) return;
    void this.run(async () => {
      if (await this.transmit(KIND_READ, 0, u32(number))) this.#readTo = number;
    });
  }

  end(): void {
    if (!this.over) this.say({ kind: 'end' });
  }

  restash(stash: string): Promise<void> {
    return this.run(async () => {
      await this.#stash.add(stash);
      await this.persist();
    });
  }

  drained(): Promise<void> {
    if (this.gone || this.delivery.outbox.length === 0) return Promise.resolve();
    return new Promise(done => this.#waiting.push(done));
  }

  settled(): Promise<void> {
    return this.chain.settled();
  }

  wipe(): void {
    this.gone = true;
    this.chain.close();
    this.progress();
    this.#typingEnds();
    this.#stash.wipe();
    this.#gatherer.clear();
    this.#earlier = null;
    this.current = this.confirmed = this.check = null;
    this.candidates = [];
    this.delivery.wipe();
    this.ports.store.save(null);
    for (const done of this.#waiting.splice(0)) done();
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
    this.#ackDue = false;
    this.ports.send(slot, frame);
    return true;
  }

  protected async sync(wantReply: boolean): Promise<void> {
    await this.transmit(KIND_SYNC, 0, writeSync(this.delivery.sync(wantReply)));
  }

  /** Sends what is stored, not yet sent in this round, and within the window. */
  protected async pump(): Promise<void> {
    const { delivery } = this;
    this.#sentTo = Math.max(this.#sentTo, delivery.acknowledged);
    for (;;) {
      const number = this.#sentTo + 1;
      if (number > Math.min(this.#storedTo, delivery.acknowledged + WINDOW)) return;
      const entry = delivery.outbox.find(one => one.number === number);
      if (entry && !(await this.#sendEntry(entry))) return;
      this.#sentTo = number;
    }
  }

  async #sendEntry({ payload, number, at }: Entry): Promise<boolean> {
    if (payload.kind === 'earlier' && payload.history > 0) {
      const { delivery } = this;
      const entries = delivery.log.filter(entry => entry.era < delivery.era);
      const history = { entries, sent: 0, received: 0, lost: delivery.historyLost };
      if (!(await this.#sendHistory(history, payload.history))) return false;
    }
    return this.transmit(codeOf(payload), number, writeBody(payload, at));
  }

  async #sendHistory(history: History, id: number): Promise<boolean> {
    if (!this.pace.allows('history', HISTORY_INTERVAL_MS)) return false;
    const parts = writeHistory(history, this.delivery.era);
    for (const [part, piece] of parts.entries())
      if (!(await this.transmit(KIND_HISTORY, 0, writePart(id, part, parts.length, piece)))) return false;
    return true;
  }

  /** From here on everything goes under these keys; what was under way under others is sent again. */
  protected adopt(epoch: Epoch): void {
    this.current = epoch;
    this.check = epoch.keys.check ?? this.check;
    this.#sentTo = this.delivery.acknowledged;
    this.#readTo = 0;
    this.#gatherer.clear();
    this.#typingEnds();
    this.progress();
  }

  /** Numbers begin again with a new counselor. */
  protected renumber(share: boolean): void {
    this.delivery.nextEra(share);
    this.#storedTo = this.#sentTo = 0;
  }

  protected async resend(): Promise<void> {
    this.#sentTo = this.delivery.acknowledged;
    await this.pump();
  }

  // ── in ────────────────────────────────────────────────────────────────────────────────────────
  protected async receive(plain: Bytes): Promise<void> {
    const envelope = readEnvelope(plain);
    if (!envelope) return;
    if (this.delivery.acknowledge(envelope.acknowledgement)) {
      this.progress();
      await this.persist();
    }
    if (isNumbered(envelope.kind)) await this.#onNumbered(envelope);
    else if (envelope.kind === KIND_SYNC) await this.#onSync(envelope.body);
    else if (envelope.kind === KIND_HISTORY) await this.#onHistory(envelope.body);
    else if (envelope.kind === KIND_TYPING) this.#onTyping();
    else if (envelope.kind === KIND_READ && envelope.body.byteLength === 4)
      this.delivery.readTo = Math.max(this.delivery.readTo, readU32(envelope.body, 0));
    await this.pump();
  }

  async #onNumbered({ kind, number, body }: Envelope): Promise<void> {
    this.#ackDue = true;
    if (!this.delivery.isNext(number)) return;
    const { payload, at } = readBody(kind, body, this.ports.now());
    const allowed: Payload = this.allows(payload) ? payload : { kind: 'refused' };
    if (allowed.kind === 'earlier' && allowed.history > 0) {
      if (this.#earlier?.id !== allowed.history) return;
      this.delivery.prepend(this.#earlier.history);
      this.#earlier = null;
    }
    this.delivery.take(number, allowed, at);
    if (allowed.kind === 'text') this.#typingEnds();
    if (this.delivery.log.some(entry => entry.payload.kind === 'erase')) {
      this.delivery.erase();
      await this.persist();
    }
  }

  async #onSync(body: Bytes): Promise<void> {
    const sync = readSync(body);
    if (!sync) return;
    const todo = this.delivery.onSync(sync);
    await this.persist();
    if (sync.wantReply) await this.sync(false);
    // A base epoch is a new person: what was said goes there only by the parent's yes (`earlier`).
    if (todo === 'history' && this.current?.psk)
      await this.#sendHistory(this.delivery.history(), readU32(this.ports.random(4), 0));
    await this.resend();
  }

  async #onHistory(body: Bytes): Promise<void> {
    const whole = this.#gatherer.take(body);
    this.progress();
    if (!whole) return;
    const history = readHistory(whole.bytes, this.delivery.era);
    if (!history) return;
    if (this.delivery.hasLog) {
      this.#earlier = { id: whole.id, history };
      return;
    }
    this.delivery.apply(history, this.delivery.me === 'counselor');
    await this.persist();
    await this.sync(true);
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
}
