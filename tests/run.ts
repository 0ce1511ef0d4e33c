/**
 * `npm test`: runs every part, whatever the others come to, and ends with one plain line of counts. Parts run side by
 * side; what one prints is shown whole when it is over.
 *
 *   npm test                              everything
 *   npm test -- unit journeys             some parts
 *   npm test -- journeys -t "second tab"  tests whose name fits
 *   npm test -- unit tests/relay          test files whose path fits
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './support/browser-path.ts';
import { COMPILED } from './support/compiled.ts';
import { countVitest, failedIn, inWords, judge, plus, toldAgain } from './support/count.ts';
import type { Count, NamedCount, VitestReport } from './support/count.ts';
import { OPTIONAL_PROGRAMS } from './support/optional-programs.ts';
import { sideBySide } from './support/side-by-side.ts';
import type { Task } from './support/side-by-side.ts';

const OUTPUT = 'tests/output';

/** A little more than the processors do at once, since every part also waits. */
const CAPACITY = availableParallelism() * 1.25;

interface Part extends Task {
  /** Arguments for Node: a script and its words. */
  readonly command: readonly string[];
  /** Reads what the runner counted; without it the part counts as one. */
  readonly count?: (file: string) => Count;
  readonly selects?: 'vitest';
}

/** What passed only at the second telling. */
const again: string[] = [];

/** What failed, by name: said once more at the end, where a reader of a long log looks. */
const failures: string[] = [];

const vitest = (name: string, load: number, config: string): Part => ({
  name,
  load,
  after: ['build'],
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
    failures.push(...failedIn(report));
    return countVitest(report);
  },
  selects: 'vitest',
});

function countNamed(file: string): Count {
  const { failures: names = [], ...count } = JSON.parse(readFileSync(file, 'utf8')) as NamedCount;
  failures.push(...names);
  return count;
}

const tsc = (name: string, place: string): Part => ({
  name,
  load: 1,
  command: ['node_modules/typescript7/bin/tsc', '-p', place],
});

/** In the order in which they start where there is room: what others need first, then what takes longest. */
const PARTS: readonly Part[] = [
  { name: 'build', load: 1, command: ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'] },
  {
    name: 'format',
    load: 1,
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'heard',
    load: 0,
    after: ['build'],
    command: ['tests/heard/main.ts'],
    count: countNamed,
  },
  vitest('journeys', 1.5, 'journeys.config.ts'),
  vitest('unit', 1, 'vitest.config.ts'),
  {
    name: 'components',
    load: 1,
    after: ['build'],
    command: [
      'node_modules/@web/test-runner/dist/bin.js',
      '--config',
      'tests/config/web-test-runner.config.mjs',
    ],
    count: countNamed,
  },
  {
    name: 'lint',
    load: 1,
    command: ['node_modules/eslint/bin/eslint.js', '--config', 'tests/config/eslint.config.js', '.'],
  },
  tsc('types', '.'),
  // Each by what its place has: the relay knows no document, a browser no Node.
  tsc('types-relay', 'relay'),
  tsc('types-widget', 'widget'),
  tsc('types-console', 'relay/console'),
  tsc('types-gallery', 'demo/gallery'),
  { name: 'size', load: 1, after: ['build'], command: ['tests/size/gate.ts'] },
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

/** For the last of what an ended process printed. */
const FLUSH_MS = 5_000;

/** Alone a part speaks as it goes; beside others all at once, when it is over. */
const alone = chosen.length === 1;

async function run(part: Part): Promise<Count> {
  const file = `${OUTPUT}/${part.name}.json`;
  rmSync(file, { force: true });
  const words = [...part.command];
  if (part.selects === 'vitest') {
    if (values.testNamePattern) words.push('-t', values.testNamePattern);
    words.push(...paths);
  }
  const printed: Buffer[] = [];
  if (alone) heading(part.name);
  const exitCode = await new Promise<number | null>(over => {
    const child = spawn(process.execPath, words, {
      stdio: ['ignore', ...(alone ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
      env: { ...process.env, ...COMPILED, VISKA_TEST_COUNT_FILE: file },
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => printed.push(data));
    child.once('error', () => {
      over(null);
    });
    child.once('close', over);
    // A process that it left behind may hold on to its output: that is not waited for.
    child.once('exit', code => setTimeout(over, FLUSH_MS, code).unref());
  });
  if (!alone) heading(part.name);
  process.stdout.write(Buffer.concat(printed));
  if (!part.count) {
    if (exitCode === 0) return { passed: 1, failed: 0, skipped: 0 };
    failures.push(`${part.name}: ended with ${String(exitCode)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  let counted: Count | undefined;
  try {
    counted = part.count(file);
  } catch {
    say(`${part.name}: the runner left no count`);
  }
  return judge(counted, exitCode);
}

const heading = (name: string): void => {
  say(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
};
const row = (name: string, started: number, count: Count): string => {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `${name.padEnd(14)}${`${seconds} s`.padStart(9)}   ${inWords(count)}`;
};

mkdirSync(OUTPUT, { recursive: true });
const begun = performance.now();
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
await sideBySide(chosen, CAPACITY, async part => {
  const started = performance.now();
  const unable = browserError !== undefined && NEEDS_BROWSER.includes(part.name);
  if (unable) say(browserError ?? '');
  const count = unable ? { passed: 0, failed: 1, skipped: 0 } : await run(part);
  total = plus(total, count);
  table.push(row(part.name, started, count));
  say(table.at(-1) ?? '');
});

heading('all');
for (const line of [...table, row('together', begun, total), ...again]) say(line);
for (const name of failures) say(`failed: ${name.replace(`${process.cwd()}/`, '')}`);
for (const program of Object.values(OPTIONAL_PROGRAMS))
  if (!program.found()) say(`skipped: ${program.serves} (not found here; ${program.install})`);
say('');
say(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;
