import { describe, expect, test } from 'vitest';
import { chosenSeed } from '../support/random.ts';
import { crash } from './run.ts';

/** The short run; `npm run crash` kills a hundred times. */
describe('the relay is killed at random moments of lively conversations', () => {
  test('nothing is lost, doubled, out of order or in another conversation', async () => {
    const seed = chosenSeed();
    const report = await crash({ kills: 3, conversations: 6, seed }, line => {
      console.log(line);
    });
    expect(report.complaints, `seed ${String(seed)}`).toEqual([]);
    expect(report.sent).toBeGreaterThan(15);
    expect(report.onDisk).toBe(0);
  });
});
