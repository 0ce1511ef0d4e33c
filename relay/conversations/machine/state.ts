/**
 * What one conversation can be, what can happen to it, and what then has to be told to whom.
 * Shapes only: `step.ts` moves between them, `../conversations.ts` performs the effects.
 */
import type { EndReason, RefusalCode } from '../../protocol/codes.ts';
import type { SeatClosedReason, SeatsReason } from '../../protocol/control.ts';

/** The site's setting `grace`, in milliseconds: how long places are kept, and (`idle…`) how long nobody need speak. */
export interface Grace {
  readonly parentTalkingMs: number;
  readonly parentWaitingMs: number;
  readonly counselorMs: number;
  readonly idleMs: number;
  /** Part of `idleMs`: how long before its end people are warned. */
  readonly idleWarningMs: number;
}

/** `until`: the moment (milliseconds of the steady clock, as everywhere in this folder) the place is kept to. */
export type Here = { readonly here: true };
export type Away = { readonly here: false; readonly until: number };
/** A counselor whose grace has run out: the parent was told and may `wait` for another. */
export type Gone = { readonly here: false; readonly until: null };

export interface Seat {
  readonly claim: string;
  /** Null: reserved by the parent's word after a restart; the ticket with this claim brings the name. */
  readonly staff: string | null;
  /** The parent has said `confirm`: this counselor and the parent share keys. */
  readonly keys: boolean;
  readonly presence: Here | Away | Gone;
}

/** `to`: a colleague's staff id, or null: anyone. */
export interface HandOver {
  readonly to: string | null;
}

interface Live {
  readonly grace: Grace;
}
export interface Waiting extends Live {
  readonly phase: 'waiting';
  readonly parent: Here | Away;
}
export interface Active extends Live {
  readonly phase: 'active';
  readonly parent: Here | Away;
  readonly current: Seat;
  readonly handOver: HandOver | null;
  /** The counselor who took the hand-over and whom the parent has not confirmed yet. */
  readonly incoming: Seat | null;
  /** The last moment somebody spoke. */
  readonly quietSince: number;
  readonly warned: boolean;
}
/**
 * After a restart tickets may arrive before the parent does. Whose seat it is, the parent's claim
 * decides, not the order of arrival: until then every ticket holder waits here.
 */
export interface Restored extends Live {
  readonly phase: 'restored';
  readonly parent: Away;
  readonly candidates: readonly Seat[];
}
export interface Ended {
  readonly phase: 'ended';
  readonly reason: EndReason;
}
export type LiveState = Waiting | Active | Restored;
export type State = LiveState | Ended;

/** Everything that can happen to a conversation. `at`: milliseconds of the steady clock. */
export type Event = { readonly at: number } & (
  | { readonly type: 'accept'; readonly claim: string; readonly staff: string }
  | { readonly type: 'put-back'; readonly claim: string }
  | { readonly type: 'hand-over'; readonly claim: string; readonly to: string | null }
  | { readonly type: 'hand-over-cancel'; readonly claim: string }
  | { readonly type: 'counselor-end'; readonly claim: string }
  | { readonly type: 'counselor-here'; readonly claim: string; readonly staff: string }
  | { readonly type: 'counselor-gone'; readonly claim: string }
  /** `claim`: what the parent's `resume` names; it counts only after a restart. */
  | { readonly type: 'parent-here'; readonly claim: string | null }
  | { readonly type: 'parent-gone' }
  | { readonly type: 'parent-end'; readonly reason: 'parent' | 'exit' }
  | { readonly type: 'wait' }
  | { readonly type: 'confirm'; readonly claim: string }
  | { readonly type: 'decline'; readonly claim: string }
  /** A sealed frame passed, or someone said `stay`. */
  | { readonly type: 'spoke' }
  /** The channel has closed and nobody is on duty any more. */
  | { readonly type: 'closing' }
  /** Time has passed: performs the earliest thing that is due, one at a time. */
  | { readonly type: 'tick' }
);

/** What must be told. `seat` effects go to the desk that holds the seat, if it is there. */
export type Effect =
  | { readonly to: 'parent'; readonly tell: 'seats'; readonly why: SeatsReason }
  | {
      readonly to: 'parent';
      readonly tell: 'peer';
      readonly claim: string;
      readonly here: boolean;
      readonly graceMs: number;
    }
  /** 0: somebody spoke, the warning is withdrawn. */
  | { readonly to: 'parent'; readonly tell: 'idle'; readonly ms: number }
  | { readonly to: 'parent'; readonly tell: 'ended'; readonly reason: EndReason }
  /** A seat is new or changed. */
  | { readonly to: 'seat'; readonly claim: string; readonly tell: 'seat' }
  | {
      readonly to: 'seat';
      readonly claim: string;
      readonly tell: 'peer';
      readonly here: boolean;
      readonly graceMs: number;
    }
  | { readonly to: 'seat'; readonly claim: string; readonly tell: 'idle'; readonly ms: number }
  /** `topics`: this desk may save topics for the conversation. */
  | {
      readonly to: 'seat';
      readonly claim: string;
      readonly tell: 'closed';
      readonly reason: SeatClosedReason;
      readonly topics: boolean;
    };

/** Why a step did what it did: for tests and logs. */
export type Why =
  | SeatsReason
  | EndReason
  | 'parent-came'
  | 'parent-left'
  | 'counselor-came'
  | 'counselor-left'
  | 'counselor-grace-over'
  | 'hand-over-asked'
  | 'hand-over-withdrawn'
  | 'hand-over-lost'
  | 'keys-confirmed'
  | 'waits-again'
  | 'spoke'
  | 'idle-warning'
  /** Too late or twice, and harmless: nothing changes. */
  | 'nothing-to-do'
  | 'refused';

export interface Outcome {
  readonly state: State;
  readonly effects: readonly Effect[];
  readonly why: Why;
  /** Set with why `refused`: what the asking counselor is told. */
  readonly refused?: RefusalCode;
}
