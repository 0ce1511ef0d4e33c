/**
 * Somebody with many networks against the queue of one site: what a place costs grows with the queue and with what the
 * asking networks hold, cheap challenges cannot be hoarded, and the last places are for networks that have none.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXEMPELKOMMUN } from '../../demo/settings/exempelkommun.ts';
import type { Conversation } from '../../relay/conversations/conversation.ts';
import { begin } from '../../relay/conversations/machine/step.ts';
import { graceOf } from '../../relay/conversations/parts.ts';
import { Networks } from '../../relay/networks/networks.ts';
import type { Network } from '../../relay/networks/networks.ts';
import {
  WAITING_FOR_NEW_NETWORKS,
  WAITING_PER_NETWORK,
  WAITING_PER_SITE_MAX,
  WORK_COST,
  WORK_COUNTER_MAX,
  WORK_NETWORK_TIMES_MAX,
  WORK_QUEUE_TIMES_MAX,
  WORK_VALID_MS,
} from '../../relay/protocol/bounds.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { solve } from '../../widget/session/work/solve.ts';
import type { Challenge } from '../../widget/session/work/solve.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { HEARTBEATS, startTestRelay } from '../relay/support/test-relay.ts';
import type { TestRelay } from '../relay/support/test-relay.ts';
import { openParent, startFrame } from '../support/wire/wire-people.ts';
import type { ParentSocket } from '../support/wire/wire-people.ts';

const NEIGHBOUR = 'grannkommun';
const ELSEWHERE = '198.51.100.9';
/** The /64 of that number in the /48 of that number. */
const v6 = (wide: number, narrow = 0): string => `2001:db8:${wide.toString(16)}:${narrow.toString(16)}::1`;

let test: TestRelay;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock({ still: HEARTBEATS });
  test = await startTestRelay({ clock, environment: { VISKA_TRUSTED_PROXY: 'loopback' } });
  await test.relay.storage.sites.put({ ...test.site, id: NEIGHBOUR, name: 'Grannkommun' });
});
afterEach(() => test.close());

const from = (address: string) => ({ headers: { 'X-Forwarded-For': address } });
async function ask(address: string, site = EXEMPELKOMMUN): Promise<Challenge> {
  return (await (await fetch(`${test.url}/api/sites/${site}/challenge`, from(address))).json()) as Challenge;
}
/** The highest counter that a challenge for this address would hide now: the relay tells it to nobody. */
const highest = (address: string, site = EXEMPELKOMMUN): number =>
  test.relay.work.highest(site, test.relay.networks.of(address));
async function most(address: string, site = EXEMPELKOMMUN): Promise<number> {
  const now = highest(address, site);
  await ask(address, site);
  return now;
}
/** From here on the part of the asking network counts. */
const crowd = () => {
  for (let n = 0; n < WAITING_PER_NETWORK; n++) waits();
};
async function start(address: string, work: string, site = EXEMPELKOMMUN): Promise<ParentSocket> {
  const socket = await openParent(test.url, from(address));
  socket.send(startFrame(work, site));
  await socket.until(() => socket.controls.length > 0, 'an answer').catch(() => undefined);
  return socket;
}
const askAndStart = async (address: string) => start(address, await solve(await ask(address)));

/** Somebody who waits, without the work and the socket that the relay asks for; null: they are refused. */
let made = 0;
function waits(network: Network | null = null): Conversation | null {
  const { conversations } = test.relay;
  if (network && conversations.lobby.refuses(EXEMPELKOMMUN, network) !== null) return null;
  const known = {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    site: EXEMPELKOMMUN,
    channel: 'smabarn',
    lang: 'sv',
    answers: ['sv'],
    born: made++,
  };
  const conversation = conversations.create(known, begin(graceOf(test.site)), clock.elapsed());
  conversation.network = network;
  return conversation;
}
const waiting = () => test.relay.conversations.lobby.waiting(EXEMPELKOMMUN).length;

