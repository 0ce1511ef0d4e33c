/** Statistics: topics counted, small groups hidden, and no two exports that give one back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { countTopics } from '../../../relay/statistics/count.ts';
import { firstKept } from '../../../relay/statistics/retention.ts';

const site = exempelkommun(['http://127.0.0.1:8788']);
const records = (month: string, times: number, ...topics: string[]) =>
  Array.from({ length: times }, () => ({ month, topics }));
const countOf = (shown: ReturnType<typeof countTopics>, id: string) =>
  shown.topics.find(line => line.id === id)?.count;
const november = { from: '2026-11', to: '2026-11' };

describe('counting', () => {
  it('shows a topic once there are as many as the threshold', () => {
    expect(countOf(countTopics(site, records('2026-11', 4, 'school'), november), 'school')).toBeNull();
    const shown = countTopics(site, records('2026-11', 5, 'school'), november);
    expect(shown).toMatchObject({ period: november, threshold: 5, total: 5 });
    expect(countOf(shown, 'school')).toBe(5);
    expect(countOf(shown, 'infant')).toBeNull();
  });

  it('never goes under three, whatever a site sets', () => {
    const careless = { ...site, threshold: 1 };
    expect(countOf(countTopics(careless, records('2026-11', 2, 'school'), november), 'school')).toBeNull();
    expect(countTopics(careless, [], november).threshold).toBe(3);
  });

  it('publishes grave topics together, counting a conversation once', () => {
    const grave = [...records('2026-11', 3, 'violence', 'neglect'), ...records('2026-11', 2, 'self-harm')];
    const shown = countTopics(site, grave, november);
    const group = shown.topics.find(line => line.group);
    expect(group).toMatchObject({ name: { sv: 'Våld, förtryck eller självskada' }, count: 5 });
    expect(shown.topics.some(line => ['violence', 'neglect', 'self-harm', 'honour'].includes(line.id))).toBe(
      false,
    );
  });

  it('a total can be shown where every topic is too rare to be', () => {
    const rare = ['school', 'crime', 'grief'].flatMap(id => records('2026-11', 2, id));
    const shown = countTopics(site, rare, november);
    expect(shown.topics.every(({ count }) => count === null)).toBe(true);
    expect(shown.total).toBe(6);
  });

  it('hides a total that would give back what the lines hide', () => {
    const shown = countTopics(
      site,
      [...records('2026-11', 10, 'school'), ...records('2026-11', 2, 'crime')],
      november,
    );
    expect(countOf(shown, 'school')).toBe(10);
    expect(shown.total).toBe(10);
  });
});

describe('whoever compares two exports', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
  const periods = months.flatMap((from, first) => months.slice(first).map(to => ({ from, to })));
  const ids = ['school', 'conflict', 'crime', 'grief'];
  const life = fc.array(
    fc.record({
      month: fc.constantFrom(...months),
      topics: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 60 },
  );
  const exportsOf = (all: { month: string; topics: string[] }[]) =>
    periods.map(period => countTopics(site, all, period));

  it('finds no difference under the threshold in any line of any pair of nested periods', () => {
    fc.assert(
      fc.property(life, all => {
        const exported = exportsOf(all);
        // Half a million of them: what is expected is that none is found.
        const found: number[] = [];
        for (const wide of exported)
          for (const narrow of exported) {
            if (wide.period.from > narrow.period.from || narrow.period.to > wide.period.to) continue;
            for (const id of ids) {
              const difference = (countOf(wide, id) ?? 0) - (countOf(narrow, id) ?? 0);
              if (difference !== 0 && difference < 5) found.push(difference);
            }
          }
        expect(found).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds no hidden group under the threshold in total minus lines, where each conversation has one topic', () => {
    const single = life.map(all => all.map(({ month, topics }) => ({ month, topics: topics.slice(0, 1) })));
    fc.assert(
      fc.property(single, all => {
        const hidden = exportsOf(all).map(({ period, total, topics }) => ({
          period,
          rest: (total ?? 0) - topics.reduce((sum, line) => sum + (line.count ?? 0), 0),
          total,
        }));
        const found = hidden
          .filter(({ total, rest }) => total !== null && rest !== 0 && rest < 5)
          .map(({ rest }) => rest);
        for (const wide of hidden)
          for (const narrow of hidden) {
            if (wide.total === null || narrow.total === null) continue;
            if (wide.period.from > narrow.period.from || narrow.period.to > wide.period.to) continue;
            const difference = wide.rest - narrow.rest;
            if (difference !== 0 && Math.abs(difference) < 5) found.push(difference);
          }
        expect(found).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('would find one if months were simply summed', () => {
    const all = [...records('2026-01', 5, 'school'), ...records('2026-02', 1, 'school')];
    const plain = (to: string) => all.filter(({ month }) => month <= to).length;
    expect(plain('2026-02') - plain('2026-01')).toBe(1);
    const shown = (to: string) => countOf(countTopics(site, all, { from: '2026-01', to }), 'school') ?? 0;
    expect(shown('2026-02') - shown('2026-01')).toBe(0);
  });
});

describe('retention', () => {
  it('keeps as many months before this one as the municipality’s plan says', () => {
    const at = Date.parse('2026-11-30T23:30:00Z');
    // Half past midnight on the first of December in Sweden.
    expect(firstKept({ ...site, retentionMonths: 1 }, at)).toBe('2026-11');
    expect(firstKept({ ...site, retentionMonths: 24 }, at)).toBe('2024-12');
    expect(firstKept({ ...site, timeZone: 'UTC', retentionMonths: 12 }, at)).toBe('2025-11');
  });
});
