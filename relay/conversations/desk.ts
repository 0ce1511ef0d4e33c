/**
 * One counselor's desk: the socket, and which conversation each of its slots is.
 * Lives while the socket is open or a seat is kept; `desks.ts` holds them all.
 */
import type { ToCounselor } from '../protocol/control.ts';
import type { StaffMember } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import type { Conversation } from './conversation.ts';

export interface DeskPlace {
  readonly conversation: Conversation;
  readonly claim: string;
}

export class Desk {
  readonly staff: StaffMember;
  connection: Connection<ToCounselor> | null = null;
  available = false;
  /** While `attach` is being answered, seats are gathered into one `desk` frame. */
  attaching = false;
  /** By the slot on the present socket. */
  readonly places = new Map<number, DeskPlace>();
  #nextSlot = 1;

  constructor(staff: StaffMember) {
    this.staff = staff;
  }

  get onDuty(): boolean {
    return this.connection !== null && this.available;
  }

  tell(message: ToCounselor): void {
    this.connection?.send(message);
  }

  /** Slots are local to a socket: a new socket counts from 1 again. */
  put(conversation: Conversation, claim: string): number {
    const slot = this.#nextSlot++;
    this.places.set(slot, { conversation, claim });
    return slot;
  }

  /** Gives every place a slot of the new socket. Returns the places with their new slots. */
  renumber(): Map<number, DeskPlace> {
    const places = [...this.places.values()];
    this.places.clear();
    this.#nextSlot = 1;
    for (const { conversation, claim } of places) this.put(conversation, claim);
    return this.places;
  }
}