describe('the last places of a queue', () => {
  const fill = (networks: readonly Network[]) => {
    for (const network of networks) waits(network);
    return waiting();
  };

  it('are not for three /48 of IPv6, however many addresses they use', async () => {
    const networks = new Networks();
    const many = Array.from({ length: 600 }, (_, n) => networks.of(v6(n % 3, (n * 7919) & 0xffff)));
    expect(fill(many)).toBeLessThanOrEqual(WAITING_PER_SITE_MAX - WAITING_FOR_NEW_NETWORKS);
    // A parent from anywhere else gets in, and so do thirty-nine others.
    const parent = await askAndStart(ELSEWHERE);
    expect(await parent.take('welcome')).toMatchObject({ state: 'waiting' });
    for (let n = 0; n < WAITING_FOR_NEW_NETWORKS - 1; n++)
      expect(waits(networks.of(`10.${String(n)}.0.1`))).not.toBeNull();
  });

  it('are not for one /24 of IPv4 either, nor for one /56', () => {
    const networks = new Networks();
    const addresses = Array.from({ length: 600 }, (_, n) => networks.of(`203.0.113.${String(n % 256)}`));
    expect(fill(addresses)).toBe(WAITING_PER_SITE_MAX - WAITING_FOR_NEW_NETWORKS);
    expect(waits(networks.of(v6(1)))).not.toBeNull();
    // From then on that /48 has a place.
    expect(test.relay.conversations.lobby.refuses(EXEMPELKOMMUN, networks.of(v6(1, 9)))).toBe('network-full');
  });

  it('are had by two hundred who come from two hundred networks', () => {
    const networks = new Networks();
    expect(
      fill(Array.from({ length: 300 }, (_, n) => networks.of(`10.${String(n & 255)}.${String(n >> 8)}.1`))),
    ).toBe(WAITING_PER_SITE_MAX);
  });
});

it('who shares a network with a parent who waits learns nothing of it by asking for challenges', async () => {
  const home = test.relay.networks.of(ELSEWHERE);
  waits(home);
  for (let n = 0; n < WAITING_PER_NETWORK - 2; n++) {
    const same = await ask(ELSEWHERE);
    // The one thing that differs from challenge to challenge is what nobody can read a number out of.
    expect(same.parameters.data).toEqual({ site: EXEMPELKOMMUN });
    expect(highest(ELSEWHERE)).toBe(highest('192.0.2.200'));
  }
});

