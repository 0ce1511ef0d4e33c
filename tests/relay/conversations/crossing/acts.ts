/** All that people, networks and time may do to a `World`, in any order. */
import fc from 'fast-check';
import {
  FRAME_OFFER,
  FRAME_SEALED,
  OFFER_MIN_BYTES,
  setSlot,
} from '../../../../relay/protocol/sealed-frame.ts';
import { FROM_COUNSELOR, MARK, PARENTS, STAFF } from './world.ts';
import type { World } from './world.ts';

const who = fc.nat({ max: PARENTS - 1 });
const staff = fc.nat({ max: STAFF.length - 1 });
export const acts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('parent-comes' as const), who, takeover: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('counselor-comes' as const), staff, takeover: fc.boolean() }),
  },
  { weight: 5, arbitrary: fc.record({ act: fc.constant('accept' as const), staff, who }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('speak' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('answer' as const),
      staff,
      offer: fc.boolean(),
      foreign: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('confirm' as const, 'decline' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('hand-over' as const), staff, to: fc.option(staff) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constantFrom('cancel' as const, 'put-back' as const, 'close' as const),
      staff,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('parent-lost' as const, 'wait' as const, 'end' as const),
      who,
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('counselor-lost' as const), staff }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('time' as const), ms: fc.nat({ max: 200_000 }) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('crash' as const) }) },
);
export type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never;

export async function perform(world: World, act: Act): Promise<void> {
  const parent = 'who' in act ? world.parents[act.who] : undefined;
  const counselor = 'staff' in act ? world.counselors[act.staff] : undefined;
  const seat = counselor && [...counselor.seats.values()].at(-1);
  switch (act.act) {
    case 'parent-comes':
      return parent && world.parentComes(parent, act.takeover);
    case 'counselor-comes':
      return counselor && world.counselorComes(counselor, act.takeover);
    case 'accept': {
      const conversation = parent?.conversation;
      if (conversation) await counselor?.side?.control({ type: 'accept', conversation });
      return;
    }
    case 'speak':
      for (const slot of parent?.slots.values() ?? []) {
        const frame = Buffer.alloc(256);
        frame[0] = FRAME_SEALED;
        frame[MARK] = act.who;
        setSlot(frame, slot);
        parent?.side?.binary(frame);
      }
      return;
    case 'answer':
      for (const { slot, conversation } of counselor?.seats.values() ?? []) {
        const whose = world.parents.find(one => one.conversation === conversation);
        const frame = Buffer.alloc(act.offer ? OFFER_MIN_BYTES : 256);
        frame[0] = act.offer ? FRAME_OFFER : FRAME_SEALED;
        frame[MARK] = FROM_COUNSELOR + (whose?.number ?? 90);
        // A slot that is not the desk's leads nowhere.
        setSlot(frame, act.foreign ? slot + 1_000 : slot);
        counselor?.side?.binary(frame);
      }
      return;
    case 'confirm':
    case 'decline': {
      const claim = [...(parent?.slots.keys() ?? [])].at(-1);
      if (!claim || !parent?.side) return;
      if (act.act === 'confirm') parent.claim = claim;
      parent.side.control({ type: act.act, claim });
      return;
    }
    case 'hand-over': {
      const to = act.to === null ? null : (STAFF[act.to]?.id ?? null);
      return seat && counselor.side?.control({ type: 'hand-over', slot: seat.slot, to });
    }
    case 'cancel':
      return seat && counselor.side?.control({ type: 'hand-over-cancel', slot: seat.slot });
    case 'put-back':
      return seat && counselor.side?.control({ type: 'put-back', slot: seat.slot });
    case 'close':
      return seat && counselor.side?.control({ type: 'end', slot: seat.slot });
    case 'wait':
      parent?.side?.control({ type: 'wait' });
      return;
    case 'end':
      parent?.side?.control({ type: 'end', reason: 'parent' });
      return;
    case 'parent-lost':
      parent?.side?.lost();
      if (parent) Object.assign(parent, { socket: null, side: null });
      return;
    case 'counselor-lost':
      counselor?.side?.lost();
      if (counselor) Object.assign(counselor, { socket: null, side: null });
      return;
    case 'time':
      world.clock.advance(act.ms);
      return world.all.sweep();
    case 'crash':
      return world.crash();
  }
}
