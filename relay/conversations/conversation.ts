/**
 * One conversation as the relay holds it: the machine's state, and the sockets and slots around it.
 * Kept by `conversations.ts`; gone from memory at its end.
 */
import type { Network } from '../networks/networks.ts';
import type { ToParent } from '../protocol/control.ts';
import type { Connection } from './connection.ts';
import type { Desk } from './desk.ts';
import type { State } from './machine/state.ts';

export interface SeatPlace {
  readonly claim: string;
  /** Where frames for this counselor go in the engine. */
  readonly address: string;
  /** Stands in frames between relay and parent. */
  readonly parentSlot: number;
  /** The desk that holds the seat, and the slot of its present socket. Null: reserved after a restart. */
  desk: Desk | null;
  deskSlot: number;
  ticketKey: number;
  ticketAt: number;
  stopListening: () => void;
}

export interface Conversation {
  readonly id: string;
  readonly site: string;
  readonly channel: string;
  readonly lang: string;
  readonly answers: readonly string[];
  /** Minutes since the epoch. */
  readonly born: number;
  /** Orders those born in the same minute. */
  readonly arrival: number;
  /** Milliseconds since the epoch; after a restart to the minute. */
  readonly waitingSince: number;
  /** Where frames for the parent go in the engine. */
  readonly address: string;
  /** Where the parent began, or came back to first after a restart: counted while they wait. */
  network: Network | null;
  state: State;
  parent: Connection<ToParent> | null;
  stopListening: () => void;
  tokenKey: number;
  tokenAt: number;
  /** One, or two during a hand-over: a list, since a map for each of many conversations costs more. */
  readonly seats: SeatPlace[];
  nextSlot: number;
  /** Registers held in the engine. */
  currentClaimed: boolean;
  incomingClaimed: boolean;
  /** The last sealed frame; told to the machine only when it matters, since frames are many. */
  spokeAt: number;
  /** When time alone does something next. */
  dueAt: number;
  /** What the parent was last told of the queue. */
  toldPlace: number;
  toldOnDuty: number;
}

export const seatOfClaim = (conversation: Conversation, claim: string): SeatPlace | undefined =>
  conversation.seats.find(seat => seat.claim === claim);

/** By the slot on the parent's socket. */
export const seatOfSlot = (conversation: Conversation, slot: number): SeatPlace | undefined =>
  conversation.seats.find(seat => seat.parentSlot === slot);
