/**
 * Hand-over: the current counselor offers, a colleague takes the second seat, the parent confirms
 * or declines. Until `confirm` the old counselor keeps the conversation.
 */
import { here, refuse, same, seatClosed, to } from './outcome.ts';
import type { Active, Outcome, Seat } from './state.ts';

export function offerHandOver(state: Active, claim: string, colleague: string | null): Outcome {
  if (claim !== state.current.claim || state.incoming || colleague === state.current.staff)
    return refuse(state, 'not-allowed');
  // Restored by the parent: whose seat it is, is not known until its page is back.
  if (state.current.staff === null) return refuse(state, 'not-allowed');
  // Before keys stand there is nothing to introduce: `put-back` is the way.
  if (!state.current.keys) return refuse(state, 'not-allowed');
  return to({ ...state, handOver: { to: colleague } }, 'hand-over-asked', {
    to: 'seat',
    claim,
    tell: 'seat',
  });
}

/** Somebody accepts a conversation that already has a counselor. */
export function acceptHandOver(state: Active, claim: string, staff: string): Outcome {
  const { handOver, current } = state;
  if (!handOver || state.incoming || staff === current.staff) return refuse(state, 'already-claimed');
  if (handOver.to !== null && handOver.to !== staff) return refuse(state, 'already-claimed');
  const incoming: Seat = { claim, staff, keys: false, presence: here };
  return to(
    { ...state, incoming },
    'hand-over-offered',
    { to: 'parent', tell: 'seats', why: 'hand-over-offered' },
    { to: 'seat', claim, tell: 'seat' },
    { to: 'seat', claim: current.claim, tell: 'seat' },
  );
}

/** By the old counselor, or by the new one who no longer wants to. */
export function cancelHandOver(state: Active, claim: string): Outcome {
  const { incoming, current } = state;
  if (!state.handOver) return same(state);
  if (claim !== current.claim && claim !== incoming?.claim) return refuse(state, 'not-allowed');
  const next: Active = { ...state, handOver: null, incoming: null };
  if (!incoming) return to(next, 'hand-over-withdrawn', { to: 'seat', claim: current.claim, tell: 'seat' });
  return to(
    next,
    'hand-over-cancelled',
    { to: 'parent', tell: 'seats', why: 'hand-over-cancelled' },
    { to: 'seat', claim: current.claim, tell: 'seat' },
    seatClosed(incoming, 'hand-over-cancelled'),
  );
}

/** The parent's keys stand with this claim. */
export function confirm(state: Active, claim: string): Outcome {
  const { current, incoming } = state;
  if (claim === current.claim) {
    if (current.keys) return same(state);
    return to({ ...state, current: { ...current, keys: true } }, 'keys-confirmed');
  }
  if (!incoming || claim !== incoming.claim) return same(state);
  return to(
    { ...state, current: { ...incoming, keys: true }, incoming: null, handOver: null },
    'hand-over-confirmed',
    { to: 'parent', tell: 'seats', why: 'hand-over-confirmed' },
    { to: 'seat', claim, tell: 'seat' },
    seatClosed(current, 'handed-over'),
  );
}

export function decline(state: Active, claim: string): Outcome {
  const { incoming, current } = state;
  if (!incoming || claim !== incoming.claim) return same(state);
  return to(
    { ...state, incoming: null, handOver: null },
    'declined',
    { to: 'parent', tell: 'seats', why: 'declined' },
    { to: 'seat', claim: current.claim, tell: 'seat' },
    seatClosed(incoming, 'declined'),
  );
}
