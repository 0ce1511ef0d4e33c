/**
 * The size gate: compares what was built with what is recorded beside this file, and fails on any change
 * that was not recorded on purpose, even a smaller one. `npm run size` records.
 * Reads dist/browser/bundle.json, which the build leaves, and records a browser to see that the figures hold.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from '../support/browser-path.ts';
import { recordSizes } from './recorded.ts';
import { lies, recordedTable } from './recorded-table.ts';
import { DOORWAY_MAX_BYTES, table, weigh } from './report.ts';
import type { Bundle } from './report.ts';

const RECORD = new URL('sizes.json', import.meta.url);

const built = JSON.parse(readFileSync('dist/browser/bundle.json', 'utf8')) as Bundle;
const sizes: Record<string, number> = {};
for (const [file, { name, brotli }] of Object.entries(built)) {
  // The name changes with every source; the size alone is recorded. Chunks of one name are added up.
  const key = file === 'viska.js' ? file : `${/^[a-z]+/.exec(file)?.[0] ?? ''}/${name}`;
  sizes[key] = (sizes[key] ?? 0) + (brotli ?? 0);
}
const sorted = Object.fromEntries(Object.entries(sizes).sort(([a], [b]) => a.localeCompare(b)));

const recorded = existsSync(RECORD)
  ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, number>)
  : {};
const update = process.argv.includes('--update');
if (update) writeFileSync(RECORD, `${JSON.stringify(sorted, null, 2)}\n`);

let wrong = 0;
for (const key of new Set([...Object.keys(sorted), ...Object.keys(recorded)])) {
  const [was, is] = [recorded[key], sorted[key]];
  const note = was === is || update ? '' : `  recorded: ${String(was ?? 'nothing')}`;
  if (note) wrong++;
  console.log(`${key.padEnd(36)}${String(is ?? 'gone').padStart(8)}${note}`);
}
const weights = await weigh(built);
console.log(`\n${table(weights)}\n`);
if (weights.doorway > DOORWAY_MAX_BYTES) {
  console.log(`viska.js is ${String(weights.doorway)} bytes; at most ${String(DOORWAY_MAX_BYTES)}`);
  wrong++;
}

if (findBrowser()) {
  const stages = await recordSizes();
  console.log(`Recorded in Chromium, each response alone with brotli 11:\n${recordedTable(stages)}\n`);
  for (const lie of lies(weights, stages)) {
    console.log(lie);
    wrong++;
  }
} else console.log('skipped: the same recorded in a browser (no Chromium found)');
if (wrong > 0) console.log('Sizes changed (bytes, brotli). Meant? Then record them: npm run size');
process.exitCode = wrong > 0 ? 1 : 0;
