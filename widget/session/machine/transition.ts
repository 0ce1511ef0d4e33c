/**
 * A parent's conversation as a state machine: idle → starting → waiting → agreeing → active → ended, and what covers
 * it in between. Pure: `store.ts` holds the state and calls this; who dispatched the event acts on the reason.
 */
import { isClosed } from '../phase.ts';
import { same, startTransition, to } from './start-transition.ts';
import type { Covered, Event, Idle, Live, Outcome, Problem, RelayState, State, Why } from './state.ts';

/** Moves a conversation by one event. Never throws; an event that does not fit changes nothing. */
export function transition(state: State, event: Event): Outcome {
  const { phase } = state;
  const held = heldOf(state);
  /** Beneath a cover it goes on. */
  const goesOn = (now: Live, why: Why): Outcome =>
    to('beneath' in state ? { ...state, beneath: now } : now, why);
  const cover = (by: Covered['phase']): Outcome => to({ phase: by, beneath: held }, 'covered');
  switch (event.type) {
    case 'start':
      return isClosed(phase) ? to({ phase: 'starting', problem: null }, 'started') : same(state);
    case 'delayed':
      return startTransition(state, event);
    case 'found':
      return phase === 'idle' ? found(event) : same(state);
    case 'taken':
      return phase === 'elsewhere' || phase === 'ended' ? same(state) : cover('elsewhere');
    case 'freed':
      return phase === 'elsewhere' ? to(idle, 'freed') : same(state);
    case 'returned':
      return held === state ? cover('returned') : same(state);
    case 'resume':
      return phase === 'returned' && held ? to(held, 'uncovered') : same(state);
    case 'take-over':
      return phase === 'elsewhere' ? to(kept(event.state), 'uncovered') : same(state);
    case 'placed':
      return held || phase === 'starting' ? goesOn(placed(held, event), 'placed') : same(state);
    case 'keys':
      return held?.phase === 'agreeing' ? goesOn({ ...held, phase: 'active' }, 'agreed') : same(state);
    case 'end':
      return !held
        ? startTransition(state, event)
        : held.ending
          ? same(state)
          : goesOn({ ...held, ending: true }, 'ending');
    case 'peer-ended':
      return held && !held.peerEnded ? goesOn({ ...held, peerEnded: true }, 'peer-ended') : same(state);
    case 'over':
      return to(over(event), 'over');
    case 'anew':
      return phase === 'ended' ? to(idle, 'anew') : same(state);
  }
}

/** The conversation that the relay holds, covered or not. */
export const heldOf = (state: State): Live | null =>
  'beneath' in state ? state.beneath : 'ending' in state ? state : null;

const idle: Idle = { phase: 'idle', problem: null };
/** A conversation in which keys stood before the page went away is drawn as one in which they stand. */
const kept = (phase: RelayState): Live => ({ phase, ending: false, peerEnded: false });

const found = ({ state, asks }: Event & { type: 'found' }): Outcome =>
  asks ? to({ phase: 'returned', beneath: kept(state) }, 'covered') : to(kept(state), 'found');

function placed(held: Live | null, { state, live }: Event & { type: 'placed' }): Live {
  const agreed = live || held?.phase === 'active';
  return { ...(held ?? kept(state)), phase: state === 'waiting' || agreed ? state : 'agreeing' };
}

/** Of a conversation that was there and is no more; a start that failed goes back to the notice. */
const isFinal = (problem: Problem | null): boolean =>
  problem === 'gone' || problem === 'token-refused' || problem === 'unknown-pairing';

function over({ reason, problem, unmet }: Event & { type: 'over' }): State {
  return reason || isFinal(problem) ? { phase: 'ended', reason, problem, unmet } : { phase: 'idle', problem };
}
