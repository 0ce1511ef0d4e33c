/**
 * Promise 7 under any order of starts, accepts, losses, returns, hand-overs and crashes: one parent, one
 * conversation, one counselor; no frame ever reaches anyone outside it.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acts, perform } from './crossing/acts.ts';
import type { Act } from './crossing/acts.ts';
import { World } from './crossing/world.ts';

/** Two conversations stand, two parents wait, and one counselor is free. */
const everyoneThere: Act[] = [
  ...[0, 1, 2].map((staff): Act => ({ act: 'counselor-comes', staff, takeover: false })),
  ...[0, 1, 2, 3].map((who): Act => ({ act: 'parent-comes', who, takeover: false })),
  ...[0, 1].flatMap((n): Act[] => [
    { act: 'accept', staff: n, who: n },
    { act: 'confirm', who: n },
  ]),
];

it('no frame ever reaches anyone outside its conversation', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 20, maxLength: 120, size: 'max' }), async story => {
      const world = new World();
      await world.boot();
      for (const act of [...everyoneThere, ...story]) {
        await perform(world, act);
        passed += world.parents.reduce((sum, { socket }) => sum + (socket?.frames.length ?? 0), 0);
        world.hear();
      }
    }),
    { numRuns: 400 },
  );
  // The story is one only if people do reach each other.
  expect(passed).toBeGreaterThan(100);
});
