/** Metrics: what an operator sees of a relay with few parents, minute by minute, and of a busy one. */
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { METRICS_HELD_MS, metricsServer } from '../../../relay/http/metrics.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const MINUTE_MS = 60_000;
let clock: ManualClock;
let sockets: number;
let waiting: number;
let server: ReturnType<typeof metricsServer>;
beforeEach(async () => {
  [clock, sockets, waiting] = [new ManualClock(), 0, 0];
  server = metricsServer({
    version: '1.2.3',
    clock,
    sockets: () => sockets,
    storage: () => Promise.resolve(true),
    recordsWaiting: () => waiting,
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
});
afterEach(() => new Promise(closed => server.close(closed)));

const told = async (name: string): Promise<number> => {
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${String(port)}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
};

it('are the same whether nobody, one parent or a few chat', async () => {
  for (const there of [0, 2, 0, 4, 50, 1, 0]) {
    sockets = there;
    waiting = there;
    for (let minute = 0; minute < 90; minute += 30) {
      expect(await told('viska_sockets_up_to')).toBe(50);
      expect(await told('viska_topic_records_waiting')).toBe(0);
      clock.advance(30 * MINUTE_MS);
    }
  }
});

it('change on the hour only, to what the whole hour had at most', async () => {
  clock.advance(20 * MINUTE_MS);
  sockets = 120;
  clock.advance(2 * MINUTE_MS);
  sockets = 0;
  clock.advance(30 * MINUTE_MS);
  expect(await told('viska_sockets_up_to')).toBe(50);
  clock.advance(8 * MINUTE_MS);
  expect(await told('viska_sockets_up_to')).toBe(200);
  clock.advance(METRICS_HELD_MS - MINUTE_MS);
  expect(await told('viska_sockets_up_to')).toBe(200);
  clock.advance(MINUTE_MS);
  expect(await told('viska_sockets_up_to')).toBe(50);
});

it('tell memory and delay so broadly that a conversation does not move them', async () => {
  const before = [await told('viska_resident_memory_bytes'), await told('viska_event_loop_delay_seconds')];
  const held = Buffer.alloc(20_000_000, 1);
  clock.advance(30 * MINUTE_MS);
  expect([await told('viska_resident_memory_bytes'), await told('viska_event_loop_delay_seconds')]).toEqual(
    before,
  );
  expect((before[0] ?? 1) % (256 * 1024 * 1024)).toBe(0);
  expect(held.length).toBe(20_000_000);
});
