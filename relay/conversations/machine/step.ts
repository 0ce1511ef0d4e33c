/**
 * The conversation as a state machine: waiting → active → ended. Pure: time comes in the event,
 * effects go out as data. Called by `../conversations.ts` and by property tests.
 */
import { active } from './active.ts';
import { away, here, same } from './outcome.ts';
import { restored } from './restored.ts';
import type { Event, Grace, Outcome, Restored, State, Waiting } from './state.ts';
import { waiting } from './waiting.ts';

/** Moves one conversation by one event. Never throws; an event that does not fit changes nothing. */
export function step(state: State, event: Event): Outcome {
  switch (state.phase) {
    case 'waiting':
      return waiting(state, event);
    case 'active':
      return active(state, event);
    case 'restored':
      return restored(state, event);
    case 'ended':
      return same(state);
  }
}

/** A parent pressed start. */
export const begin = (grace: Grace): Waiting => ({ phase: 'waiting', grace, parent: here });

/** After a restart, the parent is back first. A named claim keeps that counselor's seat. */
export function restoreByParent(grace: Grace, claim: string | null, at: number): State {
  if (claim === null) return begin(grace);
  return {
    phase: 'active',
    grace,
    parent: here,
    current: { claim, staff: null, keys: true, presence: away(at + grace.counselorMs) },
    handOver: null,
    incoming: null,
    quietSince: at,
    warned: false,
  };
}

/** After a restart, a counselor's ticket is back first. */
export const restoreByTicket = (grace: Grace, claim: string, staff: string, at: number): Restored => ({
  phase: 'restored',
  grace,
  parent: away(at + grace.parentTalkingMs),
  candidates: [{ claim, staff, keys: true, presence: here }],
});
