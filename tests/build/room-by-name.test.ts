/** A page of somebody else's that takes the room from the package by its name, built with a bundler of theirs. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viska-host-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'viska'));
  writeFileSync(join(folder, 'page.js'), `import 'viska/room';\ndocument.createElement('viska-room');\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gets the element and everything it is made of, and nothing of the page that the relay serves', async () => {
  const bundle = await rollup({
    input: join(folder, 'page.js'),
    plugins: [
      nodeResolve({ browser: true, extensions: ['.js', '.ts'] }),
      esbuild({ target: 'es2022', tsconfig: false }),
    ],
    onwarn(warning, hand) {
      if (warning.code === 'UNRESOLVED_IMPORT') throw new Error(warning.message);
      if (warning.code !== 'CIRCULAR_DEPENDENCY') hand(warning);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const built = output.flatMap(file => (file.type === 'chunk' ? Object.keys(file.modules) : []));
  const has = (path: string): boolean => built.some(id => id.endsWith(path));
  expect(has('/widget/frame/room/room.ts')).toBe(true);
  expect(has('/widget/session/browser-conversation.ts')).toBe(true);
  // The frame's own start reads the address of the page it stands on: that would be the wrong page here.
  expect(has('/widget/frame/main.ts')).toBe(false);
  expect(output[0].code).toContain("'viska-room'".replaceAll("'", '"'));
});
