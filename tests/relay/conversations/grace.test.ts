/** Gone for a while: how long places and seats are kept, what people are told, and what happens then. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRandom } from '../../support/random.ts';
import { sealedNoise } from '../../support/wire/wire-people.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import {
  HEARTBEATS,
  meet,
  resumeParent,
  signIn,
  sitDown,
  startParent,
  startTestRelay,
} from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

const MINUTE_MS = 60_000;
let test: TestRelay;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock({ still: HEARTBEATS });
  test = await startTestRelay({ clock });
});
afterEach(() => test.close());

it('keeps a talking parent’s place for five minutes, and tells the counselor', async () => {
  const { parent, counselor, seat, welcome } = await meet(test);
  parent.cut();
  expect(await counselor.take('peer')).toEqual({
    type: 'peer',
    slot: seat.slot,
    here: false,
    graceSeconds: 300,
  });
  clock.advance(4 * MINUTE_MS);
  const back = await resumeParent(test, welcome.token);
  const again = await back.take('welcome');
  expect(again).toMatchObject({ conversation: welcome.conversation, state: 'active' });
  expect(again.seats).toMatchObject([{ claim: seat.claim, here: true, current: true }]);
  expect(await counselor.take('peer')).toMatchObject({ here: true });
  back.cut();
  await counselor.take('peer');
  clock.advance(5 * MINUTE_MS + 1_000);
  expect(await counselor.take('closed')).toMatchObject({ slot: seat.slot, reason: 'parent-gone' });
  expect(test.relay.conversations.size).toBe(0);
  const late = await resumeParent(test, welcome.token);
  expect(await late.closed).toBe(4008);
});

it('keeps a waiting parent’s place for fifteen minutes, since phones sleep', async () => {
  const desk = await sitDown(test, await signIn(test, 'Maria'));
  await desk.take('desk');
  const [first, { token, conversation }] = await startParent(test);
  const [second, welcome] = await startParent(test);
  expect(welcome.place).toBe(2);
  first.cut();
  await desk.until(
    () => desk.controls.some(f => f.type === 'waiting' && f.waiting.some(row => !row.here)),
    'the row to show that the phone sleeps',
  );
  clock.advance(14 * MINUTE_MS);
  const back = await resumeParent(test, token);
  expect(await back.take('welcome')).toMatchObject({ conversation, state: 'waiting', place: 1 });
  second.close();
  back.close();
});

it('lets a counselor accept a sleeping phone, and put the parent back in place', async () => {
  const maria = await signIn(test, 'Maria');
  const desk = await sitDown(test, maria);
  await desk.take('desk');
  const [parent, { token, conversation }] = await startParent(test);
  parent.cut();
  await desk.until(
    () => desk.controls.some(f => f.type === 'waiting' && f.waiting[0]?.here === false),
    'asleep',
  );
  desk.send({ type: 'accept', conversation });
  const { seat } = await desk.take('seat');
  expect(seat.here).toBe(false);
  desk.send({ type: 'put-back', slot: seat.slot });
  expect(await desk.take('closed')).toEqual({ type: 'closed', slot: seat.slot, reason: 'put-back' });
  const back = await resumeParent(test, token, { claim: seat.claim });
  expect(await back.take('welcome')).toMatchObject({ state: 'waiting', place: 1, seats: [] });
  back.close();
});

it('does not put back a parent who has talked', async () => {
  const { counselor, parent, seat } = await meet(test);
  parent.send({ type: 'ping' });
  await parent.take('pong');
  counselor.send({ type: 'put-back', slot: seat.slot });
  expect(await counselor.take('refused')).toMatchObject({ code: 'not-allowed', about: String(seat.slot) });
});

it('tells a parent who was away meanwhile, too', async () => {
  const { parent, counselor, seat, welcome } = await meet(test);
  counselor.cut();
  await parent.take('peer');
  parent.cut();
  clock.advance(2 * MINUTE_MS + 1_000);
  const back = await resumeParent(test, welcome.token, { claim: seat.claim });
  await back.take('welcome');
  expect(await back.take('peer')).toEqual({ type: 'peer', claim: seat.claim, here: false, graceSeconds: 0 });
  back.close();
});

it('tells the parent when the counselor is gone for good, and lets them wait for another in place', async () => {
  const { parent, counselor, seat, welcome } = await meet(test);
  counselor.cut();
  expect(await parent.take('peer')).toEqual({
    type: 'peer',
    claim: seat.claim,
    here: false,
    graceSeconds: 120,
  });
  clock.advance(2 * MINUTE_MS + 1_000);
  expect(await parent.take('peer')).toEqual({
    type: 'peer',
    claim: seat.claim,
    here: false,
    graceSeconds: 0,
  });
  parent.send({ type: 'wait' });
  expect(await parent.take('seats')).toMatchObject({
    state: 'waiting',
    seats: [],
    place: 1,
    why: 'counselor-gone',
  });
  const other = await sitDown(test, await signIn(test, 'Bo'));
  const desk = await other.take('desk');
  expect(desk.waiting).toMatchObject([{ conversation: welcome.conversation }]);
  parent.close();
});

it('puts a parent back by itself when the counselor vanished before anything was said', async () => {
  const { parent, counselor } = await meet(test, 'Maria', false);
  counselor.cut();
  await parent.take('peer');
  clock.advance(2 * MINUTE_MS + 1_000);
  expect(await parent.take('seats')).toMatchObject({ state: 'waiting', why: 'counselor-gone', place: 1 });
  parent.close();
});

it('gives a counselor who comes back in time the same seats, with or without tickets', async () => {
  const { parent, counselor, seat, signedIn } = await meet(test);
  counselor.cut();
  await parent.take('peer');
  const back = await sitDown(test, signedIn, [seat.ticket]);
  const desk = await back.take('desk');
  expect(desk.seats).toMatchObject([
    { claim: seat.claim, conversation: seat.conversation, stash: seat.stash },
  ]);
  expect(await parent.take('peer')).toMatchObject({ claim: seat.claim, here: true });
  back.cut();
  await parent.take('peer');
  const bare = await sitDown(test, signedIn);
  expect((await bare.take('desk')).seats).toMatchObject([{ claim: seat.claim }]);
  parent.close();
});

it('warns both of a silence, takes the warning back when someone speaks, and ends an unbroken one', async () => {
  const { parent, counselor, seat, parentSlot } = await meet(test);
  clock.advance(42 * MINUTE_MS + 1_000);
  expect(await parent.take('idle')).toEqual({ type: 'idle', seconds: 180 });
  expect(await counselor.take('idle')).toEqual({ type: 'idle', slot: seat.slot, seconds: 180 });
  parent.send(sealedNoise(createRandom(1), parentSlot));
  expect(await counselor.take('idle')).toMatchObject({ seconds: 0 });
  expect(await parent.take('idle')).toMatchObject({ seconds: 0 });
  clock.advance(42 * MINUTE_MS + 1_000);
  await parent.take('idle');
  counselor.send({ type: 'stay', slot: seat.slot });
  expect(await parent.take('idle')).toMatchObject({ seconds: 0 });
  clock.advance(45 * MINUTE_MS + 2_000);
  expect(await parent.take('ended')).toEqual({ type: 'ended', reason: 'idle' });
  expect(await counselor.take('closed')).toMatchObject({ reason: 'idle' });
});

it('renews tokens and tickets over the socket before half their life has passed', async () => {
  const { parent, counselor, welcome, seat } = await meet(test);
  clock.advance(5 * MINUTE_MS + 1_000);
  const { token, stash } = await parent.take('token');
  expect(token).not.toBe(welcome.token);
  expect(stash).toBe(welcome.stash);
  const { ticket } = await counselor.take('ticket');
  expect(ticket).not.toBe(seat.ticket);
});

it('ends the wait at closing time when nobody is on duty any more', async () => {
  const [parent] = await startParent(test);
  const { site } = test;
  await test.relay.storage.sites.put({
    ...site,
    channels: site.channels.map(one => ({ ...one, hours: 'never' })),
  });
  clock.advance(31_000);
  expect(await parent.take('ended')).toEqual({ type: 'ended', reason: 'closed' });
});

it('welcomes no token of an ended conversation while it lives, also where talking has by far the longest grace', async () => {
  const short = { parentWaitingMinutes: 1, counselorMinutes: 1, idleMinutes: 240, idleWarningMinutes: 1 };
  const own = await startTestRelay({
    clock,
    settings: site => ({ ...site, grace: { ...short, parentTalkingMinutes: 30 } }),
  });
  // What is over is forgotten once an hour: here twelve minutes after the end.
  clock.advance(48 * MINUTE_MS);
  const { parent, welcome } = await meet(own);
  parent.cut();
  const back = await resumeParent(own, welcome.token, { takeover: true });
  const { token } = await back.take('welcome');
  back.send({ type: 'end', reason: 'parent' });
  await back.closed;
  for (let minutes = 0; minutes < 39; minutes += 13) {
    clock.advance(13 * MINUTE_MS);
    const late = await resumeParent(own, token);
    expect(await late.closed).toBe(4008);
  }
  await own.close();
});
