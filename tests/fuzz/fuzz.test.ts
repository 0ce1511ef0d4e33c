import { describe, expect, test } from 'vitest';
import { chosenSeed } from '../support/random.ts';
import { fuzz } from './run.ts';

/** The short run; `npm run fuzz` throws a million. */
describe('frames and handshakes made to break the relay', () => {
  test('close with documented codes, and a bystander notices nothing', async () => {
    const report = await fuzz(6_000, chosenSeed(), line => {
      console.log(line);
    });
    expect(report.up).toBe(true);
    expect(report.undocumented).toEqual([]);
    expect(report.alarms).toEqual([]);
    expect(report.bystander.complaints).toEqual([]);
    expect(report.bystander.exchanged).toBeGreaterThan(10);
    // The storm was one: it reached the ways in which a client can make the relay close a socket.
    expect(report.missing).toEqual([]);
  });
});
