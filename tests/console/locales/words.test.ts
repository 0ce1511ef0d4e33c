import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signIn } from '../../../relay/console/locales/sign-in.ts';
import { en } from '../../../relay/console/locales/en.ts';
import { sv } from '../../../relay/console/locales/sv.ts';
import { keys } from '../../../relay/console/parts/keys.ts';

const FOLDER = 'relay/console';
const sources = globSync(`${FOLDER}/**/*.ts`).filter(file => !file.includes('/locales/'));
const code = sources.map(file => readFileSync(file, 'utf8')).join('\n');

/** Keys as they stand in the code: whole, or (`t(`ended.${…}`)`) by how they begin and end. */
const named = [...code.matchAll(/['`]([a-zA-Z]+\.[\w.${}?' :-]*)['`]/g)].map(([, key = '']) => key);

test('the one-time link’s page has every word it says', () => {
  const said = ['enter-page', 'plain-page'].flatMap(name => [
    ...readFileSync(`${FOLDER}/sign-in/${name}.ts`, 'utf8').matchAll(/\bt\('([^']+)'/g),
  ]);
  expect(said.length).toBeGreaterThan(4);
  for (const [, key = ''] of said) expect(Object.keys(signIn.sv)).toContain(key);
});

test('no word is kept that nobody says', () => {
  const stems = named.filter(name => name.includes('${')).map(name => name.slice(0, name.indexOf('${')));
  const unsaid = Object.keys(sv).filter(
    key =>
      !named.includes(key) &&
      !stems.some(stem => key.startsWith(stem)) &&
      !Object.values(keys).some(({ about }) => about === key),
  );
  expect(unsaid).toEqual([]);
});

test('words fill in the same values in both languages', () => {
  const values = (text: string) => [...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name).sort();
  for (const key of Object.keys(sv) as (keyof typeof sv)[])
    expect(values(en[key]), key).toEqual(values(sv[key]));
});

test('nothing is shouted', () => {
  for (const text of [...Object.values(sv), ...Object.values(en)]) expect(text).not.toContain('!');
});
