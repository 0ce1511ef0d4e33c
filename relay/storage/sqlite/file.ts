/**
 * The database file in the data folder. A file that is moved away or deleted goes on taking writes in SQLite, and
 * they are lost: so before each statement it is looked whether the opened file is still the one that lies there.
 * Handed to Kysely by `open.ts`.
 */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { migrate, releaseOf } from './migrate.ts';

export const DATABASE_FILE = 'viska.sqlite';
/** The command line and a running relay write to the same file. */
const BUSY_TIMEOUT_MS = 5_000;

export class DatabaseGone extends Error {
  override name = 'DatabaseGone';
  readonly code = 'DATABASE_GONE';
}

export class DatabaseFile {
  readonly #path: string;
  #database: DatabaseSync;
  #identity: string | null;
  #openings = 1;

  /** Makes folder and file where there are none. Throws with a line for the operator. */
  constructor(folder: string) {
    this.#path = join(folder, DATABASE_FILE);
    try {
      // Only where needed: under /proc a recursive one never returns.
      if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(dirname(folder)), mode: 0o700 });
      this.#database = prepared(new DatabaseSync(this.#path));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const line = `VISKA_DATA: the data folder ${folder} cannot be used; it must be writable (${why})`;
      throw new Error(line, { cause: error });
    }
    this.#identity = identityOf(this.#path);
  }

  /** The open database. Throws `DatabaseGone` while there is none in the folder. */
  get current(): DatabaseSync {
    // A transaction ends where it began: `stays` tells afterwards whether that was for nothing.
    if (!this.#database.isTransaction) this.#follow();
    return this.#database;
  }

  /** Throws when what was written last went into a file that is no longer in the folder. */
  stays(): void {
    if (identityOf(this.#path) !== this.#identity) throw new DatabaseGone('the database file is gone');
  }

  /** Throws while there is nothing to read, or nothing may be written: what one can tell without writing. */
  check(): void {
    this.current.prepare('select 1').get();
    accessSync(this.#path, constants.W_OK);
  }

  /** Changes with each file that is opened. */
  get openings(): number {
    return this.#openings;
  }

  /** Another file in its place, such as a backup put back, is opened instead. */
  #follow(): void {
    const identity = identityOf(this.#path);
    if (identity === this.#identity) return;
    if (identity === null) throw new DatabaseGone('the database file is gone');
    const next = opened(this.#path);
    this.#database.close();
    this.#database = next;
    this.#identity = identity;
    this.#openings++;
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

/** Never a file that is being copied into place, and never a new one: it would be taken for what was there. */
function opened(path: string): DatabaseSync {
  const address = pathToFileURL(path);
  address.searchParams.set('mode', 'rw');
  const database = new DatabaseSync(address);
  try {
    const sound = database.prepare('pragma quick_check(1)').get()?.['quick_check'] === 'ok';
    if (!sound || releaseOf(database) === 0) throw new DatabaseGone('the database file is not whole');
    return prepared(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepared(database: DatabaseSync): DatabaseSync {
  database.exec(
    `pragma busy_timeout = ${BUSY_TIMEOUT_MS}; pragma journal_mode = wal; pragma synchronous = normal;
     pragma foreign_keys = on; pragma secure_delete = on; pragma temp_store = memory;`,
  );
  migrate(database);
  return database;
}

/** Null: there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${String(found.dev)} ${String(found.ino)}` : null;
}
