import { defineConfig } from 'vitest/config';
import { STEP_MS, STORY_MS, TEST_MS } from '../support/patience.ts';

/** Whole stories in real browsers: two at a time, since each has an installation and a browser to itself, and mostly waits. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/journeys/**/*.journey.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: STORY_MS,
    hookTimeout: TEST_MS,
    // Once more on a machine that does something else as well; `npm test` names each, with what was amiss.
    retry: 1,
    expect: { poll: { timeout: STEP_MS } },
  },
});
