import { defineConfig } from 'vitest/config';
import { COMPILED } from '../support/compiled.ts';
import { STEP_MS, STORY_MS, TEST_MS } from '../support/patience.ts';

/** Whole stories in real browsers: two at a time, each with an installation to itself and mostly waiting. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/journeys/**/*.journey.ts'],
    globalSetup: 'tests/config/temporary-folder.ts',
    pool: 'forks',
    env: COMPILED,
    // One file after the other in the same worker: what all of them import is loaded once, and their browser starts once.
    isolate: false,
    maxWorkers: 2,
    testTimeout: STORY_MS,
    hookTimeout: TEST_MS,
    // Once more on a machine that does something else as well; `npm test` names each, with what was amiss.
    retry: 1,
    expect: { poll: { timeout: STEP_MS } },
  },
});
