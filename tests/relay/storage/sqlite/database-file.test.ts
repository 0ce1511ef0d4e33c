/**
 * The database file under what operators do to it: a backup put back in every way there is, a log that belongs to
 * another file, a broken file, rights of the files. With real files and a second process's view of them.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../../relay/storage/sqlite/sqlite.ts';
import type { Storage } from '../../../../relay/storage/storage.ts';

let folder: string;
let file: string;
let backup: string;
let storage: Storage;
const more: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viska-file-'));
  file = join(folder, 'viska.sqlite');
  backup = join(folder, 'backup.sqlite');
  storage = openSqlite(folder);
});
afterEach(async () => {
  await storage.close();
  for (const each of [folder, ...more.splice(0)]) rmSync(each, { recursive: true, force: true });
});

const save = async (from: number, to: number, topics = ['school']): Promise<void> => {
  for (let n = from; n < to; n++) {
    const id = `eeeeeeee-6b0e-4f52-9a53-${String(n).padStart(12, '0')}`;
    await storage.records.save({
      id,
      site: 'storby',
      month: '2026-01',
      channel: 'chatt',
      topics,
      receipt: null,
    });
  }
};
const rows = async () => (await storage.records.list('storby', '', '9')).length;
/** By a connection that has nothing in memory. */
const whole = (path = file): unknown => {
  const database = new DatabaseSync(path);
  const { quick_check } = database.prepare('pragma quick_check').get() ?? {};
  database.close();
  return quick_check;
};
/** Whole on the disk, and with so many rows also for a relay that starts on it. */
async function expectSound(held: number): Promise<void> {
  expect(await rows()).toBe(held);
  await storage.check();
  await storage.close();
  expect(whole()).toBe('ok');
  storage = openSqlite(folder);
  expect(await rows()).toBe(held);
}
/** Holds the log as it is, as a slow reader would: nothing can be emptied meanwhile. */
function reading(): DatabaseSync {
  const reader = new DatabaseSync(file);
  reader.exec('begin');
  reader.prepare('select count(*) from topic_records').get();
  return reader;
}

const WAYS: [string, () => void][] = [
  ['moved into the folder', () => renameSync(backup, file)],
  ['put there after the former was deleted', () => (rmSync(file), copyFileSync(backup, file))],
  ['copied over the former', () => copyFileSync(backup, file)],
];

describe.each(WAYS)('a backup, %s', (_way, putBack) => {
  it.each([
    ['of the same size', ['school']],
    ['much smaller than what it replaces', Array.from({ length: 900 }, (_, n) => `topic-${String(n)}`)],
  ])('holds what it held, %s, and takes what comes', async (_what, topics) => {
    await save(0, 3);
    copyFileSync(file, backup);
    await save(3, 7, topics);
    putBack();
    expect(await rows()).toBe(3);
    await save(20, 22);
    await expectSound(5);
  });
});

describe('a log that could not be emptied', () => {
  it('keeps nobody waiting but who writes, and is emptied once the reader has gone', async () => {
    await save(0, 3);
    const reader = reading();
    let turns = 0;
    const others = setInterval(() => turns++, 20);
    const saved = save(3, 4);
    await new Promise(resolve => setTimeout(resolve, 1_000));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    reader.close();
    await saved;
    clearInterval(others);
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(turns).toBeGreaterThan(3);
    expect(await rows()).toBe(4);
  });

  it('is not laid over a backup that is moved into the folder', async () => {
    await save(0, 3);
    copyFileSync(file, backup);
    const reader = reading();
    await save(3, 5).catch(() => undefined);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    renameSync(backup, file);
    expect(await rows()).toBe(3);
    reader.close();
  }, 30_000);

  it('is not laid over a backup that is copied over the former', async () => {
    await save(0, 3);
    copyFileSync(file, backup);
    // So much that the log in use does not follow the backup.
    await save(3, 5);
    const reader = reading();
    await save(5, 7).catch(() => undefined);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    copyFileSync(backup, file);
    reader.close();
    expect(await rows()).toBe(3);
    await save(20, 22);
    await expectSound(5);
  }, 30_000);

  it('is not emptied into a backup that is copied over the former while a save waits for the reader', async () => {
    await save(0, 3);
    copyFileSync(file, backup);
    await save(3, 5);
    const reader = reading();
    const saving = save(5, 6).catch(() => undefined);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    copyFileSync(backup, file);
    reader.close();
    await saving;
    await expectSound(3);
  }, 30_000);

  it('that is waited for when the relay stops hinders nobody', async () => {
    await save(0, 3);
    const reader = reading();
    const saving = save(3, 4);
    await new Promise(resolve => setTimeout(resolve, 200));
    await storage.close();
    await expect(saving).resolves.toBe(undefined);
    reader.close();
    storage = openSqlite(folder);
    await expectSound(4);
  }, 30_000);

  it('is its own while somebody reads: nothing is opened anew for it', async () => {
    await save(0, 3);
    const reader = reading();
    for (let n = 3; n < 6; n++) {
      await save(n, n + 1);
      expect(await rows()).toBe(n + 1);
      await storage.check();
    }
    reader.close();
    expect(await rows()).toBe(6);
  }, 60_000);
});

