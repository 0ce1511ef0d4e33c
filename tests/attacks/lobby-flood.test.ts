/**
 * A crowd at the door against the desks: each change of a queue of 200 used to send the whole queue to every
 * counselor. Bytes are counted as they arrive at a desk's socket.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CONVERSATIONS_PER_COUNSELOR_MAX,
  DESKS_PER_SITE_MAX,
  LOBBY_INTERVAL_MS,
  WAITING_PER_SITE_MAX,
} from '../../relay/protocol/bounds.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { begin } from '../../relay/conversations/machine/step.ts';
import { graceOf } from '../../relay/conversations/parts.ts';
import { Desk } from '../../relay/conversations/desk.ts';
import type { Conversation } from '../../relay/conversations/conversation.ts';
import type { ToCounselor } from '../../relay/protocol/control.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { HEARTBEATS, signIn, sitDown, startTestRelay } from '../relay/support/test-relay.ts';
import type { TestRelay } from '../relay/support/test-relay.ts';
import { openParent, solvedWork, startFrame } from '../support/wire/wire-people.ts';

let test: TestRelay;
beforeEach(async () => {
  test = await startTestRelay({ clock: new ManualClock({ still: HEARTBEATS }) });
});
afterEach(() => test.close());

/** Somebody who waits, without the work and the socket that the relay asks for. */
function waits(number: number): Conversation {
  const { conversations } = test.relay;
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const known = {
    id,
    site: test.site.id,
    channel: 'smabarn',
    lang: 'sv',
    answers: ['sv', 'en'],
    born: number,
  };
  return conversations.create(known, begin(graceOf(test.site)), conversations.parts.clock.elapsed());
}
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
const bytes = (frames: readonly ToCounselor[]): number =>
  frames.reduce((sum, frame) => sum + JSON.stringify(frame).length, 0);

it('a language of kilobytes is no frame of this protocol, and reaches no desk', async () => {
  const desk = await sitDown(test, await signIn(test, 'Maria'));
  await desk.take('desk');
  const parent = await openParent(test.url);
  const lang = `sv${'-abcdefgh'.repeat(3_200)}`;
  parent.send({ ...startFrame(await solvedWork(test.url, test.site.id)), lang });
  expect(await parent.closed).toBe(CLOSE['bad-frame'].code);
  await pause(LOBBY_INTERVAL_MS * 2);
  expect(bytes(desk.controls)).toBeLessThan(1_000);
});

it('with 200 waiting, a second of coming and going costs each desk only what changed, four times', async () => {
  const desk = await sitDown(test, await signIn(test, 'Maria'));
  await desk.take('desk');
  const all = Array.from({ length: WAITING_PER_SITE_MAX }, (_, number) => waits(number));
  await expect
    .poll(() => desk.controls.flatMap(f => (f.type === 'waiting' ? f.waiting : [])).length)
    .toBe(WAITING_PER_SITE_MAX);
  const whole = bytes(desk.controls);
  desk.controls.splice(0);

  const began = performance.now();
  let changes = 0;
  for (let turn = 0; performance.now() - began < 1_000; turn++) {
    const [leaves] = all.splice(turn % 100, 1);
    if (leaves) test.relay.conversations.step(leaves, { type: 'parent-end', reason: 'parent', at: 0 });
    all.push(waits(WAITING_PER_SITE_MAX + turn));
    changes += 2;
    await pause(5);
  }
  const lasted = performance.now() - began;
  await pause(LOBBY_INTERVAL_MS * 2);
  const frames = desk.controls.filter(frame => frame.type === 'waiting');
  console.log(
    `${String(changes)} changes: ${String(bytes(frames))} bytes in ${String(frames.length)} frames; ` +
      `the whole queue is ${String(whole)} bytes`,
  );
  expect(frames.length).toBeLessThanOrEqual(Math.ceil(lasted / LOBBY_INTERVAL_MS) + 1);
  // Each change is a row or an id: less than twice the queue, for hundreds of changes.
  expect(bytes(frames)).toBeLessThan(changes * (whole / WAITING_PER_SITE_MAX) * 1.2 + 1_000);

  // What was told adds up to what is so.
  const known = new Set(Array.from({ length: WAITING_PER_SITE_MAX }, (_, n) => idOf(n)));
  for (const frame of frames) {
    for (const id of frame.gone) known.delete(id);
    for (const { conversation } of frame.waiting) known.add(conversation);
  }
  expect([...known].sort()).toEqual(all.map(({ id }) => id).sort());
});

it('a desk that sits down in the middle of it gets the whole queue, and then what changes', async () => {
  for (let number = 0; number < 5; number++) waits(number);
  const desk = await sitDown(test, await signIn(test, 'Maria'));
  expect((await desk.take('desk')).waiting).toHaveLength(5);
  waits(5);
  expect(await desk.take('waiting')).toMatchObject({ waiting: [{ conversation: idOf(5) }], gone: [] });
});

