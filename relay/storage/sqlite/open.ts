/** Opens the database file in the data folder and gives it to Kysely. Used by `sqlite.ts`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export const DATABASE_FILE = 'viska.sqlite';
/** The command line and a running relay write to the same file. */
const BUSY_TIMEOUT_MS = 5_000;

export interface Opened {
  readonly db: Kysely<Tables>;
  /** WAL keeps deleted text despite secure_delete until it is truncated. */
  checkpoint(): void;
  /** Changes when another process has written to the file. */
  dataVersion(): number;
  close(): Promise<void>;
}

export function open(folder: string): Opened {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, DATABASE_FILE));
  database.exec(
    `pragma busy_timeout = ${BUSY_TIMEOUT_MS}; pragma journal_mode = wal; pragma synchronous = normal;
     pragma foreign_keys = on; pragma secure_delete = on; pragma temp_store = memory;`,
  );
  migrate(database);
  const dialect = new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const statement = database.prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: given => statement.all(...(given as SQLInputValue[])),
          run: given => statement.run(...(given as SQLInputValue[])),
          iterate: given => statement.iterate(...(given as SQLInputValue[])),
        };
      },
    },
  });
  const db = new Kysely<Tables>({ dialect });
  let closed = false;
  return {
    db,
    dataVersion: () => Number(database.prepare('pragma data_version').get()?.['data_version']),
    checkpoint: () => database.exec('pragma wal_checkpoint(truncate)'),
    async close() {
      if (closed) return;
      closed = true;
      await db.destroy();
      if (database.isOpen) database.close();
    },
  };
}
