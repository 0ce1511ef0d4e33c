/** The contract of storages, kept by SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../../relay/storage/sqlite/sqlite.ts';
import { storageContract } from '../storage.contract.ts';

storageContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'viska-storage-'));
  return { storage: openSqlite(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
});
