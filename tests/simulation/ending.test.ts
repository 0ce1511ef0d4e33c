/** A short run of `npm run simulate:delivery -- --plan=ending`, and seeds that find again what it once found. */
import { describe } from 'vitest';
import { shortRun } from './short-run.ts';

describe('a conversation that is ended, erased or left', () =>
  shortRun({
    plan: 'ending',
    runs: 100,
    real: 5,
    holds: 'comes to its end on both screens, and nothing erased stays',
    honest: {
      'a history brought back what was erased': [390],
      'a desk was taken away by the late frame of the page before it': [100601],
    },
    hostile: {
      'a history acknowledged what came after the erasing': [781],
      'a line that came after the erasing was called delivered': [126],
      'the counselor’s own undelivered line came back after the erasing': [237],
    },
  }));
