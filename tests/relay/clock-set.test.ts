/**
 * Somebody sets the relay's clock while people talk: an hour or a day forward, an hour back. Nobody is sent away,
 * nothing said is erased, nobody loses a place; what is of the wall clock (hours, months) follows it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { PARENT_FRAMES_BURST, WORK_VALID_MS } from '../../relay/protocol/bounds.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { RelayTime, SET_FORWARD_MS } from '../../relay/relay-time.ts';
import { openSqlite } from '../../relay/storage/sqlite/sqlite.ts';
import { freePort } from '../support/free-port.ts';
import { createRandom } from '../support/random.ts';
import { RelayProcess } from '../support/relay-process.ts';
import { sealedNoise, solvedWork, startFrame, openParent } from '../support/wire/wire-people.ts';
import { ManualClock } from '../support/manual-clock.ts';
import {
  HEARTBEATS,
  askToStart,
  meet,
  resumeParent,
  signIn,
  sitDown,
  startParent,
  startTestRelay,
} from './support/test-relay.ts';
import type { SignedIn, TestRelay } from './support/test-relay.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const JUMPS = [
  ['an hour forward', HOUR_MS],
  ['an hour back', -HOUR_MS],
  ['a day forward', DAY_MS],
  ['a day back', -DAY_MS],
] as const;

let test: TestRelay;
let clock: ManualClock;

describe.each(JUMPS)('the clock is set %s', (_, jump) => {
  beforeEach(async () => {
    clock = new ManualClock({ still: HEARTBEATS });
    test = await startTestRelay({ clock });
  });
  afterEach(() => test.close());

  it('while two talk: they go on, past every sweep and every look at the sign-in', async () => {
    const { parent, counselor, parentSlot, seat } = await meet(test);
    clock.set(jump);
    clock.advance(10_000);
    const frame = sealedNoise(createRandom(1), parentSlot);
    parent.send(frame);
    await counselor.until(() => counselor.binaries.length > 0, 'the frame');
    // As fast as a browser that has a whole outbox to send.
    for (let n = 1; n < PARENT_FRAMES_BURST - 2; n++) parent.send(frame);
    await counselor.until(() => counselor.binaries.length === PARENT_FRAMES_BURST - 2, 'all of them');
    clock.advance(MINUTE_MS);
    parent.send({ type: 'ping' });
    await parent.take('pong');
    expect([...parent.controls, ...counselor.controls].map(({ type }) => type)).not.toContain('idle');
    expect([parent.closeCode, counselor.closeCode]).toEqual([undefined, undefined]);
    expect(test.relay.conversations.get(seat.conversation)?.state.phase).toBe('active');
  });

  it('while the parent is away: the place is kept as long as was said, and no longer', async () => {
    const { parent, counselor, welcome } = await meet(test);
    parent.cut();
    await counselor.take('peer');
    clock.advance(2 * MINUTE_MS);
    clock.set(jump);
    clock.advance(2 * MINUTE_MS);
    const back = await resumeParent(test, welcome.token);
    expect(await back.take('welcome')).toMatchObject({ conversation: welcome.conversation, state: 'active' });
    back.cut();
    await counselor.until(() => counselor.controls.filter(f => f.type === 'peer').length > 1, 'gone again');
    clock.advance(5 * MINUTE_MS + 1_000);
    expect(await counselor.take('closed')).toMatchObject({ reason: 'parent-gone' });
  });

  it('while the counselor is away: the ticket is good, and so is the sign-in', async () => {
    const { counselor, seat, signedIn } = await meet(test);
    counselor.cut();
    clock.set(jump);
    clock.advance(MINUTE_MS);
    const back = await sitDown(test, signedIn, [seat.ticket]);
    expect((await back.take('desk')).seats).toMatchObject([{ claim: seat.claim }]);
  });

  it('while people wait: in the same order, with as long a wait, and who comes now comes last', async () => {
    const desk = await sitDown(test, await signIn(test, 'Maria'));
    await desk.take('desk');
    const [, first] = await startParent(test);
    clock.advance(3 * MINUTE_MS);
    clock.set(jump);
    clock.advance(1_000);
    const [, second] = await startParent(test);
    expect(second.place).toBe(2);
    const again = await sitDown(test, await signIn(test, 'Bo'));
    const { waiting } = await again.take('desk');
    expect(waiting.map(row => row.conversation)).toEqual([first.conversation, second.conversation]);
    expect(waiting[0]?.waitedSeconds).toBe(181);
    expect(waiting[1]?.waitedSeconds).toBe(0);
  });

  it('and the relay is started again: who was connected has a token that is still good', async () => {
    const { parent, welcome, counselor, seat, signedIn } = await meet(test);
    clock.set(jump);
    clock.advance(1_000);
    // What was sent before the pong has come with it.
    parent.send({ type: 'ping' });
    await parent.take('pong');
    counselor.send({ type: 'ping' });
    await counselor.take('pong');
    const fresh = parent.controls.findLast(frame => frame.type === 'token')?.token ?? welcome.token;
    const ticket = counselor.controls.findLast(frame => frame.type === 'ticket')?.ticket ?? seat.ticket;
    test = await test.restart();
    const back = await resumeParent(test, fresh, { claim: seat.claim });
    expect(await back.take('welcome')).toMatchObject({ conversation: welcome.conversation, state: 'active' });
    // A sign-in is kept in storage and cannot be made anew: a day forward is longer than one lasts.
    if (jump >= DAY_MS) return;
    const same = await sitDown(test, signedIn, [ticket]);
    expect((await same.take('desk')).seats).toMatchObject([{ claim: seat.claim }]);
  });
});

describe('a challenge', () => {
  beforeEach(async () => {
    clock = new ManualClock({ still: HEARTBEATS });
    test = await startTestRelay({ clock });
  });
  afterEach(() => test.close());

  it('is taken once, and not again when the clock was put back after it was forgotten', async () => {
    const work = await solvedWork(test.url, 'exempelkommun');
    const first = await openParent(test.url);
    first.send(startFrame(work));
    await first.take('welcome');
    clock.advance(WORK_VALID_MS + 1_000);
    clock.set(-HOUR_MS);
    // Makes the relay forget what it remembers as spent.
    await (await askToStart(test)).take('welcome');
    const second = await openParent(test.url);
    second.send(startFrame(work));
    expect(await second.closed).toBe(CLOSE['work-refused'].code);
  });
});

describe('the time by which things expire', () => {
  it('never goes back, and follows a clock that was put forward without forgetting what was made before', () => {
    const clock = new ManualClock();
    const time = new RelayTime(clock);
    const began = time.now();
    expect(time.expired()).toBe(began);
    clock.set(-HOUR_MS);
    expect(time.follow()).toBe(false);
    expect(time.now()).toBe(began);
    clock.set(HOUR_MS + SET_FORWARD_MS - 1);
    expect(time.follow()).toBe(false);
    clock.set(DAY_MS);
    expect(time.follow()).toBe(true);
    expect(time.follow()).toBe(false);
    expect(time.now()).toBe(began + SET_FORWARD_MS - 1 + DAY_MS);
    expect(time.expired()).toBe(began);
    clock.advance(HOUR_MS);
    expect(time.expired()).toBe(began + HOUR_MS);
    clock.advance(DAY_MS);
    expect(time.expired()).toBe(time.now());
  });
});

describe('a relay of its own, whose clock is set', () => {
  it('an hour forward, two back and a day forward: the talk, the one who waits and the desk stay', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'viska-clock-'));
    const data = join(folder, 'data');
    const storage = openSqlite(data);
    await storage.sites.put(exempelkommun(['http://127.0.0.1:8788']));
    await storage.close();
    const port = await freePort();
    const url = `http://localhost:${String(port)}`;
    const steps = [HOUR_MS, -2 * HOUR_MS, DAY_MS];
    const relay = new RelayProcess({
      port,
      data,
      publicUrl: url,
      nodeArguments: ['--import', './tests/support/set-clock.ts'],
      environment: { VISKA_TEST_CLOCK_STEPS: steps.join(',') },
    });
    const enter = async (name: string): Promise<SignedIn> => {
      const here = openSqlite(data);
      const signedIn = await signIn({ url, relay: { storage: here } }, name);
      await here.close();
      return signedIn;
    };
    try {
      await relay.start();
      const { parent, counselor, welcome, seat } = await meet({ url, signIn: enter });
      const [waits, place] = await startParent({ url });
      let talks = parent;
      for (const [at] of steps.entries()) {
        process.kill(relay.pid, 'SIGHUP');
        await expect.poll(() => relay.output.match(/the clock is/g)?.length).toBe(at + 1);
        // Deadlines are looked at every second, sign-ins every five.
        await new Promise(resolve => setTimeout(resolve, 2_500));
        talks.send({ type: 'ping' });
        await talks.take('pong');
        talks.cut();
        talks = await resumeParent({ url }, welcome.token);
        const again = await talks.take('welcome');
        expect(again).toMatchObject({ conversation: seat.conversation, state: 'active' });
      }
      await new Promise(resolve => setTimeout(resolve, 5_500));
      expect([counselor.closeCode, waits.closeCode]).toEqual([undefined, undefined]);
      waits.cut();
      const again = await resumeParent({ url }, place.token);
      expect(await again.take('welcome')).toMatchObject({ conversation: place.conversation, place: 1 });
    } finally {
      await relay.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
