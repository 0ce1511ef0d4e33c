/** From TypeScript to what browsers run; types are checked elsewhere (`npm run types`). */
import type { Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';

/** `elements`: Lit's decorators ask for fields that are assigned; where there are none, the language's own are shorter. */
export const typescript = (target = 'es2022', elements = true): Plugin =>
  esbuild({
    target,
    tsconfig: false,
    tsconfigRaw: {
      compilerOptions: { experimentalDecorators: elements, useDefineForClassFields: !elements },
    },
  });