describe('the work before a start', () => {
  it('grows with the queue, to a bound that a slow phone alone in its network bears', async () => {
    expect(await most(ELSEWHERE)).toBe(WORK_COUNTER_MAX);
    for (let n = 0; n < WAITING_PER_SITE_MAX / 2; n++) waits();
    const half = await most('198.51.101.9');
    for (let n = 0; n < WAITING_PER_SITE_MAX / 2; n++) waits();
    const full = await most('198.51.102.9');
    expect([half, full]).toEqual([WORK_COUNTER_MAX * 2.5, WORK_COUNTER_MAX * WORK_QUEUE_TIMES_MAX]);
    // At 400,000 iterations a second, a phone of ten years ago: 2 s on average, 4 at worst.
    expect((full + 1) * WORK_COST).toBeLessThan(1_610_000);
    // The neighbours' queue is another one.
    expect(await most('198.51.103.9', NEIGHBOUR)).toBe(WORK_COUNTER_MAX);
  });

  it('grows with what the network holds, and with its /56 and /48', async () => {
    crowd();
    const sockets: ParentSocket[] = [];
    for (let n = 0; n < 5; n++) sockets.push(await askAndStart(v6(1)));
    expect(sockets.map(({ closeCode }) => closeCode)).toEqual(Array(5).fill(undefined));
    const [same, in56, in48] = [await most(v6(1)), await most(v6(1, 1)), await most(v6(1, 0x100))];
    const [otherV6, v4] = [await most(v6(2)), await most(ELSEWHERE)];
    expect(otherV6).toBe(v4);
    expect(same / v4).toBeCloseTo(2, 1);
    expect(in56 / v4).toBeGreaterThan(1.3);
    expect(in48 / v4).toBeGreaterThan(1.15);
    // Who leaves gives the place back, and its price.
    for (const socket of sockets) socket.send({ type: 'end', reason: 'parent' });
    await Promise.all(sockets.map(({ closed }) => closed));
    expect(await most(v6(1, 0x8000))).toBeLessThan(same / 1.5);
  });

  it('is one for addresses of one /24, and bounded', async () => {
    const networks = new Networks();
    for (let n = 0; n < 100; n++) waits(networks.of(v6(n)));
    const alone = await most(ELSEWHERE);
    let last = 0;
    for (let n = 0; n < 200; n++) last = await most(`203.0.113.${String(n)}`);
    expect(last).toBeGreaterThan(alone * 10);
    for (let n = 0; n < 60; n++) last = await most(`203.0.113.${String(n)}`);
    expect(last).toBe(alone * WORK_NETWORK_TIMES_MAX);
  });

  it('cannot be hoarded while it is cheap: what was asked for and not used counts as a place', async () => {
    const asked: number[] = [];
    for (let n = 0; n < 30; n++) asked.push(await most(v6(1, 7)));
    expect(asked[0]).toBe(WORK_COUNTER_MAX);
    expect(asked[WAITING_PER_NETWORK]).toBe(WORK_COUNTER_MAX * WORK_NETWORK_TIMES_MAX);
    expect(asked.at(-1)).toBe(WORK_COUNTER_MAX * WORK_NETWORK_TIMES_MAX);
    // All at once is no way around it.
    const made = vi.spyOn(test.relay.work, 'highest');
    await Promise.all(Array.from({ length: 30 }, () => ask(v6(2, 7))));
    const atOnce = made.mock.results.map(({ value }) => value as number);
    made.mockRestore();
    expect(Math.max(...atOnce)).toBe(WORK_COUNTER_MAX * WORK_NETWORK_TIMES_MAX);
    expect(await most(ELSEWHERE)).toBe(WORK_COUNTER_MAX);
    clock.advance(WORK_VALID_MS);
    expect(await most(v6(1, 7))).toBe(WORK_COUNTER_MAX);
  });

  it('is not cheap for ever for who asks from one network and starts from another', async () => {
    crowd();
    for (let n = 0; n < 5; n++) {
      const socket = await start(v6(9, n * 0x100), await solve(await ask(ELSEWHERE)));
      expect(await socket.take('welcome')).toMatchObject({ state: 'waiting' });
    }
    expect(await most(ELSEWHERE)).toBeGreaterThan(WORK_COUNTER_MAX * 2);
  });

  it('is what was asked: a queue that grew meanwhile refuses nobody', async () => {
    const work = await solve(await ask(ELSEWHERE));
    for (let n = 0; n < WAITING_PER_SITE_MAX - 1; n++) waits();
    expect(await (await start(ELSEWHERE, work)).take('welcome')).toMatchObject({ state: 'waiting' });
  });

  it('of an empty site is not good at a crowded one, nor with the site changed', async () => {
    const work = await solve(await ask(ELSEWHERE, NEIGHBOUR));
    expect((await start(ELSEWHERE, work)).closeCode).toBe(CLOSE['work-refused'].code);
    const forged = JSON.parse(Buffer.from(work, 'base64').toString()) as { challenge: Challenge };
    forged.challenge.parameters.data = { site: EXEMPELKOMMUN };
    const other = Buffer.from(JSON.stringify(forged)).toString('base64');
    expect((await start(ELSEWHERE, other)).closeCode).toBe(CLOSE['work-refused'].code);
    expect((await start(ELSEWHERE, work, NEIGHBOUR)).closeCode).toBeUndefined();
  });

  it('is the same for all behind a proxy that nobody named: they seem to be one', async () => {
    await test.close();
    test = await startTestRelay({ clock });
    for (let n = 0; n < 30; n++) await ask(ELSEWHERE);
    expect(await most(ELSEWHERE)).toBe(WORK_COUNTER_MAX);
  });
});
