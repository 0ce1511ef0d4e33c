/** The control words the simulated relay and pages exchange: those of the protocol that matter to delivery. */
import type { DeskSeat, Seat } from '../../relay/protocol/control.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export type FromParent =
  | { type: 'start' }
  | { type: 'resume'; token: string; claim: string | null }
  | { type: 'confirm'; claim: string }
  | { type: 'decline'; claim: string }
  | { type: 'wait' }
  | { type: 'end'; reason: 'parent' | 'exit' }
  | Bytes;
export type ToParent =
  | { type: 'welcome'; token: string; stash: string; seats: Seat[] }
  | { type: 'token'; token: string; stash: string }
  | { type: 'seats'; seats: Seat[] }
  | { type: 'peer'; claim: string; here: boolean; gone: boolean }
  | { type: 'ended' }
  | Bytes;

export type SimulatedSeat = Pick<DeskSeat, 'slot' | 'claim' | 'stash' | 'here'> & { handingOver: boolean };
export type FromDesk =
  | { type: 'attach'; claims: string[] }
  | { type: 'accept' }
  | { type: 'hand-over' | 'end'; slot: number }
  | Bytes;
export type ToDesk =
  | { type: 'desk'; seats: SimulatedSeat[]; waiting: boolean }
  | { type: 'seat'; seat: SimulatedSeat }
  | { type: 'waiting'; waiting: boolean }
  | { type: 'peer'; slot: number; here: boolean }
  | { type: 'closed'; slot: number }
  | Bytes;
