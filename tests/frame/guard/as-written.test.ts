import { afterAll, describe, expect, it } from 'vitest';
import { find } from '../../../widget/frame/guard/find.ts';
import type { Finding, Kind } from '../../../widget/frame/guard/find.ts';
import { names } from '../../../widget/frame/guard/names/names.ts';
import { handles } from './as-written/handles.ts';
import * as nameTables from './as-written/names.ts';
import { numbers } from './as-written/numbers.ts';
import { provoking } from './as-written/provoking.ts';
import { schools } from './as-written/schools.ts';
import * as scriptTables from './as-written/scripts.ts';
import { count, read } from './as-written/table.ts';
import { ordinaryArticles } from './ordinary-articles.sv.ts';
import { ordinarySwedish } from './ordinary.sv.ts';

/** Goals: of details as people write them; of sentences meant to provoke; in 1,000 words of ordinary text. */
const FOUND_MIN = 0.85;
const ALARMS_MAX = 0.03;
const ALARMS_IN_1000_MAX = 0.3;

const look = (text: string): Finding[] => find(text, { pass: [], rules: names });
const tables: [name: string, table: string, kind: Kind][] = [
  ...[...Object.entries(nameTables), ...Object.entries(scriptTables)].map(
    ([name, table]): [string, string, Kind] => [`names, ${name}`, table, 'name'],
  ),
  ['schools', schools, 'school'],
  ['handles', handles, 'handle'],
  ['numbers, mail, streets, plates', numbers, 'phone'],
];
const lines = (text: string): string[] => text.trim().split('\n');
const report: string[] = [];
const row = (name: string, hits: number, of: number): void => {
  report.push(`${name.padEnd(34)}${String(hits).padStart(5)} of ${String(of).padStart(4)}`);
};
afterAll(() => {
  console.info(`Details as people write them, and false alarms\n${report.join('\n')}`);
});

describe('details as people write them', () => {
  const written = tables.map(([name, table, kind]) => ({ name, rows: read(table, kind) }));

  it.each(written)('$name: most are found', ({ name, rows }) => {
    const { hits, of, missed } = count(rows, look);
    row(name, hits, of);
    expect(hits / of, missed.join('\n')).toBeGreaterThanOrEqual(FOUND_MIN);
  });

  // Rules were written while looking at the other two thirds only.
  it('every third line, which was held back while the rules were written', () => {
    const { hits, of, missed } = count(
      written.flatMap(({ rows }) => rows.filter((_, i) => i % 3 === 2)),
      look,
    );
    row('of them held back', hits, of);
    expect(hits / of, missed.join('\n')).toBeGreaterThanOrEqual(FOUND_MIN);
  });
});

describe('false alarms', () => {
  it('are few in sentences that were written to provoke them', () => {
    const sentences = lines(provoking);
    const alarms = sentences.filter(text => look(text).length);
    row('provoking sentences with an alarm', alarms.length, sentences.length);
    expect(alarms.length / sentences.length, alarms.join('\n')).toBeLessThanOrEqual(ALARMS_MAX);
  });

  it('are hardly any in ordinary text', () => {
    const sentences = [...ordinarySwedish, ...lines(ordinaryArticles)];
    const words = sentences.join(' ').split(/\s+/).length;
    const alarms = sentences.filter(text => look(text).length);
    row('words of ordinary text: alarms', alarms.length, words);
    expect(words).toBeGreaterThan(5000);
    expect((alarms.length / words) * 1000, alarms.join('\n')).toBeLessThanOrEqual(ALARMS_IN_1000_MAX);
  });
});
