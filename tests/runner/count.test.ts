import { describe, expect, test } from 'vitest';
import { countVitest, failedIn, inWords, judge, plus, toldAgain } from '../support/count.ts';

describe('the count at the end of npm test', () => {
  test('adds up over all runners', () => {
    const sum = plus({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    expect(inWords(sum)).toBe('11 passed, 22 failed, 33 skipped');
  });

  test('a test file that does not load is a failure', () => {
    const count = countVitest({
      numPassedTests: 4,
      numFailedTests: 0,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(count).toEqual({ passed: 4, failed: 1, skipped: 1 });
  });

  test('names what passed only at the second telling', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'one', failureMessages: [] },
      { status: 'passed', fullName: 'two', failureMessages: ['Error: late\n    at here'] },
      { status: 'failed', fullName: 'three', failureMessages: ['Error: wrong'] },
    ];
    const counts = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
    expect(toldAgain({ ...counts, testResults: [{ status: 'failed', assertionResults }] })).toEqual([
      'two: Error: late',
    ]);
  });

  test('names what failed, and a file that does not load', () => {
    const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
    const assertionResults = [
      { status: 'passed', fullName: 'one', failureMessages: [] },
      { status: 'failed', fullName: 'two', failureMessages: ['Error: wrong\n    at here'] },
    ];
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults },
      { name: 'b.test.ts', status: 'failed', message: 'no such module\n    at there', assertionResults: [] },
    ];
    expect(failedIn({ ...counts, testResults })).toEqual([
      'a.test.ts: two: Error: wrong',
      'b.test.ts: no such module',
    ]);
  });

  test('a runner that crashes is a failure', () => {
    expect(judge(undefined, null).failed).toBe(1);
    expect(judge({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  });

  test('a runner that runs nothing is a failure', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
  });

  test('named failures are not counted twice', () => {
    expect(judge({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});
