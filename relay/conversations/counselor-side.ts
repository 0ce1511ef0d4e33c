/**
 * A counselor's socket and desk: attaches, accepts, hands over, ends. Called by the gateway with checked
 * frames; topics go on to `topics/`.
 */
import type { z } from 'zod';
import { CONVERSATIONS_PER_COUNSELOR_MAX } from '../protocol/bounds.ts';
import type { CloseName, RefusalCode } from '../protocol/codes.ts';
import type { Attach, CounselorFrame, ToCounselor } from '../protocol/control.ts';
import {
  FRAME_HELLO,
  FRAME_NEED,
  FRAME_OFFER,
  FRAME_SEALED,
  setSlot,
  slotOf,
} from '../protocol/sealed-frame.ts';
import type { StaffMember } from '../storage/storage.ts';
import type { TopicRecords } from '../topics/records.ts';
import { attachDesk } from './attach.ts';
import type { Connection } from './connection.ts';
import { seatOfClaim } from './conversation.ts';
import type { Conversation } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import type { Desk } from './desk.ts';

const CLAIM_BYTES = 16;

type AtSeat = Extract<CounselorFrame, { slot: number }>;

export class CounselorSide {
  #desk: Desk | null = null;
  readonly #all: Conversations;
  readonly #records: TopicRecords;
  readonly #connection: Connection<ToCounselor>;
  readonly #opened: number;

  constructor(all: Conversations, records: TopicRecords, connection: Connection<ToCounselor>) {
    this.#all = all;
    this.#records = records;
    this.#connection = connection;
    this.#opened = all.opened();
  }

  /** The first frame. Returns why not, or null. */
  async attach(staff: StaffMember, frame: z.infer<typeof Attach>): Promise<CloseName | null> {
    const attached = await attachDesk(this.#all, staff, this.#connection, frame, this.#opened);
    if (attached === null || typeof attached === 'string') return attached;
    this.#desk = attached;
    return null;
  }

  async control(frame: CounselorFrame): Promise<void> {
    const desk = this.#desk;
    if (!desk) return;
    switch (frame.type) {
      case 'available':
        desk.available = frame.on;
        this.#all.lobby.announce(desk.staff.site);
        return;
      case 'accept':
        return this.#accept(desk, frame.conversation);
      case 'put-back':
      case 'hand-over-cancel':
      case 'hand-over':
      case 'end':
      case 'stay':
        return this.#atSeat(desk, frame);
      case 'topics': {
        const refused = await this.#records.save(desk.staff, frame);
        if (refused) this.#refuse(refused, frame.record);
        else this.#connection.send({ type: 'saved', record: frame.record });
        return;
      }
      case 'receipt':
        return this.#records.expect(desk.staff, frame);
      case 'ping':
        this.#connection.send({ type: 'pong' });
        return;
      case 'pong':
        return;
    }
  }

  async #accept(desk: Desk, id: string): Promise<void> {
    const conversation = this.#all.get(id);
    if (!conversation || conversation.site !== desk.staff.site)
      return this.#refuse('no-such-conversation', id);
    if (desk.seats.length >= CONVERSATIONS_PER_COUNSELOR_MAX)
      return this.#refuse('too-many-conversations', id);
    const waits = conversation.state.phase === 'waiting';
    const register = `${waits ? 'current' : 'incoming'}/${id}`;
    const claim = this.#all.randomBytes(CLAIM_BYTES).toString('base64url');
    if (!(await this.#all.parts.engine.claim(register, claim)))
      return this.#refuse('already-claimed', id, this.#takenBy(desk, conversation));
    // The socket may have closed, or the conversation have ended, while the claim was made.
    if (desk.connection !== this.#connection || conversation.state.phase === 'ended') {
      await this.#all.parts.engine.release(register);
      return this.#refuse('no-such-conversation', id);
    }
    const seat = this.#all.seat(conversation, claim, desk);
    if (waits) conversation.currentClaimed = true;
    else conversation.incomingClaimed = true;
    const at = this.#all.parts.clock.elapsed();
    const { refused } = this.#all.step(conversation, { type: 'accept', claim, staff: desk.staff.id, at });
    if (!refused) return;
    this.#all.unseat(conversation, seat);
    if (waits) conversation.currentClaimed = false;
    else conversation.incomingClaimed = false;
    await this.#all.parts.engine.release(register);
    this.#refuse(refused, id, refused === 'already-claimed' ? this.#takenBy(desk, conversation) : undefined);
  }

  /** The name of the colleague who was first, if it is not this counselor's own and their desk is here. */
  #takenBy(desk: Desk, { state, site }: Conversation): string | undefined {
    if (state.phase !== 'active') return;
    const { staff } = state.incoming ?? state.current;
    return staff === null || staff === desk.staff.id
      ? undefined
      : this.#all.desks.get(site, staff)?.staff.name;
  }

  #atSeat(desk: Desk, frame: AtSeat): void {
    const seat = desk.at(frame.slot);
    if (!seat) return this.#refuse('no-such-conversation', String(frame.slot));
    const { conversation, claim } = seat;
    const at = this.#all.parts.clock.elapsed();
    if (frame.type === 'stay') {
      this.#all.step(conversation, { type: 'spoke', at });
      return;
    }
    if (frame.type === 'hand-over') {
      const unable = frame.to === null ? null : this.#unableToTake(desk, frame.to);
      if (unable) return this.#refuse(unable, String(frame.slot));
      const { refused } = this.#all.step(conversation, { type: 'hand-over', claim, to: frame.to, at });
      if (refused) this.#refuse(refused, String(frame.slot));
      return;
    }
    const type = frame.type === 'end' ? 'counselor-end' : frame.type;
    const { refused } = this.#all.step(conversation, { type, claim, at });
    if (refused) this.#refuse(refused, String(frame.slot));
  }

  #unableToTake(desk: Desk, colleague: string): RefusalCode | null {
    const other = this.#all.desks.get(desk.staff.site, colleague);
    if (!other?.connection) return 'no-such-colleague';
    return other.onDuty ? null : 'not-available';
  }

  #refuse(code: RefusalCode, about: string, by?: string): void {
    this.#connection.send({ type: 'refused', code, about, ...(by !== undefined && { by }) });
  }

  /** A well-formed binary frame, passed on unread. Returns why the socket must close, or null. */
  binary(frame: Buffer): CloseName | null {
    const type = frame[0];
    if (type === FRAME_HELLO || type === FRAME_NEED) return 'not-allowed';
    const seat = this.#desk?.at(slotOf(frame));
    if (!seat) return null;
    const { conversation } = seat;
    const { engine } = this.#all.parts;
    if (type === FRAME_SEALED) this.#all.spoke(conversation);
    const { state } = conversation;
    // The old counselor introduces the new one by the hash of this very offer.
    if (type === FRAME_OFFER && state.phase === 'active' && state.incoming?.claim === seat.claim) {
      const current = seatOfClaim(conversation, state.current.claim);
      if (current) engine.pass(current.claim, Buffer.from(frame));
    }
    setSlot(frame, seat.parentSlot);
    engine.pass(conversation.id, frame);
    return null;
  }

  /** The socket is gone: seats are kept for the counselor's grace. */
  lost(): void {
    const desk = this.#desk;
    this.#desk = null;
    if (desk?.connection !== this.#connection) return;
    desk.connection = null;
    const at = this.#all.parts.clock.elapsed();
    for (const { conversation, claim } of [...desk.seats])
      this.#all.step(conversation, { type: 'counselor-gone', claim, at });
    this.#all.desks.tidy(desk);
    this.#all.lobby.announce(desk.staff.site);
  }
}
