/**
 * How a conversation ends at the desk and is counted exactly once: sealed end, the relay's end, topics, `saved`.
 * `Desk` tells what the relay said; what is still to be sent survives a reload, a crash of the relay, and a retry.
 */
import type { EndReason, RefusalCode } from '../../protocol/codes.ts';
import type { CounselorFrame, SeatClosedReason } from '../../protocol/control.ts';
import { moment } from '../../../widget/browser/moment.ts';
import type { Clock } from '../../../widget/browser/clock.ts';
import type { HeldConversation } from './held.ts';
import { UnsavedTopics } from './unsaved-topics.ts';
import type { Unsaved } from './unsaved-topics.ts';
import type { StoredSeat } from './desk-storage.ts';
import type { About, ConversationView, Notice } from './view.ts';

/** How long the parent's browser has to acknowledge the last words before the relay is told of the end. */
export const DRAIN_MAX_MS = 2_000;
/** The relay could not store: asked again after this. */
export const STORAGE_RETRY_MS = 10_000;

const LEFT: ReadonlySet<SeatClosedReason> = new Set([
  'put-back',
  'handed-over',
  'declined',
  'hand-over-cancelled',
  'waits-again',
]);

const lost = ({ channel, order }: About): Notice => ({ kind: 'left', reason: 'lost', channel, order });

export interface EndingPorts {
  clock: Clock;
  uuid: () => string;
  send(frame: CounselorFrame): boolean;
  held(conversationId: string): HeldConversation | undefined;
  /** What a page before this one stored of a seat that is not held. */
  left(conversationId: string): StoredSeat | undefined;
  /** Wipes the session and gives up the seat, and says so; also stores what is here. */
  release(conversationId: string, notice: Notice | null): void;
  /** Something that must survive a reload has changed. */
  store(): void;
  changed(): void;
}

export class Endings {
  readonly unsaved = new UnsavedTopics();
  readonly #ports: EndingPorts;

  constructor(ports: EndingPorts) {
    this.#ports = ports;
  }

  /** A live conversation whose topics are chosen is shown as over. */
  mark(view: ConversationView): ConversationView {
    return this.unsaved.get(view.conversationId) ? { ...view, phase: 'saving', closing: false } : view;
  }

  /** Conversations that still have to be ended at the relay. */
  ending(): string[] {
    return this.unsaved
      .stored()
      .filter(({ reason, topics }) => reason === null && topics !== null)
      .map(({ conversation }) => conversation);
  }

  /** *Spara ämnen*: of a conversation that is over, or of a live one, which ends by it. */
  save(conversationId: string, topics: readonly string[]): void {
    const over = this.unsaved.get(conversationId);
    const held = this.#ports.held(conversationId);
    if (over) {
      over.stored.topics = [...topics];
      over.problem = null;
      if (held) this.#end(held);
      else this.#send(over);
    } else if (held) {
      this.#record(held.stored, [...topics]);
      void this.#endSealed(held);
    }
    this.#ports.store();
    this.#ports.changed();
  }

  drop(conversationId: string): void {
    this.unsaved.remove(conversationId);
    this.#ports.release(conversationId, null);
    this.#ports.changed();
  }

  /** The relay says that the seat is gone. */
  async closed(held: HeldConversation, reason: SeatClosedReason, ticket: string | null): Promise<void> {
    const { conversation } = held.seat;
    const { channel, order } = held.stored;
    // The parent's last words may still be on their way through decryption.
    await held.settled();
    if (LEFT.has(reason)) {
      this.unsaved.remove(conversation);
      return this.#ports.release(conversation, { kind: 'left', reason, channel, order });
    }
    this.#over(conversation, held, reason as EndReason, ticket);
  }

  /**
   * After a reconnect the relay does not take the seat's ticket. The conversation is over, or goes on at another
   * desk.
   */
  async lost(conversationId: string, ticket: string | null): Promise<void> {
    const held = this.#ports.held(conversationId);
    await held?.settled();
    if (ticket) return this.#over(conversationId, held, 'closed', ticket);
    const about =
      this.unsaved.get(conversationId)?.stored ?? held?.stored ?? this.#ports.left(conversationId);
    this.unsaved.remove(conversationId);
    this.#ports.release(conversationId, about ? lost(about) : null);
  }

  saved(record: string): void {
    const one = this.unsaved.byRecord(record);
    if (!one) return;
    const { conversation, channel, order } = one.stored;
    this.unsaved.remove(conversation);
    this.#ports.release(conversation, { kind: 'saved', channel, order });
  }

  /** True when it was about a topic record. */
  refused(about: string, code: RefusalCode): boolean {
    const one = this.unsaved.byRecord(about);
    if (!one) return false;
    one.problem = code;
    if (code === 'storage-unavailable') this.#ports.clock.after(STORAGE_RETRY_MS, () => this.#again(about));
    else one.stored.topics = null;
    this.#ports.store();
    this.#ports.changed();
    return true;
  }

  /** After every (re)connect: everything that has not been answered is sent again under the same record id. */
  flush(): void {
    for (const { conversation } of this.unsaved.stored()) {
      const one = this.unsaved.get(conversation);
      const held = this.#ports.held(conversation);
      const { ticket, receipt } = one?.stored ?? {};
      // The parent may erase before topics are chosen.
      if (ticket && receipt) this.#ports.send({ type: 'receipt', ticket, receipt });
      if (!one?.stored.topics) continue;
      if (held && one.stored.ticket === null) this.#end(held);
      else this.#send(one);
    }
  }

  #again(record: string): void {
    const one = this.unsaved.byRecord(record);
    if (one) this.#send(one);
  }

  /** Sends the sealed end and waits for it to be acknowledged, two seconds at most; then tells the relay. */
  async #endSealed(held: HeldConversation): Promise<void> {
    if (held.session.state.live) {
      held.session.end();
      await new Promise<void>(resolve => {
        const forget = this.#ports.clock.after(DRAIN_MAX_MS, resolve);
        void held.session.drained().then(() => {
          forget();
          resolve();
        });
      });
    }
    this.#end(held);
  }

  #end(held: HeldConversation): void {
    // The slot may be someone else's by now, if the parent ended meanwhile.
    if (this.#ports.held(held.seat.conversation) !== held) return;
    // A socket that is down: `flush` says it again after the reconnect.
    this.#ports.send({ type: 'end', slot: held.seat.slot });
  }

  #record({ conversation, channel, order, receipt }: StoredSeat, topics: string[] | null): Unsaved {
    return this.unsaved.put({
      conversation,
      channel,
      order,
      record: this.#ports.uuid(),
      topics,
      ticket: null,
      reason: null,
      receipt,
      at: moment(this.#ports.clock),
    });
  }

  #over(
    conversationId: string,
    held: HeldConversation | undefined,
    reason: EndReason,
    ticket: string | null,
  ): void {
    // After a reload the seat may be over before it was held again: it is counted all the same.
    const seat = held?.stored ?? this.#ports.left(conversationId);
    const one = this.unsaved.get(conversationId) ?? (seat && this.#record(seat, null));
    if (!one) return;
    one.stored.reason = reason;
    one.stored.ticket = ticket;
    one.stored.receipt = seat?.receipt ?? one.stored.receipt;
    if (held) one.view = held.view();
    if (!ticket) this.unsaved.remove(conversationId);
    this.#ports.release(conversationId, ticket ? null : lost(one.stored));
    if (ticket) this.#send(one);
    this.#ports.changed();
  }

  #send(one: Unsaved): void {
    const frame = this.unsaved.frame(one);
    if (frame) this.#ports.send(frame);
  }
}
