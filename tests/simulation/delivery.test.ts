/** A short run of `npm run simulate:delivery`, and the seeds that once found something. */
import { describe, expect, test } from 'vitest';
import { failuresOf, from } from './failures.ts';

const RUNS = 150;
/** Random, but printed: a failure is replayed with `npm run simulate:delivery -- --runs=1 --seed=…`. */
const first = Number(process.env['VISKA_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));

const failures = (seeds: readonly number[], hostile: boolean, real = false): Promise<string[]> =>
  failuresOf('delivery', seeds, hostile, real);

describe('two people and an unreliable network', () => {
  test(
    `nothing is lost, doubled, crossed or left dead (seeds from ${first})`,
    { timeout: 60_000 },
    async () => {
      expect(await failures(from(first, RUNS), false)).toEqual([]);
    },
  );

  test(`a relay that lies changes nothing of that (seeds from ${first})`, { timeout: 60_000 }, async () => {
    expect(await failures(from(first, RUNS), true)).toEqual([]);
  });

  test('the shipped cryptography behaves as its model does', { timeout: 60_000 }, async () => {
    expect(await failures(from(1, 6), false, true)).toEqual([]);
    expect(await failures(from(1, 6), true, true)).toEqual([]);
  });
});

describe('what the simulation once found stays mended', () => {
  const honest = {
    'two counselors took the hello under way from each other': [483],
    'a former counselor’s late offer ended the conversation': [601, 775, 1515],
    'text that came back lay in memory only when the page died': [132061],
    'two reasons to send a history took it from each other': [166252, 186985],
    'a late answer to an older hello undid a hand-over': [466, 1245, 1775],
  };
  const hostile = {
    'text that came back was said twice when the hand-over fell through': [1925, 11776],
    'what was said before was taken for the log itself': [10531],
    'a parent was not told that the counselor’s grace had run out': [11720],
    'a candidate was forgotten by a new epoch with someone else': [40192, 50379, 50324],
    'a line counted as delivered before the screen had been told of it': [7000199],
    'a history came in behind a hello that said there was none': [6025592, 6029784, 6052413],
  };
  for (const [what, seeds] of Object.entries(honest))
    test(what, async () => expect(await failures(seeds, false)).toEqual([]));
  for (const [what, seeds] of Object.entries(hostile))
    test(what, async () => expect(await failures(seeds, true)).toEqual([]));
});
