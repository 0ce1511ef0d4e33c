/** A short run of `npm run simulate:delivery`, and the seeds that once found something. */
import { describe } from 'vitest';
import { shortRun } from './short-run.ts';

describe('two people and an unreliable network', () =>
  shortRun({
    plan: 'delivery',
    runs: 150,
    real: 6,
    holds: 'nothing is lost, doubled, crossed or left dead',
    honest: {
      'two counselors took the hello under way from each other': [483],
      'a former counselor’s late offer ended the conversation': [601, 775, 1515],
      'text that came back lay in memory only when the page died': [132061],
      'two reasons to send a history took it from each other': [166252, 186985],
      'a late answer to an older hello undid a hand-over': [466, 1245, 1775],
    },
    hostile: {
      'text that came back was said twice when the hand-over fell through': [1925, 11776],
      'what was said before was taken for the log itself': [10531],
      'a parent was not told that the counselor’s grace had run out': [11720],
      'a candidate was forgotten by a new epoch with someone else': [40192, 50379, 50324],
      'a line counted as delivered before the screen had been told of it': [7000199],
      'a history came in behind a hello that said there was none': [6025592, 6029784, 6052413],
    },
  }));
