/**
 * One conversation that this desk holds: its seat on the relay and its sealed session.
 * Told by `Desk` what the relay says; tells `Desk` when there is something new to draw or to store.
 */
import type { DeskSeat } from '../../protocol/control.ts';
import type { CounselorProfile, CounselorSealed, SealedPorts } from '../../../widget/session/sealed/api.ts';
import type { Line } from '../../../widget/session/view.ts';
import { shownName } from '../../../widget/writing/shown.ts';
import type { StoredSeat } from './desk-storage.ts';
import { receiptHash } from './receipt-hash.ts';
import type { ConversationView, Notice } from './view.ts';

export interface HeldPorts extends Required<
  Pick<SealedPorts, 'send' | 'elapsed' | 'date' | 'timer' | 'random' | 'changed' | 'fault'>
> {
  say(notice: Notice): void;
  /** The relay may know the receipt's hash before the topics come. */
  tellReceipt(ticket: string, receipt: string): void;
  /** Whether that colleague is signed in. */
  isThere(staff: string): boolean;
  /** The seat's stored record has changed. */
  store(): void;
  /** One box of its outbox has; null: it is gone. */
  storeBox(name: string, box: string | null): void;
}

export type MakeSession = (options: {
  ports: SealedPorts;
  conversationId: string;
  claim: string;
  stash: string;
  profile: CounselorProfile;
}) => CounselorSealed;

/** How a colleague is shown to a parent who writes in that language; null: not yet known who. */
export type ShownName = (name: string | null, lang: string) => string;

export class HeldConversation {
  readonly stored: StoredSeat;
  readonly session: CounselorSealed;
  seat: DeskSeat;
  /** Topics are being chosen while the conversation is live; null: as was said last, on a page before this one. */
  #closing: boolean | null = null;
  /** The counselor has taken the hand-over back: what comes of it is no news. */
  takenBack = false;
  keptUntil: number | null = null;
  idleUntil: number | null = null;
  /** The highest number of the parent's lines that the counselor has seen. */
  #seen = 0;
  #lines = 0;
  /** The first of the parent's last words, if nobody has answered them, and since when. */
  #unanswered: { id: string; since: number } | null = null;
  #receipt: string | null = null;
  #hashing = Promise.resolve();
  readonly #ports: HeldPorts;
  readonly #shown: ShownName;
  /** Another tab has it now: what this session still does must not be stored or sent. */
  #letGo = false;

