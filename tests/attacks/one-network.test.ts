/**
 * One laptop with a script against a small municipality: it fills neither the queue nor the relay, and whoever
 * comes from elsewhere notices nothing. Addresses are what a trusted proxy would say.
 */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXEMPELKOMMUN } from '../../demo/settings/exempelkommun.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { HEARTBEATS, signIn, sitDown, startTestRelay } from '../relay/support/test-relay.ts';
import type { TestRelay } from '../relay/support/test-relay.ts';
import {
  attachFrame,
  openCounselor,
  openParent,
  solvedWork,
  startFrame,
} from '../support/wire/wire-people.ts';
import type { ParentSocket } from '../support/wire/wire-people.ts';

const HOUR_MS = 3_600_000;
const LAPTOP = '203.0.113.7';
const ELSEWHERE = '198.51.100.9';
const NEIGHBOUR = 'grannkommun';
const FULL = CLOSE['network-full'].code;

let test: TestRelay;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock({ still: HEARTBEATS });
  test = await startTestRelay({
    clock,
    environment: {
      VISKA_TRUSTED_PROXY: 'loopback',
      VISKA_WAITING_PER_NETWORK: '3',
      VISKA_SOCKETS_PER_NETWORK: '8',
      VISKA_CHALLENGES_PER_MINUTE: '20',
    },
  });
  await test.relay.storage.sites.put({ ...test.site, id: NEIGHBOUR, name: 'Grannkommun' });
});
afterEach(() => test.close());

const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
const open = (address: string) => openParent(test.url, from(address));

/** Presses start. The socket; closed, if that was the answer. */
async function start(address: string, site = EXEMPELKOMMUN): Promise<ParentSocket> {
  const socket = await open(address);
  socket.send(startFrame(await solvedWork(test.url, site), site));
  await socket.until(() => socket.controls.length > 0, 'an answer').catch(() => undefined);
  return socket;
}
async function resume(address: string, token: string, claim?: string): Promise<ParentSocket> {
  const socket = await open(address);
  socket.send({ type: 'resume', version: 1, token, takeover: true, ...(claim ? { claim } : {}) });
  await socket.until(() => socket.controls.length > 0, 'an answer').catch(() => undefined);
  return socket;
}
const waiting = (site = EXEMPELKOMMUN) => test.relay.conversations.lobby.waiting(site).length;

describe('the queue of a site', () => {
  it('has so many places for one network, and others get in', async () => {
    const sockets: ParentSocket[] = [];
    for (let n = 0; n < 3; n++) sockets.push(await start(LAPTOP));
    expect((await start(LAPTOP)).closeCode).toBe(FULL);
    expect(waiting()).toBe(3);
    const parent = await start(ELSEWHERE);
    expect(await parent.take('welcome')).toMatchObject({ state: 'waiting', place: 4 });
    // The bound is each site's: a neighbour's parents are not kept out by a crowd here.
    expect((await start(LAPTOP, NEIGHBOUR)).closeCode).toBeUndefined();

    sockets[0]?.send({ type: 'end', reason: 'parent' });
    await sockets[0]?.closed;
    expect((await start(LAPTOP)).closeCode).toBeUndefined();
  });

  it('counts those who talk no more: a school whose parents are answered goes on getting in', async () => {
    const counselor = await sitDown(test, await signIn(test, 'Maria'));
    for (let n = 0; n < 5; n++) {
      const parent = await start(LAPTOP);
      const { conversation } = await parent.take('welcome');
      counselor.send({ type: 'accept', conversation });
      await counselor.take('seat');
    }
    expect(test.relay.conversations.size).toBe(5);
  });

  it('is not filled bit by bit as the salt is renewed every hour', async () => {
    for (let n = 0; n < 3; n++) await start(LAPTOP);
    for (let hour = 0; hour < 3; hour++) {
      clock.advance(HOUR_MS);
      expect((await start(LAPTOP)).closeCode).toBe(FULL);
    }
    expect(waiting()).toBe(3);
    expect((await start(ELSEWHERE)).closeCode).toBeUndefined();
  });

  it('lets a parent who changes networks keep the place, and gives the place to nobody else', async () => {
    const first = await start(LAPTOP);
    const { token, conversation } = await first.take('welcome');
    for (let n = 0; n < 2; n++) await start(LAPTOP);
    for (let n = 0; n < 3; n++) await start(ELSEWHERE);
    // Both networks are full; who has a place takes it along, and it is counted where it was given.
    const moved = await resume(ELSEWHERE, token);
    expect(await moved.take('welcome')).toMatchObject({ conversation, place: 1 });
    expect((await start(LAPTOP)).closeCode).toBe(FULL);
  });
});

