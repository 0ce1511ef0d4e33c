/**
 * What can happen before the relay has answered. A file of its own, since a room has this much of the machine from the
 * beginning; `transition.ts` comes with the code that talks.
 */
import type { Event, Outcome, State, Why } from './state.ts';

export const to = (state: State, why: Why): Outcome => ({ state, why });
export const same = (state: State): Outcome => to(state, 'nothing-to-do');

/** Before Start, and from Start until the relay's first word. */
export function startTransition(state: State, event: Event): Outcome {
  const { phase } = state;
  if (phase === 'idle' && event.type === 'start') return to({ phase: 'starting', problem: null }, 'started');
  if (phase === 'starting') {
    if (event.type === 'delayed') return to({ phase, problem: event.problem }, 'delayed');
    if (event.type === 'end') return to({ phase: 'idle', problem: null }, 'cancelled');
  }
  return same(state);
}
