/** Transitions of a conversation in the lobby. */
import { away, end, here, parentGraceMs, refuse, same, to } from './outcome.ts';
import type { Active, Event, Outcome, Waiting } from './state.ts';

export function waiting(state: Waiting, event: Event): Outcome {
  switch (event.type) {
    case 'accept':
      return accept(state, event.claim, event.staff, event.at);
    case 'parent-here':
      return state.parent.here ? same(state) : to({ ...state, parent: here }, 'parent-came');
    case 'parent-gone':
      if (!state.parent.here) return same(state);
      return to({ ...state, parent: away(event.at + parentGraceMs(state)) }, 'parent-left');
    case 'parent-end':
      return end(state, event.reason);
    case 'closing':
      return end(state, 'closed');
    case 'tick':
      return !state.parent.here && state.parent.until <= event.at ? end(state, 'parent-gone') : same(state);
    case 'counselor-here':
    case 'put-back':
    case 'hand-over':
    case 'hand-over-cancel':
    case 'counselor-end':
      return refuse(state, 'no-such-conversation');
    case 'counselor-gone':
    case 'wait':
    case 'confirm':
    case 'decline':
    case 'spoke':
      return same(state);
  }
}

function accept(state: Waiting, claim: string, staff: string, at: number): Outcome {
  const next: Active = {
    phase: 'active',
    grace: state.grace,
    parent: state.parent,
    current: { claim, staff, keys: false, presence: here },
    handOver: null,
    incoming: null,
    quietSince: at,
    warned: false,
  };
  return to(
    next,
    'claimed',
    { to: 'parent', tell: 'seats', why: 'claimed' },
    { to: 'seat', claim, tell: 'seat' },
  );
}
