/**
 * Writes down what was built: hashes, sizes, and whose licences came along. Every bundle hands its files to this
 * plugin; after the last of them `finish.ts` gets all.
 */
import { rmSync } from 'node:fs';
import type { Plugin } from 'rollup';
import { compress } from './compress.ts';
import { finish } from './finish.ts';
import type { Built } from './finish.ts';
import { dev, folder } from './output.ts';

/** Filled as the bundles are written, one after the other. */
const built: Built = { code: {}, files: {}, packages: new Set() };
let begun = false;

export function record(): Plugin {
  return {
    name: 'record',
    buildStart() {
      // What a build that was broken off has left would be served with this one.
      if (!begun) rmSync(folder, { recursive: true, force: true });
      begun = true;
    },
    async writeBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { name, isEntry, isDynamicEntry, imports, dynamicImports } = chunk;
        built.code[chunk.fileName] = chunk.code;
        const sizes = {
          bytes: Buffer.byteLength(chunk.code),
          ...(dev ? {} : await compress(chunk.fileName, chunk.code)),
        };
        const from = new Set<string>();
        for (const id of Object.keys(chunk.modules)) {
          const [, path, name] = /^\0?(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id) ?? [];
          if (!path || !name) continue;
          built.packages.add(path);
          from.add(name);
        }
        built.files[chunk.fileName] = {
          name,
          isEntry,
          isDynamicEntry,
          imports,
          dynamicImports,
          packages: [...from].sort(),
          ...sizes,
        };
      }
      // The doorway is the last in the list.
      if (dev || 'viska.js' in built.files) await finish(built);
    },
  };
}
