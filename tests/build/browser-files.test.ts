/** What the build leaves in dist/browser, as the relay serves it. Needs `npm run build` before. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BrowserBuild } from '../../relay/http/browser-build.ts';
import { isReleased } from '../../relay/http/static.ts';

interface Built {
  name: string;
  isEntry: boolean;
  imports: string[];
  dynamicImports: string[];
  packages: string[];
}
const FOLDER = 'dist/browser';
const read = (file: string): Buffer => readFileSync(`${FOLDER}/${file}`);
const manifest = JSON.parse(read('manifest.json').toString()) as {
  version: string;
  files: Record<string, string>;
};
const sha256 = (what: Buffer | string): string => createHash('sha256').update(what).digest('hex');
const id = sha256(read('manifest.json')).slice(0, 16);
const bundle = JSON.parse(read('bundle.json').toString()) as Record<string, Built>;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const startingWith = (name: string): Built[] =>
  Object.entries(bundle)
    .filter(([file]) => file.startsWith(`${name}.`))
    .map(([, built]) => built);

it('has a file for each page, and the hash of each file in its manifest', async () => {
  for (const page of ['alone', 'console', 'enter', 'floor', 'panel', 'room', 'viska'])
    expect(Object.keys(manifest.files)).toContain(`${page}.js`);
  expect(Object.keys(manifest.files).sort()).toEqual(Object.keys(bundle).sort());
  expect(manifest.version).toBe(version);
  const build = await BrowserBuild.open(FOLDER);
  expect(build?.id).toBe(id);
  expect(await build?.isWhole()).toBe(true);
});

it('names the build in the doorway alone, by what is in its files', () => {
  expect(Object.keys(bundle).filter(file => read(file).includes(id))).toEqual(['viska.js']);
  const unnamed = read('viska.js').toString().replaceAll(id, '3f9c27d1a05e84b6');
  expect(sha256(unnamed)).toBe(manifest.files['viska.js']);
});

it('calls itself by a release only where the changelog has that release', () => {
  if (!isReleased(version)) expect(version).toMatch(/-dev$/);
  else expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(new RegExp(`^## ${version}\\b`, 'm'));
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

it('lets the doorway find the panel of its own build', () => {
  expect(read('viska.js').toString()).toContain(`v/${id}/panel.js`);
});

it('leaves no word of the build in the files', () => {
  for (const file of Object.keys(bundle))
    expect(read(file).toString(), file).not.toMatch(/__PANEL__|3f9c27d1a05e84b6|viska-hole|sourceMappingURL/);
});

it('loads no library on the page of a municipality', () => {
  for (const built of [...startingWith('viska'), ...startingWith('panel')])
    expect(built.packages).toEqual([]);
});

it('has in the room what draws and what encrypts, and nothing else from outside', () => {
  const packages = new Set(startingWith('room').flatMap(built => built.packages));
  expect([...packages].sort()).toEqual([
    '@lit/reactive-element',
    'hpke',
    'lit-element',
    'lit-html',
    'lucide',
  ]);
});

it('shares no file between a parent and a counselor', () => {
  for (const [file, { imports, dynamicImports }] of Object.entries(bundle)) {
    // The room as a page of its own is the room and a little more.
    const page = /^[a-z]+/.exec(file.replace(/^alone/, 'room'))?.[0] ?? '';
    for (const other of [...imports, ...dynamicImports])
      expect(other, file).toMatch(new RegExp(`^${page}\\.`));
  }
});

it('says whose work is in it', () => {
  const licences = read('LICENSES.txt').toString();
  for (const name of new Set(Object.values(bundle).flatMap(built => built.packages)))
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
});
