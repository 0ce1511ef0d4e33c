import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NAMES } from '../../../widget/frame/guard/names/list.ts';
import { common, make } from '../../../widget/frame/guard/names/make.ts';

const LIST = new URL('../../../widget/frame/guard/names/list.ts', import.meta.url);

it('the list of names is what its script writes', () => {
  expect(readFileSync(LIST, 'utf8').replace(/\s+/g, ' ')).toBe(make().replace(/\s+/g, ' '));
});

it('the list has the commonest names of Sweden, in the scripts of those who bear them', () => {
  const known = new Set(NAMES.flatMap(names => names.split(' ')));
  for (const name of 'anna eva maria lars erik elsa noah mohamed fatima ahmed nimco reza matti oksana'.split(
    ' ',
  ))
    expect(known, name).toContain(name);
  for (const name of ['محمد', 'فاطمة', 'رضا', 'олена', 'сергій']) expect(known, name).toContain(name);
});

it('of a table of Statistics Sweden’s the names with many bearers are taken', () => {
  expect(common('name,persons\nAnna,104000\nAaba,2\nAbir,488\nAbeer,500\n')).toEqual(['Anna', 'Abeer']);
});
