/** Storage fails: conversations go on, topics wait in memory up to a bound, the operator is told, nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { REMEMBERED_MS } from '../../../relay/staff/sign-ins.ts';
import { openSqlite } from '../../../relay/storage/sqlite/sqlite.ts';
import type { Storage } from '../../../relay/storage/storage.ts';
import { STORAGE_WATCH_MS } from '../../../relay/storage/watch.ts';
import { PENDING_RECORDS_MAX, TopicRecords } from '../../../relay/topics/records.ts';
import { createRandom } from '../../support/random.ts';
import { openCounselor, sealedNoise } from '../../support/wire/wire-people.ts';
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

let test: TestRelay;
let folder: string;
let broken = false;
const clock = new ManualClock({ still: HEARTBEATS });

/** The disk is full, or gone, while `broken`. */
function fragile<T extends object>(part: T): T {
  return new Proxy(part, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member === 'object' && member !== null) return fragile(member);
      if (typeof member !== 'function' || name === 'close') return member;
      return async (...given: unknown[]) => {
        if (broken) throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR' });
        return Reflect.apply(member, target, given) as unknown;
      };
    },
  });
}

beforeEach(async () => {
  broken = false;
  folder = mkdtempSync(join(tmpdir(), 'viska-fragile-'));
  test = await startTestRelay({ clock, storage: fragile<Storage>(openSqlite(folder)) });
});
afterEach(async () => {
  broken = false;
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

it('goes on with conversations, takes new ones, and writes the topics when storage is back', async () => {
  const { parent, counselor, seat, welcome, parentSlot } = await meet(test);
  broken = true;
  clock.advance(2_000);
  parent.send(sealedNoise(createRandom(3), parentSlot));
  expect(await counselor.takeBinary()).toHaveLength(256);
  parent.cut();
  await counselor.take('peer');
  const back = await resumeParent(test, welcome.token);
  await back.take('welcome');
  const [other] = await startParent(test);

  counselor.send({ type: 'end', slot: seat.slot });
  const { topicsTicket } = await counselor.take('closed');
  const record = v4();
  counselor.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school'] });
  await counselor.take('saved');
  expect(test.output()).not.toContain('topic-records-waiting');
  expect((await fetch(`${test.url}/readyz`)).status).toBe(503);

  broken = false;
  clock.advance(6_000);
  await expect
    .poll(() => test.relay.storage.records.list('exempelkommun', '', '9'))
    .toMatchObject([{ id: record, topics: ['school'] }]);
  expect((await fetch(`${test.url}/readyz`)).status).toBe(200);
  for (const socket of [back, other, counselor]) socket.close();
});

it('throws no counselor out while storage fails', async () => {
  const { parent, counselor } = await meet(test);
  broken = true;
  clock.advance(6_000);
  counselor.send({ type: 'ping' });
  expect(await counselor.take('pong')).toEqual({ type: 'pong' });
  for (const socket of [parent, counselor]) socket.close();
});

it('lets a counselor whose network broke come back while storage fails, and nobody it has not seen', async () => {
  const { parent, counselor, seat, signedIn } = await meet(test);
  broken = true;
  counselor.cut();
  await parent.take('peer');
  const back = await sitDown(test, signedIn, [seat.ticket]);
  expect((await back.take('desk')).seats).toMatchObject([{ claim: seat.claim, here: true }]);
  await expect(openCounselor(test.url, 'viska=somebody')).rejects.toThrow('503');
  // However long it takes, while there is a desk; not long after it, since the person may have been removed meanwhile.
  clock.advance(2 * REMEMBERED_MS);
  (await openCounselor(test.url, signedIn.cookie)).close();
  back.close();
  await back.closed;
  await expect.poll(() => test.relay.conversations.desks.at('exempelkommun')).toEqual([]);
  clock.advance(REMEMBERED_MS);
  await expect(openCounselor(test.url, signedIn.cookie)).rejects.toThrow('503');
  parent.close();
});

it('knows nobody again who has signed out, should storage fail then', async () => {
  const { cookie } = await signIn(test, 'Bo');
  (await openCounselor(test.url, cookie)).close();
  await fetch(`${test.url}/api/staff/leave`, { method: 'POST', headers: { Cookie: cookie } });
  broken = true;
  await expect(openCounselor(test.url, cookie)).rejects.toThrow('503');
});

it('tells the operator once that storage is away, and once that it is back', async () => {
  const told = (event: string) => test.output().split(`"event":"${event}"`).length - 1;
  broken = true;
  for (let n = 0; n < 3; n++) {
    clock.advance(STORAGE_WATCH_MS);
    await expect.poll(() => told('storage-unavailable')).toBe(1);
  }
  broken = false;
  clock.advance(STORAGE_WATCH_MS);
  await expect.poll(() => told('storage-back')).toBe(1);
  expect(told('storage-unavailable')).toBe(1);
});

it('says so when no more records fit in memory, instead of losing one', async () => {
  const { tokens, sites } = test.relay.conversations.parts;
  await sites.all();
  broken = true;
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const records = new TopicRecords(test.relay.storage.records, sites, tokens, clock, quiet);
  const staff = { id: v4(), site: 'exempelkommun', name: 'Maria', role: 'counselor' } as const;
  const save = () =>
    records.save(staff, {
      type: 'topics',
      ticket: tokens.topics(
        { site: 'exempelkommun', channel: 'smabarn', staff: staff.id, nonce: v4() },
        60_000,
      ),
      record: v4(),
      topics: ['school'],
    });
  for (let n = 0; n < PENDING_RECORDS_MAX; n++) expect(await save()).toBeNull();
  expect(await save()).toBe('storage-unavailable');
  expect(records.pending).toBe(PENDING_RECORDS_MAX);
  broken = false;
  expect(await records.flush()).toBe(0);
  expect(await test.relay.storage.records.list('exempelkommun', '', '9')).toHaveLength(PENDING_RECORDS_MAX);
});
