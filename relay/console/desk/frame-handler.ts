/**
 * What the relay says to the desk, frame by frame: each goes to the lobby, the seats or the endings.
 */
import type { RefusalCode } from '../../protocol/codes.ts';
import type { CounselorFrame, DeskSeat, ToCounselor } from '../../protocol/control.ts';
import type { Endings } from './endings.ts';
import type { Lobby } from './lobby.ts';
import type { Seats } from './seats.ts';

export interface FrameHandlerParts {
  lobby: Lobby;
  seats: Seats;
  endings: Endings;
  send(frame: CounselorFrame): boolean;
  /** Conversations whose tickets went along in the last `attach`, in its order; not held on to once they are answered. */
  attached(): readonly string[];
  available(): boolean;
  /** A seat is there, new or again. */
  seated(conversationId: string): void;
  /** Something other than topics; `about`: a slot, or the conversation of *Ta emot*. */
  refused(about: string, code: RefusalCode, by?: string): void;
  /** Everything that the relay knows of this desk has been told to a new socket. */
  told(): void;
  store(): void;
  changed(): void;
}

export class FrameHandler {
  readonly #parts: FrameHandlerParts;

  constructor(parts: FrameHandlerParts) {
    this.#parts = parts;
  }

  hear(frame: ToCounselor): void {
    const { lobby, seats, endings, changed } = this.#parts;
    switch (frame.type) {
      case 'desk':
        this.#desk(frame);
        return changed();
      case 'waiting':
        lobby.change(frame.waiting, frame.gone);
        return changed();
      case 'colleagues':
        lobby.colleagues = frame.colleagues;
        return changed();
      case 'seat':
        this.#seat(frame.seat, false);
        return changed();
      case 'ticket':
        void seats.bySlot(frame.slot)?.ticket(frame.ticket, frame.stash);
        return;
      case 'peer':
        seats.bySlot(frame.slot)?.peer(frame.here, frame.graceSeconds);
        return changed();
      case 'idle':
        seats.bySlot(frame.slot)?.idle(frame.seconds);
        return changed();
      case 'closed': {
        const held = seats.bySlot(frame.slot);
        if (held) void endings.closed(held, frame.reason, frame.topicsTicket ?? null);
        return;
      }
      case 'saved':
        return endings.saved(frame.record);
      case 'refused':
        if (!endings.refused(frame.about, frame.code)) this.#parts.refused(frame.about, frame.code, frame.by);
        return;
      case 'ping':
        // From the page itself, and at once: that is what says that somebody can be at it.
        this.#parts.send({ type: 'pong' });
        return;
      case 'pong':
        return;
    }
  }

  #desk(frame: ToCounselor & { type: 'desk' }): void {
    const { lobby, seats, endings, attached, available, send, told, store } = this.#parts;
    lobby.replace(frame.waiting);
    lobby.colleagues = frame.colleagues;
    const missing = new Set([...seats.stored.map(seat => seat.conversation), ...endings.ending()]);
    for (const seat of frame.seats) {
      missing.delete(seat.conversation);
      this.#seat(seat, true);
    }
    const conversations = attached();
    for (const { ticket, topicsTicket } of frame.lost) {
      const conversation = conversations[ticket];
      if (!conversation || !topicsTicket || !missing.delete(conversation)) continue;
      void endings.lost(conversation, topicsTicket);
    }
    for (const conversation of missing) void endings.lost(conversation, null);
    // Pressed while the answer to `attach` was on its way.
    if (frame.available !== available()) send({ type: 'available', on: available() });
    endings.flush();
    told();
    store();
  }

  #seat(seat: DeskSeat, reconnected: boolean): void {
    this.#parts.seats.put(seat, reconnected);
    this.#parts.seated(seat.conversation);
  }
}
