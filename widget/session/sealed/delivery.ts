/**
 * Numbers, acknowledgements, cursors and the log of one side: what makes every line arrive once and in order.
 * Knows no keys, no sockets and no time; the session tells it what came and asks it what to send.
 */
import { HISTORY_PARTS_SENT_MAX } from '../../../relay/protocol/bounds.ts';
import { NO_LOG } from './envelope.ts';
import { writeHistory } from './entry.ts';
import type { Entry, History, Side } from './entry.ts';
import { kindOf } from './payload.ts';
import type { Payload } from './payload.ts';

/** What carries a log to a new counselor is no part of it. */
const isShown = ({ payload }: Entry): boolean => !kindOf(payload).carries;

export class Delivery {
  readonly me: Side;
  readonly peer: Side;
  /** In the order shown. */
  log: Entry[] = [];
  /** Mine, not yet acknowledged, by number without gaps. */
  outbox: Entry[] = [];
  /** Highest number I have given away, and highest of mine that the other side has shown. */
  sent = 0;
  acknowledged = 0;
  /** Own numbers up to here lie in storage: only they are drawn, and only they are sent. */
  stored = 0;
  /** Highest number of the other side that stands in my log. */
  received = 0;
  hasLog = true;
  historyLost = false;
  /** Own numbers up to here have been read. */
  readTo = 0;
  era = 0;

  constructor(me: Side) {
    this.me = me;
    this.peer = me === 'parent' ? 'counselor' : 'parent';
  }

  /** After a reload: cursors first, so that what is said before the outbox is open gets its right number. */
  resume(sent: number, acknowledged: number, hasLog: boolean): void {
    this.sent = this.stored = sent;
    this.acknowledged = acknowledged;
    this.hasLog = hasLog;
  }

  /**
   * The stored outbox, opened: without a gap up to what was sent, whole or not. Own lines are all there is until the
   * rest comes back.
   */
  restore(kept: readonly Entry[], whole: boolean): void {
    this.historyLost ||= !whole;
    this.outbox = [...kept, ...this.outbox];
    this.log = [...kept.filter(isShown), ...this.log];
    this.#obeyErase();
  }

  assign(payload: Payload, at: number): Entry {
    const number = ++this.sent;
    const entry = this.#entry(this.me, number, payload, at);
    if (isShown(entry)) this.log.push(entry);
    this.outbox.push(entry);
    return entry;
  }