  constructor(options: {
    seat: DeskSeat;
    stored: StoredSeat;
    ports: HeldPorts;
    make: MakeSession;
    profile: CounselorProfile;
    shownName: ShownName;
  }) {
    const { seat, stored, ports, make, profile, shownName } = options;
    this.#shown = shownName;
    this.seat = seat;
    this.stored = stored;
    this.#ports = ports;
    this.session = make({
      ports: {
        send: (slot, frame) => {
          if (!this.#letGo) ports.send(slot, frame);
        },
        elapsed: () => ports.elapsed(),
        date: () => ports.date(),
        timer: (ms, run) => ports.timer(ms, run),
        random: bytes => ports.random(bytes),
        store: {
          load: name => (name === undefined ? stored.sealed : (stored.boxes[name] ?? null)),
          save: (value, name) => {
            if (this.#letGo) return;
            if (name !== undefined) {
              if (value === null) Reflect.deleteProperty(stored.boxes, name);
              else stored.boxes[name] = value;
              return ports.storeBox(name, value);
            }
            stored.sealed = value;
            if (value === null) stored.boxes = {};
            ports.store();
          },
        },
        changed: () => this.#changed(),
        fault: error => ports.fault(error),
      },
      conversationId: seat.conversation,
      claim: seat.claim,
      stash: seat.stash,
      profile,
    });
  }

  /** The seat as the relay now has it, after `seat` or a new socket's `desk`. */
  update(seat: DeskSeat, reconnected: boolean): void {
    const before = this.seat;
    this.seat = seat;
    this.stored.channel = seat.channel;
    if (seat.stash !== before.stash || seat.ticket !== before.ticket)
      void this.ticket(seat.ticket, seat.stash);
    if (reconnected && this.stored.receipt) this.#ports.tellReceipt(seat.ticket, this.stored.receipt);
    if (reconnected) this.session.connected(seat.slot, seat.here);
    else if (seat.here !== before.here) this.session.peer(seat.here);
    if (seat.here) this.keptUntil = null;
    const to = seat.handingOverTo;
    if (to === undefined) {
      if (before.handingOverTo !== undefined) this.#stays(before.handingOverTo);
    } else this.session.handOver(this.#shown(to?.name ?? null, seat.lang));
  }

  /** The hand-over came to nothing. */
  #stays(to: DeskSeat['handingOverTo']): void {
    this.session.handOver(null);
    const { channel, order } = this.stored;
    const gone = to && !this.#ports.isThere(to.staff) ? { gone: to.name } : {};
    if (!this.takenBack) this.#ports.say({ kind: 'stays', ...gone, channel, order });
    this.takenBack = false;
  }

  /** The outbox is stored under the new stash before the ticket that brings that stash back is. */
  async ticket(ticket: string, stash: string): Promise<void> {
    await this.session.restash(stash);
    this.stored.ticket = ticket;
    this.#ports.store();
  }

  peer(here: boolean, graceSeconds: number): void {
    this.seat = { ...this.seat, here };
    this.keptUntil = here ? null : this.#ports.date() + graceSeconds * 1000;
    this.session.peer(here);
  }

  /** Keys and text are gone from memory; what is stored stays as it is, for whoever goes on with it. */
  letGo(): void {
    this.#letGo = true;
    this.session.wipe();
  }

  /** The relay warns of the end for want of words; 0 seconds takes the warning back. */
  idle(seconds: number): void {
    this.idleUntil = seconds > 0 ? this.#ports.elapsed() + seconds * 1000 : null;
  }

  /** The counselor asks for topics, which ends it, or goes on. The parent's room is told, sealed. */
  closing(on: boolean): void {
    this.#closing = on;
    const { live, restoring } = this.session.state;
    if (!live) return;
    if (on && !restoring) this.session.giveReceipt();
    this.session.closing(on);
  }

  /** All work under way is done. */
  async settled(): Promise<void> {
    await this.session.settled();
    this.#hashReceipt();
    // Another number may have come meanwhile.
    for (let hashing; hashing !== this.#hashing;) await (hashing = this.#hashing);
  }

  /** Everything shown has been seen. */
  read(): void {
    const last = this.session.state.lines.findLast(line => line.from === 'parent' && !line.earlier);
    if (!last || last.number <= this.#seen) return;
    this.#seen = last.number;
    this.session.read();
    this.#ports.changed();
  }

  #changed(): void {
    const { live, lines } = this.session.state;
    if (live && this.seat.current && !this.stored.talked) {
      this.stored.talked = true;
      this.#ports.store();
    }
    this.#giveReceipt();
    if (lines.length > this.#lines) this.idleUntil = null;
    this.#lines = lines.length;
    this.#lookForUnanswered();
    this.#ports.changed();
  }

  /** One for each conversation: after a hand-over the parent says it, as after a reload of both pages. */
  #giveReceipt(): void {
    const { stored, session, seat } = this;
    const { live, restoring } = session.state;
    if (live && seat.current && !restoring && stored.receipt === null && stored.receivedFrom === null)
      session.giveReceipt();
    this.#hashReceipt();
  }

  #hashReceipt(): void {
    const { stored, session } = this;
    const { receipt } = session.state;
    if (receipt === null || receipt === this.#receipt) return;
    this.#receipt = receipt;
    this.#hashing = receiptHash(receipt).then(hash => {
      if (this.#receipt !== receipt || this.#letGo) return;
      stored.receipt = hash;
      this.#ports.store();
      this.#ports.tellReceipt(stored.ticket, hash);
    });
  }

  #lookForUnanswered(): void {
    const { lines } = this.session.state;
    const first = lines[lines.findLastIndex(line => line.from === 'counselor') + 1];
    if (first?.id === this.#unanswered?.id) return;
    const ago = first?.restored ? Math.max(0, this.#ports.date() - first.at) : 0;
    this.#unanswered = first ? { id: first.id, since: this.#ports.elapsed() - ago } : null;
  }

  /** Counts back from the newest line to one that was seen or that came with a history. */
  #unread(lines: readonly Line[]): number {
    let unread = 0;
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at];
      if (line?.from !== 'parent') continue;
      if (line.restored || line.earlier || line.number <= this.#seen) break;
      unread++;
    }
    return unread;
  }

  view(): ConversationView {
    const { seat, stored, session } = this;
    const { state } = session;
    const parentEnded = state.peerEnded || state.erased;
    return {
      conversationId: seat.conversation,
      order: stored.order,
      channel: seat.channel,
      lang: state.parent?.lang ?? seat.lang,
      answers: state.parent?.answers ?? seat.answers,
      phase: stored.talked || state.live ? 'talking' : seat.here ? 'agreeing' : 'asleep',
      here: seat.here,
      keptUntil: this.keptUntil,
      lines: state.lines,
      restoring: state.restoring,
      typing: state.typing,
      unread: this.#unread(state.lines),
      check: state.check,
      idleUntil: this.idleUntil,
      unansweredSince: this.#unanswered?.since ?? null,
      closing: (this.#closing ?? state.closing) || parentEnded,
      parentEnded,
      ...(seat.handingOverTo === undefined
        ? {}
        : { handingOverTo: seat.handingOverTo && shownName(seat.handingOverTo.name) }),
      incoming: !seat.current,
      receivedFrom: stored.receivedFrom,
      questions: state.questions,
      feedback: state.feedback,
      erased: state.erased,
      historyLost: state.historyLost,
      problem: state.problem,
      ended: null,
      topicsProblem: null,
    };
  }
}
