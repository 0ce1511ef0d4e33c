/** What an operator relies on: retention by the plan, metrics that tell on nobody, bounds that hold. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openParent } from '../support/wire/wire-people.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { HEARTBEATS, meet, startTestRelay } from './support/test-relay.ts';
import type { TestRelay } from './support/test-relay.ts';

const HOUR_MS = 3_600_000;
let test: TestRelay;
const DAY_MS = 86_400_000;
let clock: ManualClock;
beforeEach(async () => {
  // Noon of tomorrow: the library that judges challenges also looks at the machine's own clock.
  const start = (Math.floor(Date.now() / DAY_MS) + 1.5) * DAY_MS;
  clock = new ManualClock({ start, still: HEARTBEATS });
  test = await startTestRelay({ clock, environment: { METRICS_PORT: '0', VISKA_SOCKETS_MAX: '3' } });
});
afterEach(() => test.close());

it('purges by the municipality’s plan without being asked', async () => {
  const record = { site: 'exempelkommun', channel: 'smabarn', topics: ['school'], receipt: null };
  // Kept for two years, as this relay's clock counts them: on the last of a month it is in the next one already.
  const today = new Date(clock.date());
  const monthsAgo = (months: number): string =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months)).toISOString().slice(0, 7);
  const { records } = test.relay.storage;
  await records.save({ ...record, id: 'aaaaaaaa-6b0e-4f52-9a53-2f3c6f0f0a11', month: monthsAgo(25) });
  await records.save({ ...record, id: 'aaaaaaaa-6b0e-4f52-9a53-2f3c6f0f0a12', month: monthsAgo(24) });
  clock.advance(HOUR_MS + 1_000);
  await expect
    .poll(async () => (await records.list('exempelkommun', '', '9')).map(({ month }) => month))
    .toEqual([monthsAgo(24)]);
});

it('gives metrics without site, address or conversation, and sockets only by fifties', async () => {
  const { parent, counselor, welcome } = await meet(test);
  const metrics = await (await fetch(`http://127.0.0.1:${test.relay.metricsPort ?? 0}/metrics`)).text();
  expect(metrics).toContain('viska_up 1');
  expect(metrics).toContain('viska_sockets_up_to 50');
  for (const telling of ['exempelkommun', 'smabarn', '127.0.0.1', welcome.conversation])
    expect(metrics).not.toContain(telling);
  expect((await fetch(`${test.url}/metrics`)).status).toBe(404);
  parent.close();
  counselor.close();
});

it('takes no more sockets than it was told to', async () => {
  const open = await Promise.all([1, 2, 3].map(() => openParent(test.url)));
  await expect(openParent(test.url)).rejects.toThrow('503');
  open[0]?.close();
  await open[0]?.closed;
  const another = await openParent(test.url);
  for (const socket of [...open, another]) socket.close();
});
