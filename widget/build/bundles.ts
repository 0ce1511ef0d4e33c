/**
 * The kinds of bundle that rollup.config.js lists, each with what happens to its files on the way from source to
 * dist/. Takes entries: the name of a built file, and its source.
 */
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import type { OutputOptions, Plugin, RollupOptions } from 'rollup';
import { chunkName, chunkOf } from './chunks.ts';
import { dev, folder } from './output.ts';
import { panelAddress } from './panel-address.ts';
import { record } from './record.ts';
import { retryImport } from './retry-import.ts';
import { shorten, shortenForOldBrowsers, shortenPrivateNames } from './shorten.ts';
import { templateLiterals } from './template-literals.ts';
import { typescript } from './typescript.ts';
import { onwarn } from './warnings.ts';

type Entries = Record<string, string>;

const resolve = (): Plugin =>
  nodeResolve({
    browser: true,
    extensions: ['.js', '.ts'],
    exportConditions: dev ? ['development'] : ['production'],
  });

/** One file, which a page loads without `type="module"`. */
const classic: OutputOptions = {
  dir: folder,
  format: 'iife',
  entryFileNames: '[name].js',
  sourcemap: dev,
  compact: !dev,
};

/** `small`: for the municipality's own page, where nothing is made of Lit's elements. */
const plugins = (small: boolean) => [
  resolve(),
  commonjs(),
  dev ? null : templateLiterals(),
  typescript('es2022', !small),
  panelAddress(),
  // The doorway and the panel have ways on of their own, and every byte before the press is counted.
  small ? null : retryImport(),
  dev || small ? null : shortenPrivateNames(),
  dev ? null : shorten(),
  record(),
];

/** One page with its pieces. A second entry is the same as a page of another kind. */
export function page(input: Entries, small = false): RollupOptions {
  const [name = '', ...also] = Object.keys(input);
  return {
    input,
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: '[name].js',
      manualChunks: id => chunkOf(name, id),
      onlyExplicitManualChunks: true,
      chunkFileNames: chunk => chunkName(name, chunk),
      sourcemap: dev,
      minifyInternalExports: true,
      compact: !dev,
    },
    // What pages and chunks share stays in the first entry, not in a file of its own.
    preserveEntrySignatures: also.length > 0 ? false : 'exports-only',
    plugins: plugins(small),
    onwarn,
  };
}

/** The panel: a module that the doorway loads. */
export const panel = (input: Entries): RollupOptions => page(input, true);

/** The doorway is a classic script: it must run where a page's author pastes one tag. */
export const doorway = (input: Entries): RollupOptions => ({
  ...page(input, true),
  // A class is strict by itself.
  output: { ...classic, strict: false },
});

/** Also classic, and of old words only: it is for browsers that cannot read the rest. */
export const floor = (input: Entries): RollupOptions => ({
  input,
  output: classic,
  plugins: [typescript('es5'), dev ? null : shortenForOldBrowsers(), record()],
  onwarn,
});

/** For developers and pictures; beside the rest, so that no relay serves it. */
export const gallery = (input: Entries): RollupOptions => ({
  input,
  output: { dir: 'dist/gallery', format: 'es', chunkFileNames: '[name].js', sourcemap: dev },
  plugins: [resolve(), typescript()],
  onwarn,
});
