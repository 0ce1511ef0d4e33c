/** What the operator is told of topic records that wait: once an hour, without a count, so that it tells of no talk. */
import { expect, it } from 'vitest';
import { createLogs } from '../../../relay/log.ts';
import type { Sites } from '../../../relay/sites/sites.ts';
import type { Storage } from '../../../relay/storage/storage.ts';
import type { Tokens } from '../../../relay/tokens/tokens.ts';
import { TopicRecords } from '../../../relay/topics/records.ts';
import { ManualClock } from '../../support/manual-clock.ts';

it('is that they wait, or were written, each without how many and not at the moment', async () => {
  let full = true;
  const lines: string[] = [];
  const save = async (): Promise<void> => {
    if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const site = { id: 'storby', timeZone: 'Europe/Stockholm', topics: [{ id: 'school' }] };
  const tokens = {
    openTopics: (nonce: string) => ({ staff: 'anna', site: 'storby', channel: 'chatt', nonce }),
  } as unknown as Tokens;
  const records = new TopicRecords(
    { save } as unknown as Storage['records'],
    { get: async () => site } as unknown as Sites,
    tokens,
    new ManualClock(),
    createLogs('info', { write: line => void lines.push(line) }).operations,
  );
  const anna = { id: 'anna', site: 'storby', name: 'Anna', role: 'counselor' } as const;
  const one = (record: string) =>
    records.save(anna, { type: 'topics', ticket: record, record, topics: ['school'] });
  expect([await one('a'), await one('b'), await records.flush()]).toEqual([null, null, 2]);
  expect(lines).toEqual([]);
  records.tell();
  expect(lines.join('')).toContain('"error":"ENOSPC","event":"topic-records-waiting"');
  full = false;
  expect(await records.flush()).toBe(0);
  expect(lines).toHaveLength(1);
  records.tell();
  records.tell();
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('"event":"topic-records-written"');
  expect(lines.join('')).not.toContain('"count"');
});
