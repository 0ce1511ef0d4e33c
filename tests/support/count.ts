/** How many tests passed, failed and were skipped: what every part of a run comes down to. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** A count with the names of what failed, where a runner leaves them. */
export interface NamedCount extends Count {
  failures?: string[];
}

export const plus = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

export const inWords = (count: Count): string =>
  `${String(count.passed)} passed, ${String(count.failed)} failed, ${String(count.skipped)} skipped`;

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: {
    name?: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName?: string; failureMessages?: string[] }[];
  }[];
}

/** A file that fell over before or beside its tests counts as one failure. */
export function countVitest(report: VitestReport): Count {
  const brokenFiles = report.testResults.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const firstLine = (messages: string[] | undefined): string => messages?.[0]?.split('\n')[0] ?? '';

/** Tests that failed, with their file and the first line of what was amiss: a long log may be cut before them. */
export const failedIn = ({ testResults }: VitestReport): string[] =>
  testResults.flatMap(({ name = '', status, message = '', assertionResults }) => {
    const failed = assertionResults.filter(test => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${name}: ${firstLine([message])}`];
    return failed.map(test => `${name}: ${test.fullName ?? ''}: ${firstLine(test.failureMessages)}`);
  });

/** Tests that passed at the second telling, with the first line of what was amiss at the first. */
export const toldAgain = ({ testResults }: VitestReport): string[] =>
  testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.[0])
      .map(({ fullName, failureMessages }) => `${fullName ?? ''}: ${firstLine(failureMessages)}`),
  );

/** A runner that ended badly without naming a failed test, or that ran nothing, is itself a failure. */
export function judge(count: Count | undefined, exitCode: number | null): Count {
  const counted = count ?? { passed: 0, failed: 0, skipped: 0 };
  const ranNothing = counted.passed + counted.failed + counted.skipped === 0;
  const fellOver = exitCode !== 0 && counted.failed === 0;
  return ranNothing || fellOver ? { ...counted, failed: counted.failed + 1 } : counted;
}
