/**
 * `npm test`: runs every part, whatever the ones before it came to, and ends with one plain line of counts.
 *
 *   npm test                              everything
 *   npm test -- unit journeys             some parts
 *   npm test -- journeys -t "second tab"  tests whose name fits
 *   npm test -- unit tests/relay          test files whose path fits
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './support/browser-path.ts';
import { countVitest, inWords, judge, plus, toldAgain } from './support/count.ts';
import type { Count, VitestReport } from './support/count.ts';
import { OPTIONAL_PROGRAMS } from './support/optional-programs.ts';

const OUTPUT = 'tests/output';

interface Part {
  readonly name: string;
  /** Arguments for Node: a script and its words. */
  readonly command: readonly string[];
  /** Reads what the runner counted; without it the part counts as one. */
  readonly count?: (file: string) => Count;
  readonly selects?: 'vitest';
}

/** What passed only at the second telling. */
const again: string[] = [];

const vitest = (name: string, config: string): Part => ({
  name,
  command: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    `tests/config/${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${OUTPUT}/${name}.json`,
  ],
  count: file => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    again.push(...toldAgain(report).map(test => `told again: ${test}`));
    return countVitest(report);
  },
  selects: 'vitest',
});

const PARTS: readonly Part[] = [
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'lint',
    command: ['node_modules/eslint/bin/eslint.js', '--config', 'tests/config/eslint.config.js', '.'],
  },
  { name: 'types', command: ['node_modules/typescript7/bin/tsc', '-p', '.'] },
  // Each by what its place has: the relay knows no document, a browser no Node.
  { name: 'types-relay', command: ['node_modules/typescript7/bin/tsc', '-p', 'relay'] },
  { name: 'types-widget', command: ['node_modules/typescript7/bin/tsc', '-p', 'widget'] },
  { name: 'types-console', command: ['node_modules/typescript7/bin/tsc', '-p', 'relay/console'] },
  { name: 'build', command: ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'] },
  vitest('unit', 'vitest.config.ts'),
  {
    name: 'components',
    command: [
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      'tests/config/web-test-runner.config.mjs',
    ],
    count: file => JSON.parse(readFileSync(file, 'utf8')) as Count,
  },
  vitest('journeys', 'journeys.config.ts'),
  {
    name: 'heard',
    command: ['tests/heard/main.ts'],
    count: file => JSON.parse(readFileSync(file, 'utf8')) as Count,
  },
  { name: 'size', command: ['tests/size/gate.ts'] },
];

const NEEDS_BROWSER = ['components', 'journeys', 'heard'];

const options = { testNamePattern: { type: 'string', short: 't' } } as const;
const { positionals, values } = parseArgs({ options, allowPositionals: true });
const names = PARTS.map(part => part.name);
const paths = positionals.filter(word => !names.includes(word));
const chosen = PARTS.filter(
  part => positionals.every(word => !names.includes(word)) || positionals.includes(part.name),
);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(part: Part): Promise<Count> {
  const file = `${OUTPUT}/${part.name}.json`;
  rmSync(file, { force: true });
  const words = [...part.command];
  if (part.selects === 'vitest') {
    if (values.testNamePattern) words.push('-t', values.testNamePattern);
    words.push(...paths);
  }
  const exitCode = await new Promise<number | null>(resolve => {
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, VISKA_TEST_COUNT_FILE: file },
    });
    child.once('error', () => {
      resolve(null);
    });
    child.once('exit', resolve);
  });
  if (!part.count)
    return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  let counted: Count | undefined;
  try {
    counted = part.count(file);
  } catch {
    say(`${part.name}: the runner left no count`);
  }
  return judge(counted, exitCode);
}

mkdirSync(OUTPUT, { recursive: true });
let total: Count = { passed: 0, failed: 0, skipped: 0 };
let browserError: string | undefined;
if (chosen.some(part => NEEDS_BROWSER.includes(part.name)))
  try {
    say(`browser: ${ensureBrowser(say)}`);
  } catch (error) {
    browserError = error instanceof Error ? error.message : String(error);
    say(browserError);
  }

const table: string[] = [];
for (const part of chosen) {
  say(`\n── ${part.name} ${'─'.repeat(60 - part.name.length)}`);
  const started = performance.now();
  const unable = browserError !== undefined && NEEDS_BROWSER.includes(part.name);
  if (unable) say(browserError ?? '');
  const count = unable ? { passed: 0, failed: 1, skipped: 0 } : await run(part);
  total = plus(total, count);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  table.push(`${part.name.padEnd(14)}${`${seconds} s`.padStart(9)}   ${inWords(count)}`);
  say(table.at(-1) ?? '');
}

say('\n── all ──────────────────────────────────────────────────────');
for (const line of [...table, ...again]) say(line);
for (const program of Object.values(OPTIONAL_PROGRAMS))
  if (!program.found()) say(`skipped: ${program.serves} (not found here; ${program.install})`);
say('');
say(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;
