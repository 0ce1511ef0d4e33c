/**
 * `npm run bench`: speed and size beside others, in ratios of one run on one machine.
 *
 *   npm run bench                        the table
 *   npm run bench -- --json              an array of {name, ratio or value, unit, limit, beside}
 *   npm run bench -- cpu storm           some parts: sizes, cpu, memory, start, storm, waiting, long
 *   npm run bench -- --waiting 10000     more people who wait, or --idle, --storm, --talking
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PARTS, TINY, USUAL, bench, isPart } from './bench.ts';
import type { Part } from './bench.ts';
import { table } from './figure.ts';
import { isPinned, keepToOtherCores } from './measured-server.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    tiny: { type: 'boolean' },
    waiting: { type: 'string' },
    idle: { type: 'string' },
    storm: { type: 'string' },
    talking: { type: 'string' },
  },
});
const unknown = positionals.find(word => !isPart(word));
if (unknown !== undefined) throw new Error(`no part “${unknown}”: ${Object.keys(PARTS).join(', ')}`);

const count = (name: 'waiting' | 'idle' | 'storm' | 'talking'): Record<string, number> =>
  values[name] === undefined ? {} : { [name]: Number(values[name]) };
const amounts = {
  ...(values.tiny ? TINY : USUAL),
  ...count('waiting'),
  ...count('idle'),
  ...count('storm'),
  ...count('talking'),
};
const parts = positionals.length > 0 ? positionals.filter(isPart) : (Object.keys(PARTS) as Part[]);

if ((parts.includes('sizes') || parts.includes('long')) && !existsSync('dist/browser/bundle.json'))
  spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], {
    stdio: 'inherit',
  });
keepToOtherCores();
const say = (word: string): void => {
  process.stderr.write(`${word} …\n`);
};
if (!isPinned) say('not pinned to a core (taskset or a second core is missing): ratios are rougher');

const figures = await bench(parts, amounts, say);
console.log(values.json ? JSON.stringify(figures, null, 2) : table(figures));
// Handles of libraries that were only measured must not keep the process.
process.exit(0);
