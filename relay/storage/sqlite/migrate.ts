/** Brings a database file up to this release, one migration in one transaction, in order. */
import type { DatabaseSync } from 'node:sqlite';
import { sitesAndStaff } from './migrations/0001-sites-and-staff.ts';
import { relayKeys } from './migrations/0002-relay-keys.ts';
import { topicRecords } from './migrations/0003-topic-records.ts';

const MIGRATIONS = [sitesAndStaff, relayKeys, topicRecords];

/** How many migrations the file has seen; 0: it is new. */
export const releaseOf = (database: DatabaseSync): number =>
  Number(database.prepare('pragma user_version').get()?.['user_version'] ?? 0);

/** Throws when the file was written by a newer release. */
export function migrate(database: DatabaseSync): void {
  const done = releaseOf(database);
  if (done > MIGRATIONS.length) throw new Error('the data folder was written by a newer release of Viska');
  MIGRATIONS.slice(done).forEach((sql, index) => {
    database.exec(`begin immediate; ${sql} pragma user_version = ${done + index + 1}; commit;`);
  });
}
