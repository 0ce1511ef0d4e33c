import { describe, expect, test } from 'vitest';
import { ATTACKS } from './list.ts';
import { runAttack } from './run.ts';

/** Each in short; `npm run attack` does 25 times as much. */
describe('a relay under attack answers, gives everything back, and goes on carrying others', () => {
  test.for(ATTACKS.map(attack => [attack.name, attack] as const))(
    '%s',
    { timeout: 150_000 },
    async ([, attack]) => {
      const report = await runAttack(attack, 'short');
      expect(report.complaints).toEqual([]);
      expect(report.exchanged).toBeGreaterThan(10);
    },
  );
});
