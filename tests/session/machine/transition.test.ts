import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startTransition } from '../../../widget/session/machine/start-transition.ts';
import type { Event, Live, State } from '../../../widget/session/machine/state.ts';
import { heldOf, transition } from '../../../widget/session/machine/transition.ts';
import { isClosed, isLive } from '../../../widget/session/phase.ts';

const live = (phase: Live['phase']): Live => ({ phase, ending: false, peerEnded: false });

/** One state of each phase; for what covers, one over a conversation and one over nothing that is known here. */
const STATES = {
  idle: { phase: 'idle', problem: null },
  starting: { phase: 'starting', problem: null },
  waiting: live('waiting'),
  agreeing: live('agreeing'),
  active: live('active'),
  elsewhere: { phase: 'elsewhere', beneath: null },
  'elsewhere/active': { phase: 'elsewhere', beneath: live('active') },
  'returned/agreeing': { phase: 'returned', beneath: live('agreeing') },
  ended: { phase: 'ended', reason: 'parent', problem: null, unmet: false },
} satisfies Record<string, State>;
type Name = keyof typeof STATES;

const EVENTS = {
  start: { type: 'start' },
  delayed: { type: 'delayed', problem: 'unreachable' },
  'found waiting': { type: 'found', state: 'waiting', asks: false },
  'found, asks': { type: 'found', state: 'active', asks: true },
  taken: { type: 'taken' },
  freed: { type: 'freed' },
  returned: { type: 'returned' },
  resume: { type: 'resume' },
  'take-over': { type: 'take-over', state: 'active' },
  'placed waiting': { type: 'placed', state: 'waiting', live: false },
  'placed active': { type: 'placed', state: 'active', live: false },
  'placed active, live': { type: 'placed', state: 'active', live: true },
  keys: { type: 'keys' },
  end: { type: 'end' },
  'peer-ended': { type: 'peer-ended' },
  'over: parent': { type: 'over', reason: 'parent', problem: null, unmet: true },
  'over: gone': { type: 'over', reason: null, problem: 'gone', unmet: false },
  'over: closed-hours': { type: 'over', reason: null, problem: 'closed-hours', unmet: true },
  anew: { type: 'anew' },
} satisfies Record<string, Event>;
type EventName = keyof typeof EVENTS;

const EVERYWHERE = 'over: parent → ended over; over: gone → ended over; over: closed-hours → idle over';

/** What is not named changes nothing. */
const TABLE: Record<Name, string> = {
  idle: 'start → starting started; found waiting → waiting found; found, asks → returned/active covered; taken → elsewhere covered',
  starting:
    'delayed → starting delayed; taken → elsewhere covered; placed waiting → waiting placed; placed active → agreeing placed; placed active, live → active placed; end → idle cancelled',
  waiting:
    'taken → elsewhere/waiting covered; returned → returned/waiting covered; placed waiting → waiting placed; placed active → agreeing placed; placed active, live → active placed; end → waiting ending; peer-ended → waiting peer-ended',
  agreeing:
    'taken → elsewhere/agreeing covered; returned → returned/agreeing covered; placed waiting → waiting placed; placed active → agreeing placed; placed active, live → active placed; keys → active agreed; end → agreeing ending; peer-ended → agreeing peer-ended',
  active:
    'taken → elsewhere/active covered; returned → returned/active covered; placed waiting → waiting placed; placed active → active placed; placed active, live → active placed; end → active ending; peer-ended → active peer-ended',
  elsewhere: 'freed → idle freed; take-over → active uncovered',
  'elsewhere/active':
    'freed → idle freed; take-over → active uncovered; placed waiting → elsewhere/waiting placed; placed active → elsewhere/active placed; placed active, live → elsewhere/active placed; end → elsewhere/active ending; peer-ended → elsewhere/active peer-ended',
  'returned/agreeing':
    'taken → elsewhere/agreeing covered; resume → agreeing uncovered; placed waiting → returned/waiting placed; placed active → returned/agreeing placed; placed active, live → returned/active placed; keys → returned/active agreed; end → returned/agreeing ending; peer-ended → returned/agreeing peer-ended',
  ended: 'start → starting started; anew → idle anew',
};

const nameOf = (state: State): string =>
  'beneath' in state && state.beneath ? `${state.phase}/${state.beneath.phase}` : state.phase;

describe.each(Object.entries(TABLE) as [Name, string][])('a conversation that is %s', (name, row) => {
  const cells = new Map(
    `${row}; ${EVERYWHERE}`.split('; ').map(cell => cell.split(' → ') as [EventName, string]),
  );
  test('is moved by events that there are', () => {
    expect([...cells.keys()].filter(event => !(event in EVENTS))).toEqual([]);
  });
  test.each(Object.keys(EVENTS) as EventName[])('and meets: %s', event => {
    const was = STATES[name];
    const { state, why } = transition(was, EVENTS[event]);
    expect(cells.has(event) ? `${nameOf(state)} ${why}` : why).toBe(cells.get(event) ?? 'nothing-to-do');
    if (!cells.has(event)) expect(state).toBe(was);
  });
});

const anyEvents = fc.array(fc.constantFrom(...(Object.values(EVENTS) as Event[])), { maxLength: 40 });

describe('whatever happens, in any order', () => {
  test('a state changes exactly when there is a reason', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        let state: State = STATES.idle;
        for (const event of events) {
          const next = transition(state, event);
          expect(next.state === state).toBe(next.why === 'nothing-to-do');
          state = next.state;
        }
      }),
    );
  });

  test('text that is covered stays covered until the person, or another tab, says otherwise', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        let state: State = STATES['returned/agreeing'];
        for (const event of events) {
          const next: State = transition(state, event).state;
          if ('beneath' in state && isLive(next.phase)) expect(['resume', 'take-over']).toContain(event.type);
          state = next;
        }
      }),
    );
  });

  test('an end that was asked for is not asked for twice, and is not forgotten beneath a cover', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        let state: State = transition(STATES.active, EVENTS.end).state;
        for (const event of events) {
          const { state: next, why } = transition(state, event);
          if (heldOf(state)?.ending) expect(why).not.toBe('ending');
          // Another tab's copy, taken over here, is a conversation of its own.
          if (heldOf(state)?.ending && !isClosed(next.phase) && event.type !== 'take-over')
            expect(heldOf(next)?.ending).toBe(true);
          state = next;
        }
      }),
    );
  });

  test.each(['end', 'peer-ended'] as const)('%s is heard once', event => {
    for (const name of ['waiting', 'agreeing', 'active', 'elsewhere/active', 'returned/agreeing'] as const) {
      const { state } = transition(STATES[name], EVENTS[event]);
      expect(transition(state, EVENTS[event])).toEqual({ state, why: 'nothing-to-do' });
    }
  });

  test('until the relay answers, the part that is there from the beginning says the same', () => {
    const both: Event[] = [EVENTS.start, EVENTS.delayed, EVENTS.end, { type: 'delayed', problem: null }];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...both)), events => {
        let state: State = STATES.idle;
        for (const event of events) {
          const next = startTransition(state, event);
          expect(next).toEqual(transition(state, event));
          state = next.state;
        }
      }),
    );
  });
});
