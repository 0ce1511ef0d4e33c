import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { windowlessPath } from '../support/browser-path.ts';
import { fontEnvironment } from '../support/fonts.ts';
import { STORY_MS, TEST_MS } from '../support/patience.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Leaves the numbers, and the names of what failed, where tests/run.ts reads them. */
const counter = {
  stop({ sessions }) {
    const file = process.env.VISKA_TEST_COUNT_FILE;
    if (!file) return;
    const count = { passed: 0, failed: 0, skipped: 0, failures: [] };
    const fail = (file, what, error) => {
      count.failed++;
      count.failures.push(`${file}: ${what}: ${error?.message?.split('\n')[0] ?? ''}`);
    };
    const add = (suite, file) => {
      for (const test of suite?.tests ?? [])
        if (test.skipped || test.passed) count[test.skipped ? 'skipped' : 'passed']++;
        else fail(file, test.name, test.error);
      for (const inner of suite?.suites ?? []) add(inner, file);
    };
    for (const { testFile, testResults, passed, errors } of sessions) {
      const before = count.failed;
      add(testResults, testFile);
      if (!passed && count.failed === before) fail(testFile, 'the file itself', errors?.[0]);
    }
    writeFileSync(file, JSON.stringify(count));
  },
};

const TRANSCRIPT = /^\/(tests\/frame\/transcripts\/[\w.-]+\.txt)$/;

/** Takes transcripts from tests that record them; without `VISKA_RECORD` they stay what they are. */
async function recordTranscripts(context, next) {
  const file = context.method === 'PUT' && TRANSCRIPT.exec(context.path)?.[1];
  if (!file) return next();
  if (process.env.VISKA_RECORD) writeFileSync(root + file, await text(context.req));
  context.status = 204;
}

/** Component tests: each Lit element alone in a real browser. */
export default {
  rootDir: root,
  files: [`${root}tests/**/*.browser.ts`],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 1,
  middleware: [
    recordTranscripts,
    // The doorway's tests: this server is its relay, with a room that is only a listener.
    (context, next) => {
      context.url = context.url
        .replace(/^\/v\/[^/]+\//, '/dist/browser/')
        .replace(/^\/frame\/[^/?]+/, '/tests/embed/support/room.html')
        .replace(/^\/api\/sites\//, '/tests/embed/support/site-');
      return next();
    },
  ],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json` })],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: windowlessPath(),
        env: fontEnvironment(),
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--disable-quic',
        ],
      },
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), counter],
  // Once for every file, and nothing that anybody could mend.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: TEST_MS } },
  testsFinishTimeout: STORY_MS,
};
