/** Gives the database in the data folder to Kysely. Used by `sqlite.ts`. */
import type { SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { DatabaseFile } from './file.ts';
import type { Tables } from './tables.ts';

export interface Opened {
  readonly db: Kysely<Tables>;
  check(): void;
  /** WAL keeps deleted text despite secure_delete until it is truncated. */
  checkpoint(): void;
  /** Changes when another process has written to the file, or another file is in its place. */
  dataVersion(): string;
  close(): Promise<void>;
}

export function open(folder: string): Opened {
  const file = new DatabaseFile(folder);
  const dialect = new SqliteDialect({
    database: {
      close: () => file.close(),
      prepare(sql) {
        const statement = file.current.prepare(sql);
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
    check: () => file.check(),
    dataVersion() {
      const version = file.current.prepare('pragma data_version').get()?.['data_version'];
      return `${String(file.openings)} ${String(version)}`;
    },
    checkpoint() {
      file.stays();
      file.current.exec('pragma wal_checkpoint(truncate)');
    },
    async close() {
      if (closed) return;
      closed = true;
      await db.destroy();
      file.close();
    },
  };
}
