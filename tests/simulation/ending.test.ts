/** A short run of `npm run simulate:delivery -- --plan=ending`, and the seeds that once found something. */
import { describe, expect, test } from 'vitest';
import { failuresOf, from } from './failures.ts';

const RUNS = 100;
/** Random, but printed: replayed with `npm run simulate:delivery -- --plan=ending --runs=1 --seed=…`. */
const first = Number(process.env['VISKA_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));

const failures = (seeds: readonly number[], hostile: boolean, real = false): Promise<string[]> =>
  failuresOf('ending', seeds, hostile, real);

describe('a conversation that is ended, erased or left', () => {
  test(
    `comes to its end on both screens, and nothing erased stays (seeds from ${first})`,
    { timeout: 60_000 },
    async () => {
      expect(await failures(from(first, RUNS), false)).toEqual([]);
    },
  );

  test(`a relay that lies changes nothing of that (seeds from ${first})`, { timeout: 60_000 }, async () => {
    expect(await failures(from(first, RUNS), true)).toEqual([]);
  });

  test('the shipped cryptography behaves as its model does', { timeout: 60_000 }, async () => {
    expect(await failures(from(1, 5), false, true)).toEqual([]);
    expect(await failures(from(1, 5), true, true)).toEqual([]);
  });
});

describe('what the simulation once found stays mended', () => {
  const honest = {
    'a history brought back what was erased': [248, 393, 405],
    'a page that died at its end left a conversation in which nobody could write': [4026],
    'a history acknowledged what came after the erasing': [6778],
  };
  const hostile = {
    'a line that came after the erasing was called delivered': [204, 830, 912],
    'a history acknowledged what came after the erasing': [545],
    'the counselor’s own undelivered line came back after the erasing': [1427],
  };
  for (const [what, seeds] of Object.entries(honest))
    test(what, async () => expect(await failures(seeds, false)).toEqual([]));
  for (const [what, seeds] of Object.entries(hostile))
    test(what, async () => expect(await failures(seeds, true)).toEqual([]));
});
