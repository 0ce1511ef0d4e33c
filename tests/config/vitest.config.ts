import { configDefaults, defineConfig } from 'vitest/config';
import { COMPILED } from '../support/compiled.ts';
import { STEP_MS, TEST_MS } from '../support/patience.ts';

/** What starts no process, server or timer that could outlive its file: folders under tests/. */
const SELF_CONTAINED =
  'tests/{browser,console,embed,frame,links,locales,protocol,runner,session,writing}/**/*.test.ts';

/** Units: in Node, without a browser. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    pool: 'forks',
    env: COMPILED,
    maxWorkers: 2,
    testTimeout: TEST_MS,
    hookTimeout: TEST_MS,
    expect: { poll: { timeout: STEP_MS } },
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, SELF_CONTAINED],
        },
      },
      {
        extends: true,
        // One file after the other in the same worker: what all of them import is loaded once.
        test: { name: 'together', include: [SELF_CONTAINED], isolate: false },
      },
    ],
  },
});
