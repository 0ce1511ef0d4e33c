/**
 * The seats of this desk: one `HeldConversation` each, and what of them is stored in the tab.
 * `Desk` hands over what the relay says about seats, and asks by conversation or slot.
 */
import type { DeskSeat } from '../../protocol/control.ts';
import type { Clock } from '../../../widget/browser/clock.ts';
import type { CounselorProfile } from '../../../widget/session/sealed/api.ts';
import { HeldConversation } from './held.ts';
import type { MakeSession, ShownName } from './held.ts';
import type { StoredSeat } from './desk-storage.ts';
import type { Notice } from './view.ts';

export interface SeatPorts {
  make: MakeSession;
  clock: Clock;
  random: (bytes: number) => Uint8Array;
  /** How this counselor is shown to a parent who writes in that language. */
  profile: (lang: string) => CounselorProfile;
  shownName: ShownName;
  send(frame: Uint8Array<ArrayBuffer>): void;
  /** The colleague who hands this conversation over, if one does. */
  from(conversationId: string): string | null;
  say(notice: Notice): void;
  tellReceipt(ticket: string, receipt: string): void;
  /** Whether that colleague is signed in. */
  isThere(staff: string): boolean;
  store(): void;
  storeBox(claim: string, name: string, box: string | null): void;
  changed(): void;
  fault(error: unknown): void;
}

export class Seats {
  stored: StoredSeat[] = [];
  /** How many conversations this desk has taken: the next one's order. */
  taken = 0;
  readonly #held = new Map<string, HeldConversation>();
  readonly #ports: SeatPorts;

  constructor(ports: SeatPorts) {
    this.#ports = ports;
  }

  get(conversationId: string): HeldConversation | undefined {
    return this.#held.get(conversationId);
  }

  /** What a page before this one stored of a seat that is not held yet. */
  left(conversationId: string): StoredSeat | undefined {
    return this.stored.find(seat => seat.conversation === conversationId);
  }

  bySlot(slot: number): HeldConversation | undefined {
    return this.all().find(({ seat }) => seat.slot === slot);
  }

  all(): HeldConversation[] {
    return [...this.#held.values()];
  }

  /** A seat is new or changed; `reconnected`: it is told by a new socket. */
  put(seat: DeskSeat, reconnected: boolean): void {
    const held = this.#held.get(seat.conversation);
    if (held && held.seat.claim === seat.claim) return held.update(seat, reconnected);
    // Another claim is another seat: the secret of the old one is worth nothing here.
    if (held) this.release(seat.conversation);
    const stored = this.stored.find(({ claim }) => claim === seat.claim) ?? this.#add(seat);
    stored.ticket = seat.ticket;
    const {
      make,
      clock,
      random,
      profile,
      shownName,
      send,
      say,
      tellReceipt,
      store,
      storeBox,
      changed,
      fault,
    } = this.#ports;
    const created = new HeldConversation({
      seat,
      stored,
      make,
      profile: profile(seat.lang),
      shownName,
      ports: {
        send: (_slot, frame) => send(frame),
        elapsed: () => clock.elapsed(),
        date: () => clock.date(),
        timer: (ms, run) => clock.after(ms, run),
        random,
        say,
        tellReceipt,
        isThere: staff => this.#ports.isThere(staff),
        store,
        storeBox: (name, box) => storeBox(seat.claim, name, box),
        changed,
        fault,
      },
    });
    this.#held.set(seat.conversation, created);
    created.update(seat, true);
    store();
  }

  /** The seat is no longer this desk's: keys, secret and text are gone. */
  release(conversationId: string): void {
    this.#held.get(conversationId)?.session.wipe();
    this.#held.delete(conversationId);
    this.stored = this.stored.filter(seat => seat.conversation !== conversationId);
  }

  disconnected(): void {
    for (const { session } of this.#held.values()) session.disconnected();
  }

  /** Nothing is held in memory any more; what is stored belongs to whoever stored it. */
  forget(): void {
    this.disconnected();
    for (const held of this.#held.values()) held.letGo();
    this.#held.clear();
    this.stored = [];
    this.taken = 0;
  }

  #add(seat: DeskSeat): StoredSeat {
    this.taken += 1;
    const stored: StoredSeat = {
      conversation: seat.conversation,
      claim: seat.claim,
      ticket: seat.ticket,
      channel: seat.channel,
      order: this.taken,
      sealed: null,
      boxes: {},
      talked: false,
      receivedFrom: this.#ports.from(seat.conversation),
      receipt: null,
    };
    this.stored.push(stored);
    return stored;
  }
}