describe('tokens that were kept from conversations that have ended', () => {
  /** So many conversations begun and ended again. Their tokens. */
  async function collect(count: number): Promise<string[]> {
    const tokens: string[] = [];
    for (let n = 0; n < count; n++) {
      const socket = await start(LAPTOP);
      tokens.push((await socket.take('welcome')).token);
      socket.send({ type: 'end', reason: 'parent' });
      await socket.closed;
    }
    return tokens;
  }

  it('open nothing while the relay lives', async () => {
    const [token = ''] = await collect(1);
    expect((await resume(LAPTOP, token)).closeCode).toBe(CLOSE.gone.code);
  });

  it('after a restart take no more of the queue than one network may have', async () => {
    const tokens = await collect(6);
    test = await test.restart();
    const back: ParentSocket[] = [];
    for (const token of tokens) back.push(await resume(LAPTOP, token));
    expect(back.map(({ closeCode }) => closeCode)).toEqual([
      ...Array<undefined>(3).fill(undefined),
      ...Array<number>(3).fill(FULL),
    ]);
    expect(waiting()).toBe(3);
    expect((await start(ELSEWHERE)).closeCode).toBeUndefined();
  });

  it('do not get around it by a counselor who never was', async () => {
    const tokens = await collect(5);
    test = await test.restart();
    const back: ParentSocket[] = [];
    for (const token of tokens) back.push(await resume(LAPTOP, token, 'A'.repeat(22)));
    expect(waiting()).toBe(0);
    // The made-up seat's grace runs out, and all of them want another counselor.
    clock.advance(2 * 60_000 + 1_000);
    for (const socket of back) socket.send({ type: 'wait' });
    await expect.poll(() => back.filter(({ closeCode }) => closeCode === FULL).length).toBe(2);
    expect(waiting()).toBe(3);
  });

  it('open nothing at all once they have expired', async () => {
    const [token = ''] = await collect(1);
    const { parentWaitingMinutes } = test.site.grace;
    // To the second: it is stamped in whole ones, rounded up.
    clock.advance((parentWaitingMinutes + 10) * 60_000 + 1_000);
    test = await test.restart();
    expect((await resume(LAPTOP, token)).closeCode).toBe(CLOSE['token-refused'].code);
  });
});

describe('sockets', () => {
  it('are so many for one network; other networks, and counselors behind the same address, get in', async () => {
    const open8 = await Promise.all(Array.from({ length: 8 }, () => open(LAPTOP)));
    await expect(open(LAPTOP)).rejects.toThrow('429');
    await open(ELSEWHERE);
    const desk = await openCounselor(test.url, (await signIn(test, 'Bo')).cookie, from(LAPTOP));
    desk.send(attachFrame());
    await desk.take('desk');

    open8[0]?.close();
    await open8[0]?.closed;
    expect((await open(LAPTOP)).closeCode).toBeUndefined();
    expect(test.output()).toContain('"code":"network-full"');
    expect(test.output()).not.toContain(LAPTOP);
  });

  it('that never came to be are not counted', async () => {
    const { port } = new URL(test.url);
    for (let n = 0; n < 20; n++)
      await new Promise<void>(resolve => {
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write(
            `GET /socket/parent HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
              `X-Forwarded-For: ${LAPTOP}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: short\r\n\r\n`,
          ),
        );
        socket.on('close', () => resolve()).on('data', () => socket.destroy());
      });
    expect((await open(LAPTOP)).closeCode).toBeUndefined();
  });
});

describe('challenges, each of which costs the relay a derivation', () => {
  const ask = (address: string) => fetch(`${test.url}/api/sites/${EXEMPELKOMMUN}/challenge`, from(address));

  it('are so many a minute for one network', async () => {
    for (let n = 0; n < 20; n++) expect((await ask(LAPTOP)).status).toBe(200);
    const refused = await ask(LAPTOP);
    expect([refused.status, await refused.json()]).toEqual([429, { error: 'too-many' }]);
    expect((await ask(ELSEWHERE)).status).toBe(200);
    clock.advance(Number(refused.headers.get('Retry-After')) * 1_000);
    expect((await ask(LAPTOP)).status).toBe(200);
  });
});
