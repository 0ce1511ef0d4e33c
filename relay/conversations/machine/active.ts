/** Transitions of a conversation that a counselor has accepted. Hand-over stands in `hand-over.ts`. */
import { nextDeadline } from './deadlines.ts';
import { acceptHandOver, cancelHandOver, confirm, decline, offerHandOver } from './hand-over.ts';
import {
  away,
  end,
  gone,
  here,
  parentGraceMs,
  refuse,
  same,
  seatClosed,
  seatsOf,
  to,
  withSeat,
} from './outcome.ts';
import type { Active, Effect, Event, Outcome, Seat, Why } from './state.ts';

export function active(state: Active, event: Event): Outcome {
  switch (event.type) {
    case 'accept':
      return acceptHandOver(state, event.claim, event.staff);
    case 'hand-over':
      return offerHandOver(state, event.claim, event.to);
    case 'hand-over-cancel':
      return cancelHandOver(state, event.claim);
    case 'confirm':
      return confirm(state, event.claim);
    case 'decline':
      return decline(state, event.claim);
    case 'put-back':
      if (event.claim !== state.current.claim) return refuse(state, 'not-allowed');
      return state.current.keys ? refuse(state, 'not-allowed') : toLobby(state, 'put-back');
    case 'counselor-end':
      return event.claim === state.current.claim ? end(state, 'counselor') : refuse(state, 'not-allowed');
    case 'counselor-here':
      return counselorCame(state, event.claim, event.staff);
    case 'counselor-gone':
      return counselorLeft(state, event.claim, event.at);
    case 'parent-here':
      if (state.parent.here) return same(state);
      return to({ ...state, parent: here }, 'parent-came', ...toSeats(state, true, 0));
    case 'parent-gone': {
      if (!state.parent.here) return same(state);
      const graceMs = parentGraceMs(state);
      return to(
        { ...state, parent: away(event.at + graceMs) },
        'parent-left',
        ...toSeats(state, false, graceMs),
      );
    }
    case 'parent-end':
      return end(state, event.reason);
    case 'wait':
      return isGone(state.current) ? toLobby(state, 'waits-again') : same(state);
    case 'spoke': {
      const next: Active = { ...state, quietSince: Math.max(state.quietSince, event.at), warned: false };
      return to(next, 'spoke', ...(state.warned ? idle(state, 0) : []));
    }
    case 'tick':
      return tick(state, event.at);
    case 'closing':
      return same(state);
  }
}

const isGone = (seat: Seat): boolean => !seat.presence.here && seat.presence.until === null;

const toSeats = (state: Active, isHere: boolean, graceMs: number): Effect[] =>
  seatsOf(state).map(seat => ({ to: 'seat', claim: seat.claim, tell: 'peer', here: isHere, graceMs }));

const idle = (state: Active, ms: number): Effect[] => [
  { to: 'parent', tell: 'idle', ms },
  ...seatsOf(state).map((seat): Effect => ({ to: 'seat', claim: seat.claim, tell: 'idle', ms })),
];

/** Every seat is given up, the parent keeps the place in the queue. */
function toLobby(state: Active, why: 'put-back' | 'waits-again' | 'counselor-gone'): Outcome {
  const reason = why === 'put-back' ? 'put-back' : 'waits-again';
  return to(
    { phase: 'waiting', grace: state.grace, parent: state.parent },
    why,
    { to: 'parent', tell: 'seats', why: why === 'put-back' ? 'put-back' : 'counselor-gone' },
    ...seatsOf(state).map(seat => seatClosed(seat, reason)),
  );
}

function counselorCame(state: Active, claim: string, staff: string): Outcome {
  const seat = seatsOf(state).find(seat => seat.claim === claim);
  if (!seat || (seat.staff !== null && seat.staff !== staff)) return refuse(state, 'no-such-conversation');
  if (seat.presence.here) return same(state);
  return to(
    withSeat(state, { ...seat, staff, presence: here }),
    'counselor-came',
    { to: 'parent', tell: 'peer', claim, here: true, graceMs: 0 },
    { to: 'seat', claim, tell: 'seat' },
  );
}

function counselorLeft(state: Active, claim: string, at: number): Outcome {
  const seat = seatsOf(state).find(seat => seat.claim === claim);
  if (!seat?.presence.here) return same(state);
  const graceMs = state.grace.counselorMs;
  return to(withSeat(state, { ...seat, presence: away(at + graceMs) }), 'counselor-left', {
    to: 'parent',
    tell: 'peer',
    claim,
    here: false,
    graceMs,
  });
}

function tick(state: Active, at: number): Outcome {
  const next = nextDeadline(state);
  if (!next || next.at > at) return same(state);
  switch (next.what) {
    case 'parent-grace':
      return end(state, 'parent-gone');
    case 'seat-grace':
      return seatGraceOver(state);
    case 'incoming-grace':
      return incomingGraceOver(state);
    case 'idle-warning':
      return to({ ...state, warned: true }, 'idle-warning', ...idle(state, state.grace.idleWarningMs));
    case 'idle-end':
      return end(state, isGone(state.current) ? 'counselor-gone' : 'idle');
  }
}

/** Without keys nothing was said: back to the lobby. With keys only the parent may decide. */
function seatGraceOver(state: Active): Outcome {
  if (!state.current.keys) return toLobby(state, 'counselor-gone');
  const why: Why = 'counselor-grace-over';
  const { claim } = state.current;
  return to({ ...state, current: { ...state.current, presence: gone } }, why, {
    to: 'parent',
    tell: 'peer',
    claim,
    here: false,
    graceMs: 0,
  });
}

function incomingGraceOver(state: Active): Outcome {
  const { incoming } = state;
  if (!incoming) return same(state);
  return to(
    { ...state, incoming: null, handOver: null },
    'hand-over-lost',
    { to: 'parent', tell: 'seats', why: 'hand-over-cancelled' },
    { to: 'seat', claim: state.current.claim, tell: 'seat' },
    seatClosed(incoming, 'hand-over-cancelled'),
  );
}
