import { expect, test } from 'vitest';
import { PATIENCE_MS } from '../../../widget/frame/lazy-elements.ts';
import { againAfterMs } from '../../../widget/frame/room/fetch-ahead.ts';

test('files that are refused for long are asked for ever more seldom, and at least twice a minute', () => {
  const waits = Array.from({ length: 8 }, (_, failures) => againAfterMs(failures));
  expect(waits.slice(0, 3)).toEqual([PATIENCE_MS, 2 * PATIENCE_MS, 4 * PATIENCE_MS]);
  expect(waits.at(-1)).toBe(30_000);
});
