/** A seed is the whole story: each byte on each socket, the relay's ids and tokens with it, is the same again. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Link } from './network.ts';
import type { Data } from './network.ts';
import { simulate } from './run.ts';
import type { Plan } from './run.ts';

afterEach(() => vi.restoreAllMocks());

async function carriedBy(plan: Plan, seed: number, hostile: boolean): Promise<string> {
  const carried = createHash('sha256');
  const { up, down } = Link.prototype;
  vi.spyOn(Link.prototype, 'up').mockImplementation(function (this: Link, data: Data) {
    carried.update('up').update(data);
    up.call(this, data);
  });
  vi.spyOn(Link.prototype, 'down').mockImplementation(function (this: Link, data: Data) {
    carried.update('down').update(data);
    down.call(this, data);
  });
  await simulate({ plan, seed, hostile });
  vi.restoreAllMocks();
  return carried.digest('hex');
}

describe.each(['delivery', 'ending'] as const)('%s', plan => {
  test.each([false, true])('is replayed from its seed (hostile: %s)', async hostile => {
    const first = await carriedBy(plan, 1, hostile);
    expect(await carriedBy(plan, 1, hostile)).toBe(first);
    expect(await carriedBy(plan, 2, hostile)).not.toBe(first);
  });
});
