/**
 * One counselor's desk: the socket, and which conversation each of its slots is.
 * Lives while the socket is open or a seat is kept; `desks.ts` holds them all.
 */
import type { ToCounselor } from '../protocol/control.ts';
import type { StaffMember } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import type { SeatPlace } from './conversation.ts';

export class Desk {
  readonly staff: StaffMember;
  connection: Connection<ToCounselor> | null = null;
  /** Its number in the order in which sockets were opened. */
  opened = 0;
  available = false;
  /** While `attach` is being answered, seats are gathered into one `desk` frame. */
  attaching = false;
  /** What its socket knows of the lobby: conversation → the row without its wait. */
  told: ReadonlyMap<string, string> = new Map();
  /** Its colleagues, as its socket knows them. */
  toldColleagues = '';
  /** At most twenty: a list costs a tenth of a map. */
  places: readonly SeatPlace[] = [];
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

  /** By the slot on the present socket. */
  at(slot: number): SeatPlace | undefined {
    return this.places.find(({ deskSlot }) => deskSlot === slot);
  }

  put(place: SeatPlace): void {
    place.desk = this;
    place.deskSlot = this.#nextSlot++;
    this.places = this.places.concat(place);
  }

  remove(place: SeatPlace): void {
    this.places = this.places.filter(other => other !== place);
  }

  /** Slots are local to a socket: a new socket counts from 1 again. */
  renumber(): void {
    this.#nextSlot = 1;
    for (const place of this.places) place.deskSlot = this.#nextSlot++;
  }
}