  #entry(from: Side, number: number, payload: Payload, at: number): Entry {
    return { from, number, at, era: this.era, shared: true, restored: false, payload };
  }

  /** Own numbers behind `sentTo` that are stored and within so many unacknowledged ones. */
  due(sentTo: number, most: number): Entry[] {
    const end = Math.min(this.stored, this.acknowledged + most);
    return this.outbox.filter(({ number }) => number > sentTo && number <= end);
  }

  /** The lowest number that can still be sent again, or the next. */
  get base(): number {
    return this.outbox[0]?.number ?? this.sent + 1;
  }

  isOwn(kind: Payload['kind']): (entry: Entry) => boolean {
    return ({ from, era, payload }) => from === this.me && era === this.era && payload.kind === kind;
  }

  /** The cumulative acknowledgement that stands in every envelope I send. */
  get acknowledgement(): number {
    return this.hasLog ? this.received : NO_LOG;
  }

  /** True when something of mine was acknowledged that was not before. */
  acknowledge(number: number): boolean {
    if (number === NO_LOG || number > this.sent || number <= this.acknowledged) return false;
    this.acknowledged = number;
    this.outbox = this.outbox.filter(entry => entry.number > number);
    return true;
  }

  /** Only the very next number is taken. */
  isNext(number: number): boolean {
    return this.hasLog && number === this.received + 1;
  }

  /** True when everything said is erased by it: what is stored must go as well. */
  take(number: number, payload: Payload, at: number): boolean {
    this.received = number;
    const entry = this.#entry(this.peer, number, payload, at);
    if (isShown(entry)) this.log.push(entry);
    return this.#obeyErase();
  }

  /** What the other side's sync asks of me: nothing, my history (what there is of it), or to wait for theirs. */
  onSync(base: number, acknowledgement: number): 'go-on' | 'history' | 'wait' {
    if (acknowledgement !== NO_LOG) {
      if (acknowledgement > this.sent) this.sent = acknowledgement;
      this.acknowledge(acknowledgement);
      if (!this.hasLog) return 'wait';
      if (base > this.received + 1) this.#goOnFrom(base);
      return 'go-on';
    }
    if (this.hasLog) return 'history';
    // What a hello says may be older than what its sender has: a history can come in while it is on its way.
    // The parent's side hears this under the newest keys, so it alone can know that neither has the log.
    if (this.me === 'counselor') return 'wait';
    this.hasLog = true;
    this.#goOnFrom(base);
    return 'history';
  }

  #goOnFrom(base: number): void {
    this.received = base - 1;
    this.historyLost ||= !this.erased;
  }

  /** The log, as far as the present counselor may have it and it lies in storage. */
  history(): History {
    const { stored, received } = this;
    const entries = this.log.filter(entry => entry.shared && !this.#isUnstored(entry));
    return { entries, sent: stored, received, lost: this.historyLost };
  }

  #isUnstored({ from, era, number }: Entry): boolean {
    return from === this.me && era === this.era && number > this.stored;
  }

  /** Takes the other side's log and cursors over; what I have said since stays behind it. */
  apply(history: History, restored: boolean): void {
    const came = history.entries.map(entry => (restored ? { ...entry, restored } : entry));
    const since = this.outbox.filter(entry => entry.number > history.received);
    this.log = [...came, ...since];
    this.outbox = since;
    this.received = history.sent;
    this.sent = Math.max(this.sent, history.received);
    this.acknowledged = Math.max(this.acknowledged, history.received);
    this.historyLost ||= history.lost;
    this.hasLog = true;
    this.#obeyErase();
  }

  /** All that stands here, for a new counselor whom the parent lets read it: in pieces, none when nothing does. */
  earlier(date: number): Payload[] {
    const { log: entries, historyLost: lost, era } = this;
    if (entries.length === 0) return [];
    const pieces = writeHistory(
      { entries, sent: 0, received: 0, lost },
      era + 1,
      date,
      HISTORY_PARTS_SENT_MAX,
    );
    return pieces.map((piece, at) => ({
      kind: 'earlier',
      more: at < pieces.length - 1,
      piece: new Uint8Array(piece),
    }));
  }

  /** What was said to former counselors, shown to this one by the parent's yes; null: it was lost on the way. */
  prepend(history: History | null): void {
    const era = this.era - 1;
    const came = (history?.entries ?? []).map(entry => ({
      ...entry,
      era: Math.min(entry.era, era),
      // The parent could have put words into a former counselor's mouth.
      restored: true,
    }));
    this.log = [...came, ...this.log];
    this.historyLost ||= history?.lost !== false;
    this.#obeyErase();
  }

  /** A new counselor: numbers begin again. The log stays on this side; only `share` lets that counselor have it. */
  nextEra(share: boolean): void {
    if (!this.hasLog) this.historyLost = true;
    this.hasLog = true;
    this.era++;
    this.log = this.log.map(entry => ({ ...entry, shared: share }));
    this.sent = this.stored = this.acknowledged = this.received = this.readTo = 0;
    this.outbox = [];
  }

  /**
   * Everything said is gone from this side; numbers stay, so that what follows is still in order. What is left is
   * the log: a history would only bring back what was erased, and acknowledge what nobody has seen. A receipt is no
   * word of the conversation, and whoever has its number goes by it.
   */
  erase(): void {
    this.hasLog = true;
    this.outbox = this.outbox.map(entry =>
      entry.payload.kind === 'receipt' ? entry : { ...entry, payload: { kind: 'erase' } },
    );
    this.log = this.log.filter(({ payload }) => kindOf(payload).stays === 'erase');
  }

  get erased(): boolean {
    return this.log.some(({ payload }) => payload.kind === 'erase');
  }

  /** A history from before the erasing may come after it, and the other way round. */
  #obeyErase(): boolean {
    const { erased } = this;
    if (erased) this.erase();
    return erased;
  }

  /** Takes back what is not acknowledged: texts, in order. */
  takeBack(): string[] {
    const back = this.outbox;
    this.outbox = [];
    this.log = this.log.filter(entry => !back.includes(entry));
    return back.flatMap(({ payload }) => (payload.kind === 'text' ? [payload.text] : []));
  }

  wipe(): void {
    this.log = [];
    this.outbox = [];
  }
}
