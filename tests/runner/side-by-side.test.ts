import { describe, expect, test } from 'vitest';
import { sideBySide } from '../support/side-by-side.ts';
import type { Task } from '../support/side-by-side.ts';

/** What started and ended in which order; each runs until all that can have started. */
async function watch(tasks: readonly Task[], capacity: number): Promise<{ told: string[]; most: number }> {
  const told: string[] = [];
  let [now, most] = [0, 0];
  await sideBySide(tasks, capacity, async ({ name, load }) => {
    told.push(`${name} starts`);
    now += load;
    most = Math.max(most, now);
    await new Promise(resolve => setTimeout(resolve));
    now -= load;
    told.push(`${name} ends`);
  });
  return { told, most };
}

describe('parts of npm test side by side', () => {
  test('those with room start at once, in their order, and the others as soon as there is room', async () => {
    const tasks = [
      { name: 'a', load: 1 },
      { name: 'b', load: 2 },
      { name: 'c', load: 1 },
      { name: 'waits', load: 0 },
    ];
    const { told, most } = await watch(tasks, 2);
    expect(told.slice(0, 3)).toEqual(['a starts', 'c starts', 'waits starts']);
    expect(told.filter(line => line.endsWith('ends'))).toHaveLength(4);
    expect(told.indexOf('b starts')).toBeGreaterThan(told.indexOf('c ends'));
    expect(most).toBe(2);
  });

  test('none starts before those it needs are over; those that are not run are not waited for', async () => {
    const tasks = [
      { name: 'reads', load: 1, after: ['builds', 'not chosen'] },
      { name: 'builds', load: 1 },
    ];
    const { told } = await watch(tasks, 9);
    expect(told).toEqual(['builds starts', 'builds ends', 'reads starts', 'reads ends']);
  });

  test('one that is larger than the machine runs alone', async () => {
    const { told, most } = await watch(
      [
        { name: 'a', load: 1 },
        { name: 'huge', load: 5 },
      ],
      2,
    );
    expect(told).toEqual(['a starts', 'a ends', 'huge starts', 'huge ends']);
    expect(most).toBe(5);
  });

  test('two that wait for each other are an error, not a run without end', async () => {
    const tasks = [
      { name: 'hen', load: 1, after: ['egg'] },
      { name: 'egg', load: 1, after: ['hen'] },
    ];
    await expect(watch(tasks, 2)).rejects.toThrow('wait for each other: hen, egg');
  });
});
