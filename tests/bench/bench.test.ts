import { describe, expect, test } from 'vitest';
import { PARTS, TINY, bench } from './bench.ts';
import type { Part } from './bench.ts';
import { isWithin, measured, table } from './figure.ts';
import type { Figure } from './figure.ts';

describe('npm run bench', () => {
  test('gives every figure a name, a number, a unit, a limit and what stands beside it', async () => {
    // What needs the built browser files is not played here.
    const parts = (Object.keys(PARTS) as Part[]).filter(part => part !== 'sizes' && part !== 'long');
    const figures = await bench(parts, TINY, () => undefined);
    expect(figures.length).toBeGreaterThanOrEqual(8);
    for (const figure of JSON.parse(JSON.stringify(figures)) as Figure[]) {
      expect(Object.keys(figure)).toEqual(expect.arrayContaining(['name', 'unit', 'limit', 'beside']));
      expect('ratio' in figure).not.toBe('value' in figure);
      expect(measured(figure), figure.name).toBeTypeOf('number');
    }
    const named = (words: string) => figures.find(({ name }) => name.includes(words));
    expect(named('wrong person')).toMatchObject({ value: 0 });
    expect(named('waiting conversations held')).toMatchObject({ value: TINY.waiting });
    expect(table(figures).split('\n')).toHaveLength(figures.length + 1);
  });

  test('marks a figure that misses its limit', () => {
    const figure: Figure = { name: 'CPU', ratio: 1.6, unit: 'times', limit: 1.5, beside: null };
    expect(isWithin(figure)).toBe(false);
    expect(table([figure])).toMatch(/MISSED/);
    expect(isWithin({ ...figure, ratio: 1.4 })).toBe(true);
    expect(isWithin({ ...figure, limit: null })).toBe(true);
    expect(isWithin({ ...figure, least: true })).toBe(true);
  });
});
