/** Small functions that the transitions in this folder share. */
import type { EndReason, RefusalCode } from '../../protocol/codes.ts';
import type { SeatClosedReason } from '../../protocol/control.ts';
import type { Active, Away, Effect, Gone, Here, LiveState, Outcome, Seat, State, Why } from './state.ts';

export const to = (state: State, why: Why, ...effects: Effect[]): Outcome => ({ state, effects, why });
export const same = (state: State): Outcome => ({ state, effects: [], why: 'nothing-to-do' });
export const refuse = (state: State, refused: RefusalCode): Outcome => ({
  state,
  effects: [],
  why: 'refused',
  refused,
});

export const here: Here = { here: true };
export const away = (until: number): Away => ({ here: false, until });
export const gone: Gone = { here: false, until: null };

/** Everyone who holds a seat. */
export function seatsOf(state: State): readonly Seat[] {
  switch (state.phase) {
    case 'active':
      return state.incoming ? [state.current, state.incoming] : [state.current];
    case 'restored':
      return state.candidates;
    case 'waiting':
    case 'ended':
      return [];
  }
}

export const seatClosed = (seat: Seat, reason: SeatClosedReason, topics = false): Effect => ({
  to: 'seat',
  claim: seat.claim,
  tell: 'closed',
  reason,
  topics,
});

/** The end: everyone is told, and the current counselor may save topics. */
export function end(state: LiveState, reason: EndReason): Outcome {
  const told = seatsOf(state).map(seat => seatClosed(seat, reason, maySaveTopics(state, seat)));
  return to({ phase: 'ended', reason }, reason, { to: 'parent', tell: 'ended', reason }, ...told);
}

/** One conversation, one record: never both sides of a hand-over. */
function maySaveTopics(state: LiveState, seat: Seat): boolean {
  switch (state.phase) {
    case 'active':
      return seat === state.current;
    case 'restored':
      return seat === state.candidates[0];
    case 'waiting':
      return false;
  }
}

/** How long the parent's place is kept: short while talking, long while phones may sleep. */
export function parentGraceMs(state: LiveState): number {
  const talking = state.phase === 'restored' || (state.phase === 'active' && state.current.keys);
  return talking ? state.grace.parentTalkingMs : state.grace.parentWaitingMs;
}

export const withSeat = (state: Active, seat: Seat): Active =>
  state.current.claim === seat.claim ? { ...state, current: seat } : { ...state, incoming: seat };
