/** A build of a few files, written as widget/build leaves one: for tests of what the relay does with builds. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Stands in a file for the build's own id. */
export const OWN_ID = '3f9c27d1a05e84b6';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The files that every page asks for, beside those that are named. */
export const FILES: Readonly<Record<string, string>> = {
  'viska.js': `import("/v/${OWN_ID}/panel.js")`,
  'panel.js': 'export const run = () => "panel"',
  'room.js': 'export {}',
  'alone.js': 'export {}',
  'floor.js': '0',
  'console.js': 'export {}',
  'enter.js': 'export {}',
};

/** Returns the build's id. */
export function writeBuild(
  folder: string,
  files: Readonly<Record<string, string>> = {},
  version = '0.1.0-dev',
): string {
  const all = { ...FILES, ...files };
  const hashes = Object.fromEntries(Object.entries(all).map(([name, text]) => [name, sha256(text)]));
  const manifest = JSON.stringify({ version, files: hashes });
  const id = sha256(manifest).slice(0, OWN_ID.length);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), manifest);
  for (const [name, text] of Object.entries(all)) {
    const named = text.replaceAll(OWN_ID, id);
    writeFileSync(join(folder, name), named);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(named));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(named));
  }
  return id;
}
