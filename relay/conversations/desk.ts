/**
 * One counselor's desk: the socket, and which conversation each of its slots is.
 * Lives while the socket is open or a seat is kept; `desks.ts` holds them all.
 */
import type { ToCounselor } from '../protocol/control.ts';
import type { StaffMember } from '../storage/storage.ts';
import type { Connection } from './connection.ts';
import type { SeatEndpoint } from './conversation.ts';

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
  seats: readonly SeatEndpoint[] = [];
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
  at(slot: number): SeatEndpoint | undefined {
    return this.seats.find(({ deskSlot }) => deskSlot === slot);
  }

  put(seat: SeatEndpoint): void {
    seat.desk = this;
    seat.deskSlot = this.#nextSlot++;
    this.seats = this.seats.concat(seat);
  }

  remove(seat: SeatEndpoint): void {
    this.seats = this.seats.filter(other => other !== seat);
  }

  /** Slots are local to a socket: a new socket counts from 1 again. */
  renumber(): void {
    this.#nextSlot = 1;
    for (const seat of this.seats) seat.deskSlot = this.#nextSlot++;
  }
}
