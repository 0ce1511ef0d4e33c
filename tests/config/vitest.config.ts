import { defineConfig } from 'vitest/config';
import { COMPILED } from '../support/compiled.ts';
import { STEP_MS, TEST_MS } from '../support/patience.ts';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    pool: 'forks',
    env: COMPILED,
    maxWorkers: 2,
    testTimeout: TEST_MS,
    hookTimeout: TEST_MS,
    expect: { poll: { timeout: STEP_MS } },
  },
});
