import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FLOOR, share } from './share.ts';

const document = readFileSync('widget/frame/FLOOR.md', 'utf8');

it('the share of Swedish browsers that FLOOR.md states is what is counted', () => {
  const { all, phones, data } = share();
  expect(document).toContain(
    `${all} % of all page views from Sweden, and ${phones} % of those from phones (caniuse-lite ${data};`,
  );
});

it('the versions that FLOOR.md states are the ones that are counted', () => {
  const stated = [...document.matchAll(/^\| [^|]+ \| ([\d.]+) +\|/gm)].map(match => Number(match[1]));
  expect(stated).toEqual([FLOOR.chrome, FLOOR.ios_saf, FLOOR.firefox, FLOOR.samsung, FLOOR.opera]);
  expect(FLOOR.edge).toBe(FLOOR.chrome);
  expect(FLOOR.safari).toBe(FLOOR.ios_saf);
});

it('nearly every phone in Sweden is above the floor', () => {
  expect(Number(share().phones)).toBeGreaterThan(97);
});
