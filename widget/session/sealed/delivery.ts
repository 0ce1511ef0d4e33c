/**
 * Numbers, acknowledgements, cursors and the log of one side: what makes every line arrive once and in order.
 * Knows no keys, no sockets and no time; the session tells it what came and asks it what to send.
 */
import { NO_LOG } from './envelope.ts';
import type { Sync } from './envelope.ts';
import type { Entry, History, Side } from './entry.ts';
import type { Payload } from './payload.ts';

const NOTHING_EARLIER: Payload = { kind: 'earlier', history: 0 };

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
  /** Entries of eras before this one are nobody else's to see. */
  shownFrom: number;

  constructor(me: Side) {
    this.me = me;
    this.peer = me === 'parent' ? 'counselor' : 'parent';
    // What a counselor was shown of earlier ones came from the parent, and goes back to a page without a log.
    this.shownFrom = me === 'parent' ? 0 : -Infinity;
  }

  /** After a reload: cursors first, so that what is said before the outbox is open gets its right number. */
  resume(sent: number, acknowledged: number, hasLog: boolean): void {
    this.sent = this.stored = sent;
    this.acknowledged = acknowledged;
    this.hasLog = hasLog;
  }

  /** The stored outbox, opened; null when it could not be. Own lines are all there is until the rest comes back. */
  restore(entries: readonly Entry[] | null): void {
    if (!entries) this.historyLost ||= this.sent > this.acknowledged;
    const kept = (entries ?? [])
      .filter(entry => entry.number > this.acknowledged)
      // The log it would have carried is gone with the page.
      .map(entry => (entry.payload.kind === 'earlier' ? { ...entry, payload: NOTHING_EARLIER } : entry));
    this.outbox = [...kept, ...this.outbox];
    this.log = [...kept, ...this.log];
    this.#obeyErase();
  }

  assign(payload: Payload, at: number): Entry {
    const number = ++this.sent;
    const entry: Entry = { from: this.me, number, at, era: this.era, restored: false, payload };
    this.log.push(entry);
    this.outbox.push(entry);
    return entry;
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
    this.log.push({ from: this.peer, number, at, era: this.era, restored: false, payload });
    return this.#obeyErase();
  }

  sync(wantReply: boolean): Sync {
    const base = this.outbox[0]?.number ?? this.sent + 1;
    return { have: this.hasLog, base, received: this.hasLog ? this.received : 0, wantReply };
  }

  /** What the other side's sync asks of me: nothing, my history (what there is of it), or to wait for theirs. */
  onSync(sync: Sync): 'go-on' | 'history' | 'wait' {
    if (sync.have) {
      if (sync.received > this.sent) this.sent = sync.received;
      this.acknowledge(sync.received);
      if (!this.hasLog) return 'wait';
      if (sync.base > this.received + 1) this.#goOnFrom(sync.base);
      return 'go-on';
    }
    if (this.hasLog) return 'history';
    // What a hello says may be older than what its sender has: a history can come in while it is on its way.
    // The parent's side hears this under the newest keys, so it alone can know that neither has the log.
    if (this.me === 'counselor') return 'wait';
    this.hasLog = true;
    this.#goOnFrom(sync.base);
    return 'history';
  }

  #goOnFrom(base: number): void {
    this.received = base - 1;
    this.historyLost ||= !this.erased;
  }

  history(): History {
    return {
      entries: this.log.filter(entry => entry.era >= this.shownFrom),
      sent: this.sent,
      received: this.received,
      lost: this.historyLost,
      before: false,
    };
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

  /** What was said to former counselors, shown to this one by the parent's yes. */
  prepend(history: History): void {
    const era = this.era - 1;
    const came = history.entries.map(entry => (entry.era > era ? { ...entry, era } : entry));
    this.log = [...came, ...this.log];
  }

  /** A new counselor: numbers begin again. The log stays on this side; `share` lets it be sent. */
  nextEra(share: boolean): void {
    if (!this.hasLog) this.historyLost = true;
    this.hasLog = true;
    this.era++;
    if (!share) this.shownFrom = this.era;
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
    this.log = this.log.filter(({ payload }) => /^(erase|end|receipt)$/.test(payload.kind));
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
