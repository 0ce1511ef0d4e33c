/** The conversation machine under any order of events: one counselor, no dead ends, nobody told who is not in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDeadline } from '../../../../relay/conversations/machine/deadlines.ts';
import { seatsOf } from '../../../../relay/conversations/machine/outcome.ts';
import {
  begin,
  restoreByParent,
  restoreByTicket,
  step,
} from '../../../../relay/conversations/machine/step.ts';
import type { Event, Grace, Outcome, State } from '../../../../relay/conversations/machine/state.ts';

const grace: Grace = {
  parentTalkingMs: 300_000,
  parentWaitingMs: 900_000,
  counselorMs: 120_000,
  idleMs: 2_700_000,
  idleWarningMs: 180_000,
};
const STAFF = ['maria', 'bo', 'eva'];
/** Each accept brings a claim of its own, as the relay's do; a few foreign ones are tried too. */
const claims = fc.nat({ max: 12 }).map(n => `claim-${n}`);
const staff = fc.constantFrom(...STAFF);

type Unordered = Event extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never;
const happenings: fc.Arbitrary<Unordered> = fc.oneof(
  fc.record({ type: fc.constant('accept' as const), claim: claims, staff }),
  fc.record({ type: fc.constantFrom('put-back' as const, 'hand-over-cancel' as const), claim: claims }),
  fc.record({ type: fc.constant('hand-over' as const), claim: claims, to: fc.option(staff) }),
  fc.record({ type: fc.constantFrom('counselor-end' as const, 'counselor-gone' as const), claim: claims }),
  fc.record({ type: fc.constant('counselor-here' as const), claim: claims, staff }),
  fc.record({ type: fc.constant('parent-here' as const), claim: fc.option(claims) }),
  fc.record({
    type: fc.constantFrom('parent-gone' as const, 'wait' as const, 'spoke' as const, 'closing' as const),
  }),
  fc.record({ type: fc.constantFrom('confirm' as const, 'decline' as const), claim: claims }),
  fc.record({ type: fc.constant('tick' as const) }),
);
const stories = fc.array(fc.tuple(happenings, fc.nat({ max: 400_000 })), { maxLength: 60 });
const beginnings: fc.Arbitrary<State> = fc.oneof(
  fc.constant(begin(grace)),
  fc.option(claims).map(claim => restoreByParent(grace, claim, 0)),
  fc.tuple(claims, staff).map(([claim, name]) => restoreByTicket(grace, claim, name, 0)),
);

/** Plays a story; `look` sees each step. */
function play(
  state: State,
  story: [Unordered, number][],
  look: (before: State, event: Event, outcome: Outcome) => void,
): State {
  let at = 0;
  let used = 0;
  const seen = new Set(seatsOf(state).map(seat => seat.claim));
  for (const [happening, later] of story) {
    at += later;
    const event = { ...happening, at } as Event;
    // The relay makes every claim from 16 random bytes: no two seats share one.
    if (event.type === 'accept')
      Object.assign(event, { claim: seen.has(event.claim) ? `own-${used++}` : event.claim });
    const outcome = step(state, event);
    for (const { claim } of seatsOf(outcome.state)) seen.add(claim);
    look(state, event, outcome);
    state = outcome.state;
  }
  return state;
}

const check = (property: (state: State, story: [Unordered, number][]) => void): void => {
  fc.assert(fc.property(beginnings, stories, property), { numRuns: 3_000 });
};

describe('whatever happens in whatever order', () => {
  it('at most one counselor has the conversation, and one more is being introduced', () => {
    check((first, story) => {
      play(first, story, (_before, _event, { state }) => {
        if (state.phase !== 'active') return;
        const { current, incoming } = state;
        if (incoming) {
          expect(incoming.claim).not.toBe(current.claim);
          expect(incoming.staff).not.toBe(current.staff);
          expect(state.handOver).not.toBeNull();
        }
      });
    });
  });

  it('a seat that nobody has come back to hands nothing over, or its own counselor could take the second one', () => {
    const restored = restoreByParent(grace, 'claim-1', 0);
    const happens = (state: State, event: Unordered): State =>
      step(state, { ...event, at: 0 } as Event).state;
    const asked = happens(restored, { type: 'hand-over', claim: 'claim-1', to: 'maria' });
    const accepted = happens(asked, { type: 'accept', claim: 'claim-2', staff: 'maria' });
    const back = happens(accepted, { type: 'counselor-here', claim: 'claim-1', staff: 'maria' });
    expect(back).toMatchObject({
      phase: 'active',
      current: { staff: 'maria' },
      incoming: null,
      handOver: null,
    });
  });

  it('the current counselor changes only by the parent’s word, or where nothing was said', () => {
    check((first, story) => {
      play(first, story, (before, event, { state }) => {
        if (before.phase !== 'active' || !before.current.keys) return;
        if (state.phase === 'active' && state.current.claim !== before.current.claim)
          expect(event.type).toBe('confirm');
        // A paired conversation never goes to the lobby by itself.
        if (state.phase === 'waiting') expect(event.type).toBe('wait');
      });
    });
  });

  it('everyone who loses a seat is told why, once, and nobody else is told anything', () => {
    check((first, story) => {
      play(first, story, (before, _event, { state, effects }) => {
        const was = new Set(seatsOf(before).map(seat => seat.claim));
        const is = new Set(seatsOf(state).map(seat => seat.claim));
        const closed = effects.flatMap(effect =>
          effect.to === 'seat' && effect.tell === 'closed' ? [effect.claim] : [],
        );
        expect([...closed].sort()).toEqual([...was].filter(claim => !is.has(claim)).sort());
        for (const effect of effects)
          if (effect.to === 'seat') expect(was.has(effect.claim) || is.has(effect.claim)).toBe(true);
      });
    });
  });

  it('topics are offered to one counselor, at the end and only then', () => {
    check((first, story) => {
      play(first, story, (before, _event, { state, effects }) => {
        const offered = effects.filter(effect => effect.tell === 'closed' && effect.topics);
        if (offered.length > 0) expect(state.phase).toBe('ended');
        expect(offered.length).toBe(
          state.phase === 'ended' && before.phase !== 'ended' && seatsOf(before).length > 0 ? 1 : 0,
        );
      });
    });
  });

  it('the end is the end', () => {
    check((first, story) => {
      play(first, story, (before, _event, outcome) => {
        if (before.phase !== 'ended') return;
        expect(outcome.state).toBe(before);
        expect(outcome.effects).toEqual([]);
      });
    });
  });

  it('every state has a way out by time alone, but for a parent who waits and is here', () => {
    check((first, story) => {
      let state = play(first, story, () => {});
      for (let n = 0; n < 50 && state.phase !== 'ended'; n++) {
        const next = nextDeadline(state);
        if (!next) {
          expect(state).toMatchObject({ phase: 'waiting', parent: { here: true } });
          expect(step(state, { type: 'parent-end', reason: 'parent', at: 0 }).state.phase).toBe('ended');
          return;
        }
        const outcome = step(state, { type: 'tick', at: next.at });
        expect(outcome.why).not.toBe('nothing-to-do');
        state = outcome.state;
      }
      expect(state.phase).toBe('ended');
    });
  });

  it('refusals and late events change nothing', () => {
    check((first, story) => {
      play(first, story, (before, _event, { state, effects, why }) => {
        if (why !== 'refused' && why !== 'nothing-to-do') return;
        expect(state).toBe(before);
        expect(effects).toEqual([]);
      });
    });
  });
});
