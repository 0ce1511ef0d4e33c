/** What the data folder holds of a conversation: one row of six fields, and nothing else anywhere. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INVENTORY } from '../../../relay/commands/inventory.ts';
import { FORMER_BUILDS_FOLDER } from '../../../relay/http/former-builds.ts';
import { DATABASE_FILE } from '../../../relay/storage/sqlite/file.ts';
import { openSqlite } from '../../../relay/storage/sqlite/sqlite.ts';
import { expectSoon } from '../../support/expect-soon.ts';
import { meet, resumeParent, startTestRelay } from '../support/test-relay.ts';

/** What every file in the folder holds. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

describe('the schema', () => {
  let folder: string;
  let database: DatabaseSync;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'viska-schema-'));
    await openSqlite(folder).close();
    database = new DatabaseSync(join(folder, DATABASE_FILE));
  });
  afterEach(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const columns = (table: string) =>
    database
      .prepare('select name, type from pragma_table_info(?)')
      .all(table)
      .map(({ name, type }) => `${String(name)} ${String(type)}`);
  const tables = () =>
    database
      .prepare(`select name, sql from sqlite_schema where type = 'table' order by name`)
      .all() as unknown as { name: string; sql: string }[];

  it('keeps of a conversation a random id, site, month, channel, topics and perhaps a receipt’s hash', () => {
    expect(columns('topic_records')).toEqual([
      'id TEXT',
      'site TEXT',
      'month TEXT',
      'channel TEXT',
      'topics TEXT',
      'receipt TEXT',
    ]);
  });

  it('has these tables and no other, each strict and without a row number that tells an order', () => {
    expect(tables().map(({ name }) => name)).toEqual([
      'erased_receipts',
      'invitations',
      'relay_keys',
      'sign_ins',
      'sites',
      'staff',
      'topic_records',
    ]);
    for (const { sql } of tables()) expect(sql).toMatch(/strict, without rowid$/);
    expect(columns('erased_receipts')).toEqual(['site TEXT', 'receipt TEXT', 'expires INTEGER']);
  });

  it('is in the data protection officer’s list, table by table', () => {
    const listed = INVENTORY.flatMap(({ where }) => (where.startsWith('table ') ? [where.slice(6)] : []));
    expect(listed.sort()).toEqual(tables().map(({ name }) => name));
  });

  it('is beside folders and files that are in the list too', async () => {
    const test = await startTestRelay();
    await expectSoon(() => readdirSync(test.data).includes(FORMER_BUILDS_FOLDER), 'the build to be kept');
    const folders = readdirSync(test.data, { withFileTypes: true }).filter(entry => entry.isDirectory());
    const listed = INVENTORY.flatMap(({ where }) => (where.startsWith('folder ') ? [where.slice(7)] : []));
    expect(folders.map(({ name }) => name)).toEqual(listed);
    const files = readdirSync(test.data, { withFileTypes: true }).filter(entry => entry.isFile());
    const named = INVENTORY.flatMap(({ where }) => (where.startsWith('file ') ? [where.slice(5)] : []));
    // The tables are the database's; SQLite's others are parts of it.
    const rest = files
      .map(({ name }) => name.replace(/-(wal|shm|journal)$/, ''))
      .filter(name => name !== DATABASE_FILE);
    expect([...new Set(rest)]).toEqual(named);
    await test.close();
  });

  it('is made once: opening again changes nothing', async () => {
    const before = tables();
    await openSqlite(folder).close();
    expect(tables()).toEqual(before);
  });
});

it('a whole conversation leaves its topic record in the data folder, and neither id, claim nor token', async () => {
  const test = await startTestRelay();
  const { parent, counselor, welcome, seat } = await meet(test);
  counselor.send({ type: 'end', slot: seat.slot });
  const { topicsTicket } = await counselor.take('closed');
  const record = 'aaaaaaaa-6b0e-4f52-9a53-2f3c6f0f0a11';
  counselor.send({ type: 'topics', ticket: topicsTicket, record, topics: ['school'] });
  await counselor.take('saved');
  await parent.closed;
  expect(test.relay.conversations.size).toBe(0);
  const late = await resumeParent(test, welcome.token);
  expect(await late.closed).toBe(4008);
  counselor.close();
  await test.relay.close();
  const kept = filesIn(test.data);
  const found = (text: string) =>
    kept.some(content => content.includes(text)) || test.output().includes(text);
  // The search can find what is there.
  expect(found(record)).toBe(true);
  for (const secret of [
    welcome.conversation,
    welcome.token,
    welcome.stash,
    seat.claim,
    seat.ticket,
    topicsTicket,
  ])
    expect(found(secret ?? 'undefined')).toBe(false);
  rmSync(test.data, { recursive: true, force: true });
});

it('what is deleted is overwritten: a purged record is nowhere in the files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'viska-deleted-'));
  const storage = openSqlite(folder);
  const id = 'bbbbbbbb-6b0e-4f52-9a53-2f3c6f0f0a11';
  const whole = () => filesIn(folder).join('');
  await storage.records.save({
    id,
    site: 'a',
    month: '2020-01',
    channel: 'c',
    topics: ['school'],
    receipt: null,
  });
  expect(whole()).toContain(id);
  await storage.records.purge('a', '2021-01');
  expect(whole()).not.toContain(id);
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});
