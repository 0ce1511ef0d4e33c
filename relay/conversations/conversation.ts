/**
 * One conversation as the relay holds it: the machine's state, and the sockets and slots around it.
 * Kept by `conversations.ts`; gone from memory at its end.
 */
import type { Receiver } from '../engine/engine.ts';
import type { SteadyClock } from '../clock.ts';
import { takeMany } from '../networks/token-bucket.ts';
import type { Network } from '../networks/networks.ts';
import {
  CONVERSATION_BYTES_BURST,
  CONVERSATION_BYTES_PER_SECOND,
  DESK_BEHIND_MAX_BYTES,
} from '../protocol/bounds.ts';
import type { ToParent } from '../protocol/control.ts';
import { setSlot } from '../protocol/sealed-frame.ts';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';
import type { State } from './machine/state.ts';
import type { ParentToken } from '../tokens/tokens.ts';

/** Where a counselor's seat is reached: its desk and its slots. Frames for it come here from the engine, under the claim. */
export class SeatEndpoint implements Receiver {
  readonly conversation: Conversation;
  readonly claim: string;
  /** Stands in frames between relay and parent. */
  readonly parentSlot: number;
  /** The desk that holds the seat, and the slot of its present socket. Null: reserved after a restart. */
  desk: Desk | null = null;
  deskSlot = 0;
  ticketKey: number;
  ticketAt = 0;
  readonly #clock: SteadyClock;
  /** When its parent may send a whole burst again. */
  #full = 0;

  constructor(conversation: Conversation, claim: string, ticketKey: number, clock: SteadyClock) {
    this.#clock = clock;
    this.conversation = conversation;
    this.claim = claim;
    this.parentSlot = conversation.nextSlot++;
    this.ticketKey = ticketKey;
  }

  /**
   * One parent must not stand in the way of the others at this desk: above its rate, and while the desk is behind, a
   * frame is dropped here. The sealed layer sends it again (PROTOCOL.md, 6.2). The desk's socket is never closed for it.
   */
  receive(frame: Buffer): void {
    const connection = this.desk?.connection;
    if (!connection || connection.undelivered + frame.length > DESK_BEHIND_MAX_BYTES) return;
    const full = takeMany(FROM_PARENT, this.#full, this.#clock.elapsed(), frame.length);
    if (full === null) return;
    this.#full = full;
    setSlot(frame, this.deskSlot);
    connection.pass(frame);
  }
}

const FROM_PARENT = { everyMs: 1_000 / CONVERSATION_BYTES_PER_SECOND, burst: CONVERSATION_BYTES_BURST };

/** What is known of a conversation from its first frame, a token or a ticket. */
export type Known = Omit<ParentToken, 'conversation'> & { readonly id: string };

/** Frames for its parent come here from the engine, under its id. */
export class Conversation implements Receiver {
  readonly id: string;
  readonly site: string;
  readonly channel: string;
  readonly lang: string;
  readonly answers: readonly string[];
  /** Minutes since the epoch. */
  readonly born: number;
  /** Orders those born in the same minute. */
  readonly arrival: number;
  /** By the steady clock. After a restart it is known only to the minute. */
  readonly waitingSince: number;
  /** Where the parent began, or came back to first after a restart: counted while they wait. */
  network: Network | null = null;
  /**
   * The network that was given its challenge, if that was another one. It counts too: otherwise each place could be taken
   * from a network that has none yet.
   */
  asked: Network | null = null;
  state: State;
  parent: Connection<ToParent> | null = null;
  /** Of the parent's socket, in the order in which sockets were opened. */
  parentOpened = 0;
  tokenKey: number;
  tokenAt: number;
  /** One, or two during a hand-over: a list, since a map for each of many conversations costs more. */
  seats: readonly SeatEndpoint[] = [];
  nextSlot = 1;
  /** Registers held in the engine. */
  currentClaimed = false;
  incomingClaimed = false;
  /** When the last sealed frame passed. Frames are many, so the machine is told only when it matters. */
  spokeAt: number;
  /** When the next deadline is. */
  dueAt = Infinity;
  /** What the parent was last told of the queue. */
  toldPlace = 0;
  toldOnDuty = 0;

  constructor(known: Known, state: State, at: { arrival: number; since: number; now: number; key: number }) {
    this.id = known.id;
    this.site = known.site;
    this.channel = known.channel;
    this.lang = known.lang;
    this.answers = known.answers;
    this.born = known.born;
    this.arrival = at.arrival;
    this.waitingSince = at.since;
    this.state = state;
    this.tokenKey = at.key;
    this.tokenAt = at.now;
    this.spokeAt = at.now;
  }

  receive(frame: Buffer): void {
    this.parent?.pass(frame);
  }
}

export const seatOfClaim = (conversation: Conversation, claim: string): SeatEndpoint | undefined =>
  conversation.seats.find(seat => seat.claim === claim);

/** By the slot on the parent's socket. */
export const seatOfSlot = (conversation: Conversation, slot: number): SeatEndpoint | undefined =>
  conversation.seats.find(seat => seat.parentSlot === slot);
