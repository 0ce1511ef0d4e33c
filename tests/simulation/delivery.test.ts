/** A short run of `npm run simulate:delivery`, and seeds that find again what it once found. */
import { describe } from 'vitest';
import { shortRun } from './short-run.ts';

describe('two people and an unreliable network', () =>
  shortRun({
    plan: 'delivery',
    runs: 150,
    real: 6,
    holds: 'nothing is lost, doubled, crossed or left dead',
    honest: {
      'a former counselor’s late offer ended the conversation': [5004],
      'a late answer to an older hello undid a hand-over': [5129],
      'a desk was taken away by the late frame of the page before it': [100040, 100729],
    },
    hostile: {},
  }));
