/**
 * All conversations of this node: moves each by the machine's `step`, keeps seats, registers and lobby in
 * keeping with it, and performs the effects. Sockets reach it through `parent-side.ts` and `counselor-side.ts`.
 */
import { CONVERSATIONS_MAX, TOKEN_EXTRA_MS } from '../protocol/bounds.ts';
import { fault } from '../log.ts';
import type { SeatTicket } from '../tokens/tokens.ts';
import { Conversation, SeatEndpoint, seatOfClaim } from './conversation.ts';
import type { Known } from './conversation.ts';
import { TOPICS_NONCE_BYTES, parentToken, seatTicket, topicsTicket } from './credentials.ts';
import type { Desk } from './desk.ts';
import { Desks } from './desks.ts';
import { perform } from './effects.ts';
import { Lobby } from './lobby.ts';
import { longestGraceMs, nextDeadline } from './machine/deadlines.ts';
import type { Event, Outcome, State } from './machine/state.ts';
import { seatsOf } from './machine/outcome.ts';
import { step } from './machine/step.ts';
import { TOKEN_RENEW_MS } from './parts.ts';
import type { Parts } from './parts.ts';
import { systemSources } from './sources.ts';
import type { Sources } from './sources.ts';

export class Conversations {
  readonly parts: Parts;
  readonly desks = new Desks();
  readonly lobby: Lobby;
  readonly randomBytes: Sources['randomBytes'];
  #opened = 0;
  readonly #all = new Map<string, Conversation>();
  #arrivals = 0;

  constructor(parts: Parts, { randomBytes, pace } = systemSources) {
    this.parts = parts;
    this.randomBytes = randomBytes;
    this.lobby = new Lobby(this.desks, parts, pace);
  }

  get(id: string): Conversation | undefined {
    return this.#all.get(id);
  }
  get size(): number {
    return this.#all.size;
  }
  get isFull(): boolean {
    return this.#all.size >= CONVERSATIONS_MAX;
  }
  all(): Iterable<Conversation> {
    return this.#all.values();
  }

  /** A new or restored conversation; `state` as the machine begins it. */
  create(known: Known, state: State, since: number): Conversation {
    const arrival = this.#arrivals++;
    const { clock, engine, tokens } = this.parts;
    const about = { arrival, since, now: clock.elapsed(), key: tokens.newestKey };
    const conversation = new Conversation(known, state, about);
    this.#all.set(conversation.id, conversation);
    engine.listen(conversation.id, conversation);
    for (const seat of seatsOf(state)) this.seat(conversation, seat.claim, null);
    this.#settle(conversation);
    return conversation;
  }

  /** A socket was opened: its number in the order of opening. */
  opened(): number {
    return ++this.#opened;
  }

  /** Moves one conversation by one event, and everything around it along. */
  step(conversation: Conversation, event: Event): Outcome {
    const outcome = step(conversation.state, event);
    if (outcome.state === conversation.state && outcome.effects.length === 0) return outcome;
    if (outcome.state.phase === 'ended') this.#rememberEnd(conversation, outcome);
    conversation.state = outcome.state;
    for (const seat of seatsOf(outcome.state)) this.seat(conversation, seat.claim, null);
    for (const effect of outcome.effects) perform(this, conversation, effect);
    this.#settle(conversation);
    return outcome;
  }

  /** The endpoint of a seat, made if there is none: its address in the engine, its slots. */
  seat(conversation: Conversation, claim: string, desk: Desk | null): SeatEndpoint {
    const seat = seatOfClaim(conversation, claim) ?? this.#makeSeat(conversation, claim);
    if (desk && seat.desk !== desk) {
      desk.put(seat);
      this.parts.engine.listen(claim, seat);
    }
    return seat;
  }

