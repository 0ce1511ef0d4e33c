/** The golden files say what the document says: the independent client makes them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GOLDEN, goldenFiles } from './make-golden.ts';

describe('the golden files', () => {
  test('are what the independent client makes of fixed inputs', () => {
    for (const [name, content] of Object.entries(goldenFiles()))
      expect(readFileSync(new URL(name, GOLDEN), 'utf8'), name).toBe(content);
  });
});
