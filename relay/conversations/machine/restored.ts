/** Transitions after a restart, while tickets have arrived and the parent has not. */
import { away, end, gone, here, refuse, same, seatClosed, to } from './outcome.ts';
import type { Event, Outcome, Restored, Seat } from './state.ts';

/** Before the restart there was at most one seat and one hand-over, so many more tickets cannot be genuine. */
const CANDIDATES_MAX = 4;

export function restored(state: Restored, event: Event): Outcome {
  switch (event.type) {
    case 'counselor-here':
      return candidateCame(state, event.claim, event.staff);
    case 'counselor-gone':
      return to(
        {
          ...state,
          candidates: state.candidates.map(seat =>
            seat.claim === event.claim ? { ...seat, presence: gone } : seat,
          ),
        },
        'counselor-left',
      );
    case 'parent-here':
      return parentCame(state, event.claim, event.at);
    case 'parent-end':
      return end(state, event.reason);
    case 'counselor-end':
      return state.candidates.some(seat => seat.claim === event.claim)
        ? end(state, 'counselor')
        : refuse(state, 'no-such-conversation');
    case 'tick':
      return state.parent.until <= event.at ? end(state, 'parent-gone') : same(state);
    case 'accept':
      return refuse(state, 'already-claimed');
    case 'put-back':
    case 'hand-over':
    case 'hand-over-cancel':
      return refuse(state, 'not-allowed');
    case 'parent-gone':
    case 'wait':
    case 'confirm':
    case 'decline':
    case 'spoke':
    case 'closing':
      return same(state);
  }
}

function candidateCame(state: Restored, claim: string, staff: string): Outcome {
  const others = state.candidates.filter(seat => seat.claim !== claim);
  if (others.length >= CANDIDATES_MAX) return refuse(state, 'no-such-conversation');
  const seat: Seat = { claim, staff, keys: true, presence: here };
  return to({ ...state, candidates: [...others, seat] }, 'counselor-came', {
    to: 'seat',
    claim,
    tell: 'seat',
  });
}

function parentCame(state: Restored, claim: string | null, at: number): Outcome {
  const others = state.candidates.filter(seat => seat.claim !== claim);
  if (claim === null) {
    const closed = others.map(seat => seatClosed(seat, 'put-back'));
    return to({ phase: 'waiting', grace: state.grace, parent: here }, 'parent-came', ...closed);
  }
  const named = state.candidates.find(seat => seat.claim === claim);
  const kept = away(at + state.grace.counselorMs);
  const current: Seat = {
    claim,
    staff: named?.staff ?? null,
    keys: true,
    presence: named?.presence.here ? here : kept,
  };
  return to(
    {
      phase: 'active',
      grace: state.grace,
      parent: here,
      current,
      handOver: null,
      incoming: null,
      quietSince: at,
      warned: false,
    },
    'parent-came',
    { to: 'seat', claim, tell: 'seat' },
    { to: 'seat', claim, tell: 'peer', here: true, graceMs: 0 },
    ...others.map(seat => seatClosed(seat, 'handed-over')),
  );
}
