/** The relay is killed in the middle: whoever has a token or ticket finds the same conversation again, and nobody else does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { invite } from '../../relay/staff/invitations.ts';
import type { Role } from '../../relay/storage/storage.ts';
import { openSqlite } from '../../relay/storage/sqlite/sqlite.ts';
import { freePort } from '../support/free-port.ts';
import { createRandom } from '../support/random.ts';
import { RelayProcess } from '../support/relay-process.ts';
import { sealedNoise } from '../support/wire/wire-people.ts';
import { meet, resumeParent, sitDown, startParent } from './support/test-relay.ts';
import type { Meeting, SignedIn } from './support/test-relay.ts';

let folder: string;
let url: string;
let relay: RelayProcess;

/** As `TestRelay`, over a process that can be killed. */
const reach = () => ({ url, signIn });

async function signIn(name: string, role: Role = 'counselor'): Promise<SignedIn> {
  const storage = openSqlite(join(folder, 'data'));
  const { link, staff } = await invite(storage, url, { site: 'exempelkommun', name, role });
  await storage.close();
  const response = await fetch(`${url}/api/staff/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
  return { staff, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'viska-restart-'));
  const data = join(folder, 'data');
  const storage = openSqlite(data);
  await storage.sites.put(exempelkommun(['http://127.0.0.1:8788']));
  await storage.close();
  const port = await freePort();
  url = `http://localhost:${port}`;
  relay = new RelayProcess({ port, data, publicUrl: url });
  await relay.start();
});
afterEach(async () => {
  await relay.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function crash(): Promise<void> {
  await relay.kill();
  await relay.start();
}
async function settled({ parent }: Meeting): Promise<void> {
  parent.send({ type: 'ping' });
  await parent.take('pong');
}

it('the parent comes first: the named seat is kept, and its ticket takes it', async () => {
  const meeting = await meet(reach());
  await settled(meeting);
  const { welcome, seat, signedIn } = meeting;
  await crash();
  const parent = await resumeParent({ url }, welcome.token, { claim: seat.claim });
  const again = await parent.take('welcome');
  expect(again).toMatchObject({ conversation: welcome.conversation, state: 'active', stash: welcome.stash });
  expect(again.seats).toMatchObject([{ claim: seat.claim, here: false, current: true }]);
  const counselor = await sitDown({ url }, signedIn, [seat.ticket]);
  const desk = await counselor.take('desk');
  expect(desk.lost).toEqual([]);
  expect(desk.seats).toMatchObject([
    {
      conversation: welcome.conversation,
      claim: seat.claim,
      stash: seat.stash,
      here: true,
      current: true,
      channel: 'smabarn',
      lang: 'sv',
    },
  ]);
  expect(await parent.take('peer')).toMatchObject({ claim: seat.claim, here: true });
  parent.send(sealedNoise(createRandom(1), again.seats[0]?.slot ?? 0));
  expect(await counselor.takeBinary()).toHaveLength(256);
});

it('the counselor comes first: the seat is held until the parent names it', async () => {
  const meeting = await meet(reach());
  await settled(meeting);
  const { welcome, seat, signedIn } = meeting;
  await crash();
  const counselor = await sitDown({ url }, signedIn, [seat.ticket]);
  expect((await counselor.take('desk')).seats).toMatchObject([{ claim: seat.claim, here: false }]);
  const parent = await resumeParent({ url }, welcome.token, { claim: seat.claim });
  const again = await parent.take('welcome');
  expect(again.seats).toMatchObject([{ claim: seat.claim, here: true, current: true }]);
  expect(await counselor.take('peer')).toMatchObject({ here: true });
});

it('a seat that the parent does not name is not given, whoever came first', async () => {
  const meeting = await meet(reach());
  await settled(meeting);
  const { welcome, seat, signedIn } = meeting;
  await crash();
  const counselor = await sitDown({ url }, signedIn, [seat.ticket]);
  const { seats } = await counselor.take('desk');
  const parent = await resumeParent({ url }, welcome.token, { claim: 'B'.repeat(22) });
  const again = await parent.take('welcome');
  expect(again.seats).toMatchObject([{ claim: 'B'.repeat(22), here: false }]);
  expect(await counselor.take('closed')).toMatchObject({ slot: seats[0]?.slot, reason: 'handed-over' });
  counselor.close();
  const later = await sitDown({ url }, signedIn, [seat.ticket], { takeover: true });
  expect((await later.take('desk')).lost).toEqual([{ ticket: 0, why: 'gone' }]);
});

it('someone who waited goes back to the lobby at the old place', async () => {
  const [first, one] = await startParent({ url });
  const [second, two] = await startParent({ url });
  await crash();
  expect([await first.closed, await second.closed]).toEqual([1006, 1006]);
  const late = await resumeParent({ url }, two.token);
  await late.take('welcome');
  const early = await resumeParent({ url }, one.token);
  const welcome = await early.take('welcome');
  expect(welcome).toMatchObject({ conversation: one.conversation, state: 'waiting' });
  // To the minute: those of one minute keep the order in which they come back.
  expect([1, 2]).toContain(welcome.place);
});

it('a ticket of somebody else is not taken', async () => {
  const meeting = await meet(reach());
  await settled(meeting);
  const bo = await signIn('Bo');
  await crash();
  const desk = await sitDown({ url }, bo, [meeting.seat.ticket]);
  expect((await desk.take('desk')).lost).toEqual([{ ticket: 0, why: 'token-refused' }]);
});

it('a conversation that ended while the counselor was away still gives its topics ticket', async () => {
  const meeting = await meet(reach());
  await settled(meeting);
  const { parent, counselor, seat, signedIn } = meeting;
  counselor.cut();
  await parent.take('peer');
  parent.send({ type: 'end', reason: 'parent' });
  await parent.closed;
  const back = await sitDown({ url }, signedIn, [seat.ticket]);
  const { lost } = await back.take('desk');
  expect(lost).toMatchObject([{ ticket: 0, why: 'gone' }]);
  back.send({
    type: 'topics',
    ticket: lost[0]?.topicsTicket,
    record: '6f1d2c3a-6b0e-4f52-9a53-2f3c6f0f0a31',
    topics: ['school'],
  });
  await back.take('saved');
});

it('stops in order when asked: everyone is told, and it is gone within ten seconds', async () => {
  const { parent, counselor } = await meet(reach());
  const began = performance.now();
  const code = relay.stop();
  expect(await parent.closed).toBe(4014);
  expect(await counselor.closed).toBe(4014);
  expect(await code).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
});
