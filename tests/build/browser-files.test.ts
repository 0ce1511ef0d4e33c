/** What the build leaves in dist/browser, as the relay serves it. Needs `npm run build` before. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

interface Built {
  name: string;
  isEntry: boolean;
  imports: string[];
  dynamicImports: string[];
  packages: string[];
}
const FOLDER = 'dist/browser';
const read = (file: string): Buffer => readFileSync(`${FOLDER}/${file}`);
const manifest = JSON.parse(read('manifest.json').toString()) as Record<string, string>;
const bundle = JSON.parse(read('bundle.json').toString()) as Record<string, Built>;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const startingWith = (name: string): Built[] =>
  Object.entries(bundle)
    .filter(([file]) => file === `${name}.js` || file.startsWith(`${name}-`) || file.startsWith(`${name}.`))
    .map(([, built]) => built);

it('names a file for each page, hashed but for the doorway', () => {
  expect(Object.keys(manifest).sort()).toEqual([
    'alone',
    'console',
    'enter',
    'floor',
    'panel',
    'room',
    'viska',
  ]);
  for (const [entry, file] of Object.entries(manifest)) {
    expect(existsSync(`${FOLDER}/${file}`), file).toBe(true);
    expect(file).toMatch(entry === 'viska' ? /^viska\.js$/ : new RegExp(`^${entry}-[\\w-]{8}\\.js$`));
  }
});

it('keeps nothing of an earlier build', () => {
  const known = ['manifest.json', 'bundle.json', 'LICENSES.txt'];
  const left = readdirSync(FOLDER).filter(
    file => !known.includes(file) && !(file.replace(/\.(br|gz)$/, '') in bundle),
  );
  expect(left).toEqual([]);
});

it('has every file compressed beside itself, to the same bytes', () => {
  for (const file of Object.keys(bundle)) {
    const plain = read(file);
    expect(brotliDecompressSync(read(`${file}.br`)).equals(plain), file).toBe(true);
    expect(gunzipSync(read(`${file}.gz`)).equals(plain), file).toBe(true);
  }
});

it('lets the doorway find the panel of its own version', () => {
  expect(read('viska.js').toString()).toContain(`v/${version}/${manifest['panel'] ?? '?'}`);
});

it('leaves no word of the build in the files', () => {
  for (const file of Object.keys(bundle))
    expect(read(file).toString(), file).not.toMatch(/__PANEL__|__VERSION__|viska-hole|sourceMappingURL/);
});

it('loads no library on the page of a municipality', () => {
  for (const built of [...startingWith('viska'), ...startingWith('panel')])
    expect(built.packages).toEqual([]);
});

it('has in the room what draws and what encrypts, and nothing else from outside', () => {
  const packages = new Set(startingWith('room').flatMap(built => built.packages));
  expect([...packages].sort()).toEqual(['@lit/reactive-element', 'hpke', 'lit-element', 'lit-html']);
});

it('shares no file between a parent and a counselor', () => {
  for (const [file, { imports, dynamicImports }] of Object.entries(bundle)) {
    // The room as a page of its own is the room and a little more.
    const page = /^[a-z]+/.exec(file.replace(/^alone/, 'room'))?.[0] ?? '';
    for (const other of [...imports, ...dynamicImports])
      expect(other, file).toMatch(new RegExp(`^${page}[-.]`));
  }
});

it('says whose work is in it', () => {
  const licences = read('LICENSES.txt').toString();
  for (const name of new Set(Object.values(bundle).flatMap(built => built.packages)))
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
});
