/** A short run of `npm run simulate:delivery -- --plan=ending`, and the seeds that once found something. */
import { describe } from 'vitest';
import { shortRun } from './short-run.ts';

describe('a conversation that is ended, erased or left', () =>
  shortRun({
    plan: 'ending',
    runs: 100,
    real: 5,
    holds: 'comes to its end on both screens, and nothing erased stays',
    honest: {
      'a history brought back what was erased': [248, 393, 405],
      'a page that died at its end left a conversation in which nobody could write': [4026],
      'a history acknowledged what came after the erasing': [6778],
    },
    hostile: {
      'a line that came after the erasing was called delivered': [204, 830, 912],
      'a history acknowledged what came after the erasing': [545],
      'the counselor’s own undelivered line came back after the erasing': [1427],
    },
  }));