  #makeSeat(conversation: Conversation, claim: string): SeatEndpoint {
    const seat = new SeatEndpoint(conversation, claim, this.parts.tokens.newestKey, this.parts.clock);
    // `push` and a spread would both allocate room for seventeen.
    conversation.seats = conversation.seats.concat(seat);
    return seat;
  }

  unseat(conversation: Conversation, seat: SeatEndpoint): void {
    this.parts.engine.stop(seat.claim, seat);
    conversation.seats = conversation.seats.filter(other => other !== seat);
    if (!seat.desk) return;
    seat.desk.remove(seat);
    this.desks.tidy(seat.desk);
    seat.desk = null;
  }

  topicsTicket(site: string, channel: string, staff: string): string {
    return topicsTicket(this.parts, this.randomBytes(TOPICS_NONCE_BYTES), { site, channel, staff });
  }

  /** What time does: deadlines, and tokens that need renewing: all, when the wall clock was set. Called every second. */
  sweep(): void {
    const now = this.parts.clock.elapsed();
    const wasSet = this.parts.time.follow();
    for (const conversation of this.#all.values()) {
      try {
        this.#sweepOne(conversation, now, wasSet);
      } catch (error) {
        // A conversation that fails must not stop the deadlines of the others.
        this.parts.log.error('sweep-failed', fault(error));
      }
    }
  }

  #sweepOne(conversation: Conversation, now: number, wasSet: boolean): void {
    while (conversation.dueAt <= now && conversation.state.phase !== 'ended') {
      this.#tellOfSpeech(conversation);
      if (conversation.dueAt > now) break;
      const { why } = this.step(conversation, { type: 'tick', at: now });
      if (why === 'nothing-to-do') break;
    }
    if (conversation.state.phase !== 'ended') this.#renew(conversation, now, wasSet);
  }

  /** A sealed frame passed. Only a conversation that was warned hears of it at once. */
  spoke(conversation: Conversation): void {
    conversation.spokeAt = this.parts.clock.elapsed();
    const { state } = conversation;
    if (state.phase === 'active' && state.warned) this.#tellOfSpeech(conversation);
  }

  #tellOfSpeech(conversation: Conversation): void {
    const { state, spokeAt } = conversation;
    if (state.phase === 'active' && spokeAt > state.quietSince)
      this.step(conversation, { type: 'spoke', at: spokeAt });
  }

  #renew(conversation: Conversation, now: number, every: boolean): void {
    const { tokens } = this.parts;
    if (conversation.parent && (every || now - conversation.tokenAt >= TOKEN_RENEW_MS)) {
      conversation.tokenKey = tokens.newestKey;
      conversation.parent.send({ type: 'token', ...parentToken(this.parts, conversation) });
    }
    for (const seat of conversation.seats) {
      if (!seat.desk?.connection || (!every && now - seat.ticketAt < TOKEN_RENEW_MS)) continue;
      seat.ticketKey = tokens.newestKey;
      const fresh = seatTicket(this.parts, conversation, seat, seat.desk.staff.id);
      seat.desk.tell({ type: 'ticket', slot: seat.deskSlot, ...fresh });
    }
  }

  /** After each change: registers, lobby, the next deadline, and the end. */
  #settle(conversation: Conversation): void {
    const { state } = conversation;
    conversation.dueAt = nextDeadline(state)?.at ?? Infinity;
    if (conversation.currentClaimed && (state.phase === 'waiting' || state.phase === 'ended')) {
      conversation.currentClaimed = false;
      this.#release(`current/${conversation.id}`);
    }
    if (conversation.incomingClaimed && (state.phase !== 'active' || !state.incoming)) {
      conversation.incomingClaimed = false;
      this.#release(`incoming/${conversation.id}`);
    }
    this.lobby.file(conversation);
    if (state.phase === 'ended') this.#forget(conversation);
  }

  #release(register: string): void {
    const { engine, log } = this.parts;
    engine.release(register).catch((error: unknown) => log.error('release-failed', fault(error)));
  }

  #forget(conversation: Conversation): void {
    for (const seat of [...conversation.seats]) this.unseat(conversation, seat);
    conversation.parent = null;
    this.parts.engine.stop(conversation.id, conversation);
    this.#all.delete(conversation.id);
  }

  /** A counselor who is away at the end is not told of it now, and may still save topics later. */
  #rememberEnd({ id, state, seats }: Conversation, { effects }: Outcome): void {
    if (state.phase === 'ended') return;
    const away = seats.find(
      ({ claim, desk }) =>
        !desk?.connection &&
        effects.some(
          effect =>
            effect.to === 'seat' && effect.tell === 'closed' && effect.topics && effect.claim === claim,
        ),
    );
    this.parts.ended.add(id, away?.claim ?? null, longestGraceMs(state) + TOKEN_EXTRA_MS);
  }
}

/** What a ticket knows of a conversation that this node does not: enough to hold it until the parent is back. */
export const knownByTicket = (ticket: SeatTicket, now: number) => ({
  id: ticket.conversation,
  site: ticket.site,
  channel: ticket.channel,
  lang: ticket.lang,
  answers: ticket.answers,
  born: Math.floor(now / 60_000),
});
