/** Gives the database in the data folder to Kysely. Used by `sqlite.ts`. */
import type { SQLInputValue } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Kysely, SqliteDialect } from 'kysely';
import { DatabaseFile } from './file.ts';
import type { Tables } from './tables.ts';

/** A backup that is being copied reads for no longer. */
const READER_MS = 2_000;
const LOOK_EVERY_MS = 50;

export interface Opened {
  readonly db: Kysely<Tables>;
  check(): void;
  /**
   * WAL keeps deleted text despite secure_delete until it is truncated. Waits for a slow reader while everyone else goes
   * on; who reads for longer has what was there until the next write after.
   */
  checkpoint(): Promise<void>;
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
        const writes = /^\s*(insert|update|delete|commit)/i.test(sql);
        const act = <T>(work: () => T): T => (writes ? file.write(sql, work) : work());
        return {
          reader: statement.columns().length > 0,
          all: given => act(() => statement.all(...(given as SQLInputValue[]))),
          run: given => act(() => statement.run(...(given as SQLInputValue[]))),
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
    async checkpoint() {
      const until = performance.now() + READER_MS;
      file.stays();
      while (!file.emptyLog() && performance.now() < until) await setTimeout(LOOK_EVERY_MS);
    },
    async close() {
      if (closed) return;
      closed = true;
      await db.destroy();
      file.close();
    },
  };
}
