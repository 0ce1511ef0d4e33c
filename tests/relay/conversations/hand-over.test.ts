/** Handing over: a second seat beside the first until the parent has decided, and never a frame astray. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FRAME_OFFER, OFFER_MIN_BYTES, setSlot, slotOf } from '../../../relay/protocol/sealed-frame.ts';
import { createRandom } from '../../support/random.ts';
import { sealedNoise } from '../../support/wire/wire-people.ts';
import type { CounselorSocket } from '../../support/wire/wire-people.ts';
import { meet, signIn, sitDown, startTestRelay } from '../support/test-relay.ts';
import type { Meeting, SignedIn, TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
const random = createRandom(5);
beforeAll(async () => {
  test = await startTestRelay();
});
afterAll(() => test.close());

/** A meeting, and a colleague who has accepted the hand-over. */
async function handOver(to: 'colleague' | 'anyone'): Promise<
  Meeting & {
    colleague: CounselorSocket;
    other: SignedIn;
    newSeat: Meeting['seat'];
    newSlot: number;
  }
> {
  const meeting = await meet(test, 'Maria');
  const other = await signIn(test, 'Bo');
  const colleague = await sitDown(test, other);
  await colleague.take('desk');
  const { counselor, parent, seat } = meeting;
  // The parent's `confirm` must have arrived before anything is handed over.
  parent.send({ type: 'ping' });
  await parent.take('pong');
  counselor.send({ type: 'hand-over', slot: seat.slot, to: to === 'anyone' ? null : other.staff.id });
  const offered = await counselor.take('seat');
  expect(offered.seat.handingOverTo).toEqual(to === 'anyone' ? null : { staff: other.staff.id, name: 'Bo' });
  await colleague.until(
    () =>
      colleague.controls.some(f => f.type === 'waiting' && f.waiting.some(row => row.from?.name === 'Maria')),
    'the hand-over in the list',
  );
  colleague.send({ type: 'accept', conversation: seat.conversation });
  const { seat: newSeat } = await colleague.take('seat');
  const { seats, why } = await parent.take('seats');
  expect(why).toBe('hand-over-offered');
  expect(seats).toMatchObject([
    { claim: seat.claim, current: true },
    { claim: newSeat.claim, current: false },
  ]);
  expect((await counselor.take('seat')).seat.handingOverTo).toEqual({ staff: other.staff.id, name: 'Bo' });
  return { ...meeting, colleague, other, newSeat, newSlot: seats[1]?.slot ?? 0 };
}

function offer(slot: number): Uint8Array {
  const frame = random.bytes(OFFER_MIN_BYTES);
  frame[0] = FRAME_OFFER;
  frame[OFFER_MIN_BYTES - 2] = frame[OFFER_MIN_BYTES - 1] = 0;
  setSlot(frame, slot);
  return frame;
}

it.each(['colleague', 'anyone'] as const)(
  'to %s: the offer reaches the parent and the old counselor',
  async to => {
    const { colleague, counselor, parent, seat, newSeat, newSlot } = await handOver(to);
    const sent = offer(newSeat.slot);
    colleague.send(sent);
    const atParent = await parent.takeBinary();
    const atOld = await counselor.takeBinary();
    expect(slotOf(atParent)).toBe(newSlot);
    expect(slotOf(atOld)).toBe(seat.slot);
    for (const copy of [atParent, atOld]) expect(Buffer.compare(copy.subarray(5), sent.subarray(5))).toBe(0);
    for (const socket of [colleague, counselor, parent]) socket.close();
  },
);