describe('at the start', () => {
  const serve = () => {
    storage = openSqlite(folder);
  };
  /** A folder as `kill -9` leaves it, with transactions that are in the log alone. */
  async function killed(): Promise<string> {
    const left = mkdtempSync(join(tmpdir(), 'viska-left-'));
    more.push(left);
    await save(0, 3);
    copyFileSync(file, backup);
    await save(3, 5);
    const reader = reading();
    await save(5, 7).catch(() => undefined);
    cpSync(folder, left, { recursive: true });
    reader.close();
    await storage.close();
    expect(statSync(join(left, 'viska.sqlite-wal')).size).toBeGreaterThan(0);
    rmSync(join(left, 'viska.sqlite-shm'), { force: true });
    return left;
  }

  it('the own log of a relay that was killed is taken', async () => {
    const left = await killed();
    more.push(folder);
    folder = left;
    serve();
    expect(await rows()).toBe(7);
  }, 30_000);

  it.each(['a row', 'a row and what stands in the first page'])(
    '%s mended with a tool of SQLite’s while the relay runs keeps no command from its work',
    async what => {
      await save(0, 3);
      const tool = new DatabaseSync(file);
      tool.exec("update topic_records set month = '2026-02'");
      if (what !== 'a row') tool.exec('create table notes (line text)');
      tool.close();
      expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
      const command = openSqlite(folder);
      expect(await command.records.list('storby', '', '9')).toHaveLength(3);
      await command.close();
    },
  );

  it('one of another file is refused with what to do', async () => {
    const left = await killed();
    copyFileSync(backup, join(left, 'viska.sqlite'));
    more.push(folder);
    folder = left;
    expect(serve).toThrow(
      /^VISKA_DATA: .*viska.sqlite-wal belongs to another viska.sqlite; .*remove viska.sqlite-wal and viska.sqlite-shm/,
    );
    for (const end of ['-wal', '-shm']) rmSync(join(left, `viska.sqlite${end}`), { force: true });
    serve();
    expect(await rows()).toBe(3);
  }, 30_000);

  it('one of another installation is refused', async () => {
    const left = await killed();
    const other = join(folder, 'other');
    await openSqlite(other).close();
    copyFileSync(join(left, 'viska.sqlite-wal'), join(other, 'viska.sqlite-wal'));
    more.push(folder);
    folder = other;
    expect(serve).toThrow('belongs to another');
    rmSync(join(other, 'viska.sqlite-wal'));
    serve();
  }, 30_000);
});

describe('the check', () => {
  it('notices a file that is broken, cut short or emptied, though memory still has it', async () => {
    await save(
      0,
      40,
      Array.from({ length: 300 }, (_, n) => `topic-${String(n)}`),
    );
    await storage.check();
    copyFileSync(file, backup);
    const size = statSync(file).size;
    for (const harm of [
      () => writeFileSync(file, Buffer.alloc(size - 8_192, 'x'), { flag: 'r+' }),
      () => truncateSync(file, size - 8_192),
      () => truncateSync(file, 0),
    ]) {
      harm();
      await expect(storage.check()).rejects.toThrow();
      copyFileSync(backup, file);
      await storage.check();
      expect(await rows()).toBe(40);
    }
  });

  it('writes for real', async () => {
    const before = statSync(file).mtimeMs;
    await new Promise(resolve => setTimeout(resolve, 1_100));
    await storage.check();
    expect(statSync(file).mtimeMs).toBeGreaterThan(before);
  });
});

it('files are their owner’s alone, also in a folder that existed and with a file that did', async () => {
  const rights = () =>
    Object.fromEntries(
      readdirSync(folder)
        .filter(name => name.startsWith('viska'))
        .map(name => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]),
    );
  const alone = { 'viska.sqlite': '600', 'viska.sqlite-shm': '600', 'viska.sqlite-wal': '600' };
  expect(rights()).toEqual(alone);
  await storage.close();
  chmodSync(folder, 0o755);
  chmodSync(file, 0o644);
  storage = openSqlite(folder);
  expect(rights()).toEqual(alone);
});
