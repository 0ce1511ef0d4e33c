/** Shorter names and fewer statements, without a change to what the code does. */
import terser from '@rollup/plugin-terser';
import type { Plugin } from 'rollup';
import { minify } from 'rollup-plugin-esbuild';

/** Shortens #private names better than terser; terser then does the rest better. No gain in small files. */
export const shortenPrivateNames = (): Plugin => minify({ target: 'es2022' });

export const shorten = (): Plugin =>
  terser({
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
    format: { comments: false },
  });

/** In old words only. */
export const shortenForOldBrowsers = (): Plugin =>
  terser({ ecma: 5, ie8: true, format: { comments: false } });
