/** One plan's part of `npm test`: some new seeds, the shipped cryptography, and what was found once. */
import { describe, expect, test } from 'vitest';
import { failuresOf, from } from './failures.ts';
import type { Plan } from './run.ts';

export interface ShortRun {
  readonly plan: Plan;
  /** Of an honest relay, and as many of one that lies. */
  readonly runs: number;
  /** With the shipped cryptography, which is slow. */
  readonly real: number;
  /** What holds, as a test's name says it. */
  readonly holds: string;
  /**
   * What was found, and seeds that find it again where its mending is taken out (`mutations.ts`, or by hand). A seed tells
   * its story only as long as nobody draws chance in another order: then others are to be looked for.
   */
  readonly honest: Readonly<Record<string, readonly number[]>>;
  readonly hostile: Readonly<Record<string, readonly number[]>>;
}

/** Random, but printed in the tests' names, with which `npm run simulate:delivery` replays a failure. */
const first = Number(process.env['VISKA_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));

export function shortRun({ plan, runs, real, holds, ...found }: ShortRun): void {
  const timeout = 60_000;
  const failures = (seeds: readonly number[], hostile: boolean, crypto = false): Promise<string[]> =>
    failuresOf(plan, seeds, hostile, crypto);

  test(`${holds} (--plan=${plan}, seeds from ${String(first)})`, { timeout }, async () => {
    expect(await failures(from(first, runs), false)).toEqual([]);
  });

  test(
    `a relay that lies changes nothing of that (--plan=${plan}, seeds from ${String(first)})`,
    { timeout },
    async () => {
      expect(await failures(from(first, runs), true)).toEqual([]);
    },
  );

  test('the shipped cryptography behaves as its model does', { timeout }, async () => {
    expect(await failures(from(1, real), false, true)).toEqual([]);
    expect(await failures(from(1, real), true, true)).toEqual([]);
  });

  describe('what the simulation once found stays mended', () => {
    for (const kind of ['honest', 'hostile'] as const)
      for (const [what, seeds] of Object.entries(found[kind]))
        test(`${what} (${kind})`, async () => expect(await failures(seeds, kind === 'hostile')).toEqual([]));
  });
}
