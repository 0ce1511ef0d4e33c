/** `site import` takes in all or nothing, touches no other site, and counts what it did. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportOf, takeIn } from '../../../relay/sites/export.ts';
import { newSite } from '../../../relay/sites/new-site.ts';
import { openSqlite } from '../../../relay/storage/sqlite/sqlite.ts';
import { BelongsElsewhere } from '../../../relay/storage/storage.ts';
import type { Storage } from '../../../relay/storage/storage.ts';

let folder: string;
let storage: Storage;
const person = { id: 'aaaaaaaa-6b0e-4f52-9a53-2f3c6f0f0a11', name: 'Anna', role: 'lead' } as const;
const record = {
  id: 'eeeeeeee-6b0e-4f52-9a53-2f3c6f0f0a11',
  month: '2026-01',
  channel: 'chatt',
  topics: ['school'],
  receipt: null,
};
const site = (id: string) => newSite({ id, origins: [`https://${id}.example`] });
const file = (id: string, name = 'Anna') => ({
  version: 1,
  site: site(id),
  staff: [{ ...person, name }],
  records: [record, { ...record, id: 'ffffffff-6b0e-4f52-9a53-2f3c6f0f0a11', receipt: 'A'.repeat(43) }],
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viska-import-'));
  storage = openSqlite(folder);
});
afterEach(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

it('says how many it added, and leaves what is there', async () => {
  expect(await takeIn(storage, file('storby'))).toEqual({ id: 'storby', staff: 1, records: 2, leftOut: 0 });
  const before = await exportOf(storage, 'storby');
  expect(await takeIn(storage, before)).toEqual({ id: 'storby', staff: 1, records: 0, leftOut: 2 });
  expect(await exportOf(storage, 'storby')).toEqual(before);
});

it('does not count what a parent has erased', async () => {
  await storage.records.erase('storby', 'A'.repeat(43), Date.now() + 1e9);
  expect(await takeIn(storage, file('storby'))).toMatchObject({ records: 1, leftOut: 1 });
});

it.each([
  ['people', { records: [] }, '1 people and 0 topic records'],
  ['records', { staff: [] }, '0 people and 2 topic records'],
] as const)('takes in nothing where %s are another site’s', async (_what, change, words) => {
  await takeIn(storage, file('storby'));
  const before = await exportOf(storage, 'storby');
  const other = { ...file('lillby', 'Somebody Else'), ...change };
  const refused = takeIn(storage, other);
  await expect(refused).rejects.toThrow(BelongsElsewhere);
  await expect(refused).rejects.toThrow(words);
  expect(await storage.sites.get('lillby')).toBeNull();
  expect(await exportOf(storage, 'storby')).toEqual(before);
});
