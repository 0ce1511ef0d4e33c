/** The way of one conversation over real sockets: from start to the saved topic. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { slotOf } from '../../../relay/protocol/sealed-frame.ts';
import { createRandom } from '../../support/random.ts';
import { sealedNoise } from '../../support/wire/wire-people.ts';
import type { CounselorSocket } from '../../support/wire/wire-people.ts';
import { askToStart, meet, signIn, sitDown, startParent, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
const random = createRandom(7);
beforeAll(async () => {
  test = await startTestRelay();
});
afterAll(() => test.close());

it('welcomes a parent with a place in the queue and tells who is on duty', async () => {
  const [parent, welcome] = await startParent(test);
  expect(welcome).toMatchObject({ state: 'waiting', seats: [], place: 1, onDuty: 0 });
  const maria = await signIn(test, 'Maria');
  const counselor = await sitDown(test, maria);
  const desk = await counselor.take('desk');
  expect(desk.waiting).toMatchObject([
    { conversation: welcome.conversation, channel: 'smabarn', lang: 'sv', here: true },
  ]);
  expect(await parent.take('queue')).toMatchObject({ place: 1, onDuty: 1 });
  parent.send({ type: 'end', reason: 'parent' });
  expect(await parent.take('ended')).toEqual({ type: 'ended', reason: 'parent' });
  expect(await parent.closed).toBe(1000);
  counselor.close();
});

it('keeps no place for a parent who has left before the welcome', async () => {
  const asked = await askToStart(test);
  asked.send({ type: 'end', reason: 'parent' });
  asked.close();
  await asked.closed;
  const [next, welcome] = await startParent(test);
  expect(welcome.place).toBe(1);
  next.send({ type: 'end', reason: 'parent' });
  await next.closed;
});

it('passes sealed frames both ways unchanged but for the slot', async () => {
  const { parent, counselor, seat, parentSlot } = await meet(test);
  for (const size of [256, 1024, 4096, 16384] as const) {
    const up = sealedNoise(random, parentSlot, size);
    parent.send(up);
    const arrived = await counselor.takeBinary();
    expect(slotOf(arrived)).toBe(seat.slot);
    expect(Buffer.compare(arrived.subarray(5), up.subarray(5))).toBe(0);
    const down = sealedNoise(random, seat.slot, size);
    counselor.send(down);
    const back = await parent.takeBinary();
    expect(slotOf(back)).toBe(parentSlot);
    expect(Buffer.compare(back.subarray(5), down.subarray(5))).toBe(0);
  }
  parent.close();
  counselor.close();
});

it('ends by the counselor, and the topics are saved once however often they are sent', async () => {
  const { parent, counselor, seat, signedIn } = await meet(test, 'Anna');
  counselor.send({ type: 'end', slot: seat.slot });
  expect(await parent.take('ended')).toMatchObject({ reason: 'counselor' });
  const { topicsTicket, reason } = await counselor.take('closed');
  expect(reason).toBe('counselor');
  const record = '6f1d2c3a-6b0e-4f52-9a53-2f3c6f0f0a11';
  for (let time = 0; time < 2; time++) {
    counselor.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school', 'conflict'] });
    expect(await counselor.take('saved')).toEqual({ type: 'saved', record });
  }
  const records = await test.relay.storage.records.list('exempelkommun', '2000-01', '2999-12');
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({
    id: record,
    channel: 'smabarn',
    topics: ['conflict', 'school'],
    receipt: null,
  });
  // One ticket makes one record: another id under it is refused.
  const other = '6f1d2c3a-6b0e-4f52-9a53-2f3c6f0f0a12';
  counselor.send({ type: 'topics', ticket: topicsTicket, record: other, topics: ['school'] });
  expect(await counselor.take('refused')).toMatchObject({ code: 'topics-refused', about: other });
  expect(signedIn.staff.name).toBe('Anna');
  counselor.close();
});

it('holds several conversations at one desk without crossing them', async () => {
  const first = await meet(test, 'Karin');
  const [second, welcome] = await startParent(test, 'tonar');
  first.counselor.send({ type: 'accept', conversation: welcome.conversation });
  const { seat } = await first.counselor.take('seat');
  const { seats } = await second.take('seats');
  expect(seat.slot).not.toBe(first.seat.slot);
  second.send(sealedNoise(random, seats[0]?.slot ?? 0));
  expect(slotOf(await first.counselor.takeBinary())).toBe(seat.slot);
  first.counselor.send(sealedNoise(random, first.seat.slot));
  await first.parent.takeBinary();
  expect(second.binaries).toHaveLength(0);
  for (const socket of [first.parent, second, first.counselor]) socket.close();
});

it('lets one of two counselors have a parent, and tells the other', async () => {
  const [anna, bo] = await Promise.all([signIn(test, 'Anna'), signIn(test, 'Bo')]);
  const desks = await Promise.all([sitDown(test, anna), sitDown(test, bo)]);
  await Promise.all(desks.map(desk => desk.take('desk')));
  const [parent, { conversation }] = await startParent(test);
  for (const desk of desks) desk.send({ type: 'accept', conversation });
  const answered = (desk: CounselorSocket) =>
    desk.controls.some(({ type }) => type === 'seat' || type === 'refused');
  await Promise.all(desks.map(desk => desk.until(() => answered(desk), 'an answer')));
  const answers = desks.flatMap(desk => desk.controls.map(({ type }) => type));
  expect(answers.filter(type => type === 'seat')).toHaveLength(1);
  expect(answers.filter(type => type === 'refused')).toHaveLength(1);
  parent.close();
  for (const desk of desks) desk.close();
});