it('a counselor who goes on and off duty as fast as one can tells colleagues four times a second', async () => {
  const desks = await Promise.all(
    ['Maria', 'Bo', 'Eva'].map(async name => {
      const desk = await sitDown(test, await signIn(test, name));
      await desk.take('desk');
      return desk;
    }),
  );
  const [restless, ...others] = desks;
  await pause(LOBBY_INTERVAL_MS * 2);
  for (const desk of desks) desk.controls.splice(0);
  const began = performance.now();
  for (let turn = 0; turn < 400; turn++) {
    restless?.send({ type: 'available', on: turn % 2 === 1 });
    if (turn % 5 === 0) await pause(5);
  }
  const lasted = performance.now() - began;
  await pause(LOBBY_INTERVAL_MS * 2);
  for (const other of others) {
    const frames = other.controls.filter(frame => frame.type === 'colleagues');
    expect(frames.length).toBeLessThanOrEqual(Math.ceil(lasted / LOBBY_INTERVAL_MS) + 2);
  }
  // What is told last is what is so, and what has not changed is not told.
  restless?.send({ type: 'available', on: false });
  for (const other of others)
    await expect
      .poll(() => other.controls.findLast(frame => frame.type === 'colleagues')?.colleagues)
      .toContainEqual(expect.objectContaining({ name: 'Maria', available: false }));
  for (const desk of desks) desk.controls.splice(0);
  restless?.send({ type: 'available', on: false });
  waits(0);
  await others[0]?.take('waiting');
  expect(others[0]?.controls.filter(frame => frame.type === 'colleagues')).toEqual([]);
});

it('a site has so many desks at once, and a colleague who is there can still change tabs', async () => {
  const { conversations } = test.relay;
  const sitting = await sitDown(test, await signIn(test, 'Maria'));
  await sitting.take('desk');
  for (let n = 1; n < DESKS_PER_SITE_MAX; n++) {
    const desk = new Desk({
      id: `desk-${String(n)}`,
      site: test.site.id,
      name: `Nr ${String(n)}`,
      role: 'counselor',
    });
    desk.connection = {
      open: true,
      undelivered: 0,
      send() {},
      pass() {},
      close() {},
      answers: async () => true,
    };
    conversations.desks.add(desk);
  }
  const bo = await signIn(test, 'Bo');
  const refused = await sitDown(test, bo);
  expect(await refused.closed).toBe(CLOSE.full.code);
  sitting.close();
  await sitting.closed;
  const { colleagues } = await (await sitDown(test, bo)).take('desk');
  expect(colleagues).toHaveLength(DESKS_PER_SITE_MAX - 1);

  // Bo's connection is lost, his conversation is kept, and somebody takes the last place meanwhile.
  const his = conversations.desks.get(test.site.id, bo.staff.id);
  if (!his) throw new Error('no desk of Bo');
  const kept = waits(1);
  his.seats = [{ conversation: kept, claim: 'A'.repeat(22) } as (typeof his.seats)[number]];
  his.connection = null;
  const eva = new Desk({ id: 'eva', site: test.site.id, name: 'Eva', role: 'counselor' });
  eva.connection = conversations.desks.at(test.site.id)[0]?.connection ?? null;
  conversations.desks.add(eva);
  expect(conversations.desks.isFull(test.site.id)).toBe(true);
  const back = await sitDown(test, bo);
  expect((await back.take('desk')).colleagues).toHaveLength(DESKS_PER_SITE_MAX);
});

it('a desk holds no more conversations than it may accept, however many tickets are brought to it', async () => {
  const maria = await signIn(test, 'Maria');
  const { tokens } = test.relay.conversations.parts;
  const tickets = Array.from({ length: 45 }, (_, n) =>
    tokens.seat(
      {
        site: test.site.id,
        channel: 'smabarn',
        conversation: idOf(1_000 + n),
        claim: Buffer.alloc(16, n + 1).toString('base64url'),
        staff: maria.staff.id,
        incoming: false,
        lang: 'sv',
        answers: ['sv'],
      },
      60_000,
      tokens.newestKey,
    ),
  );
  for (let from = 0; from < tickets.length; from += CONVERSATIONS_PER_COUNSELOR_MAX) {
    const some = tickets.slice(from, from + CONVERSATIONS_PER_COUNSELOR_MAX);
    const { seats, lost } = await (await sitDown(test, maria, some, { takeover: true })).take('desk');
    expect(seats).toHaveLength(CONVERSATIONS_PER_COUNSELOR_MAX);
    expect(lost).toHaveLength(from === 0 ? 0 : some.length);
  }
  expect(test.relay.conversations.size).toBe(CONVERSATIONS_PER_COUNSELOR_MAX);
});

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