it('confirmed: the new counselor has it, the old one is out of it', async () => {
  const { colleague, counselor, parent, seat, newSeat, newSlot, parentSlot } = await handOver('colleague');
  parent.send({ type: 'confirm', claim: newSeat.claim });
  expect(await counselor.take('closed')).toEqual({ type: 'closed', slot: seat.slot, reason: 'handed-over' });
  const { seats, why } = await parent.take('seats');
  expect(why).toBe('hand-over-confirmed');
  expect(seats).toMatchObject([{ claim: newSeat.claim, current: true }]);
  expect((await colleague.take('seat')).seat).toMatchObject({ current: true });
  // What the old counselor or the parent's old slot still sends goes nowhere.
  counselor.send(sealedNoise(random, seat.slot));
  parent.send(sealedNoise(random, parentSlot));
  parent.send(sealedNoise(random, newSlot));
  expect(slotOf(await colleague.takeBinary())).toBe(newSeat.slot);
  colleague.send(sealedNoise(random, newSeat.slot));
  expect(slotOf(await parent.takeBinary())).toBe(newSlot);
  expect(parent.binaries).toHaveLength(0);
  expect(counselor.binaries).toHaveLength(0);
  colleague.send({ type: 'end', slot: newSeat.slot });
  expect((await colleague.take('closed')).topicsTicket).toBeTruthy();
  for (const socket of [colleague, counselor, parent]) socket.close();
});

it('declined: the parent stays with the old counselor', async () => {
  const { colleague, counselor, parent, newSeat, seat } = await handOver('colleague');
  parent.send({ type: 'decline', claim: newSeat.claim });
  expect(await colleague.take('closed')).toEqual({ type: 'closed', slot: newSeat.slot, reason: 'declined' });
  expect(await parent.take('seats')).toMatchObject({
    why: 'declined',
    seats: [{ claim: seat.claim, current: true }],
  });
  expect((await counselor.take('seat')).seat.handingOverTo).toBeUndefined();
  for (const socket of [colleague, counselor, parent]) socket.close();
});

it('cancelled: by the old counselor, everyone is told', async () => {
  const { colleague, counselor, parent, newSeat, seat } = await handOver('anyone');
  counselor.send({ type: 'hand-over-cancel', slot: seat.slot });
  expect(await colleague.take('closed')).toMatchObject({ slot: newSeat.slot, reason: 'hand-over-cancelled' });
  expect(await parent.take('seats')).toMatchObject({ why: 'hand-over-cancelled' });
  for (const socket of [colleague, counselor, parent]) socket.close();
});

it('is refused to a colleague who is not there or not available', async () => {
  const { counselor, parent, seat } = await meet(test, 'Maria');
  parent.send({ type: 'ping' });
  await parent.take('pong');
  counselor.send({ type: 'hand-over', slot: seat.slot, to: '6f1d2c3a-6b0e-4f52-9a53-2f3c6f0f0a11' });
  expect(await counselor.take('refused')).toMatchObject({ code: 'no-such-colleague' });
  const bo = await signIn(test, 'Bo');
  const colleague = await sitDown(test, bo, [], { available: false });
  await colleague.take('desk');
  counselor.send({ type: 'hand-over', slot: seat.slot, to: bo.staff.id });
  expect(await counselor.take('refused')).toMatchObject({ code: 'not-available' });
  for (const socket of [colleague, counselor, parent]) socket.close();
});

it('only the addressed colleague sees and may take it', async () => {
  const { counselor, parent, seat } = await meet(test, 'Maria');
  parent.send({ type: 'ping' });
  await parent.take('pong');
  const [bo, eva] = await Promise.all([signIn(test, 'Bo'), signIn(test, 'Eva')]);
  const [atBo, atEva] = await Promise.all([sitDown(test, bo), sitDown(test, eva)]);
  await Promise.all([atBo.take('desk'), atEva.take('desk')]);
  counselor.send({ type: 'hand-over', slot: seat.slot, to: bo.staff.id });
  await counselor.take('seat');
  atEva.send({ type: 'accept', conversation: seat.conversation });
  expect(await atEva.take('refused')).toMatchObject({ code: 'already-claimed' });
  expect(atEva.controls.some(f => f.type === 'waiting' && f.waiting.some(row => row.from))).toBe(false);
  for (const socket of [counselor, parent, atBo, atEva]) socket.close();
});
