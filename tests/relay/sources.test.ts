/** Ids, claims and tickets are made of the system's random bytes, and no way of starting a relay can bring others. */
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { systemSources } from '../../relay/conversations/sources.ts';

it('by themselves they are of the system, and stay so', () => {
  expect(systemSources.randomBytes).toBe(randomBytes);
  expect(Object.isFrozen(systemSources)).toBe(true);
});

it('the relay that is shipped names no others', () => {
  const root = new URL('../../relay/', import.meta.url);
  const made = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => {
      const source = readFileSync(new URL(file, root), 'utf8');
      // What is handed to the constructor: one object of parts, and nothing after it.
      return [...source.matchAll(/new Conversations\(\{[^}]*\}([^)]*)\)/g)].map(([, second]) => second);
    });
  expect(made).toEqual(['']);
});

it('the lobby is paced by real time: at once what is due, later what is not', async () => {
  const { pace } = systemSources;
  const order: string[] = [];
  const done = new Promise<void>(resolve => {
    pace.after(5, () => {
      order.push('later');
      resolve();
    });
  });
  pace.after(5, () => order.push('called off'))();
  pace.after(0, () => order.push('called off'))();
  pace.after(0, () => order.push('soon'));
  order.push('now');
  await done;
  expect(order).toEqual(['now', 'soon', 'later']);
});
