/**
 * The database file in the data folder. SQLite goes on writing into a file that was moved away or deleted, and what it
 * writes there is lost. So before each statement this looks whether the opened file is still the one in the folder. If
 * another one lies there, such as a backup that was put back, it is opened instead (ADR-6-node-sqlite.md). Handed to
 * Kysely by `open.ts`.
 */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { migrate, releaseOf } from './migrate.ts';
import { countInFile, countOf, hasForeignLog, nextCount } from './wal.ts';

export const DATABASE_FILE = 'viska.sqlite';
/** The command line and a running relay write to the same file. */
const BUSY_TIMEOUT_MS = 5_000;
/** Anyone may ask whether the relay is ready; the disk is tried no more often than this. */
const TRIED_EVERY_MS = 1_000;
const SQLITE_BUSY = 5;
/** Whoever writes for longer than this keeps the relay from writing. */
const BUSY_FOR_GOOD_MS = 60_000;

export class DatabaseGone extends Error {
  override name = 'DatabaseGone';
  readonly code = 'DATABASE_GONE';
}

export class DatabaseFile {
  readonly #path: string;
  #database: DatabaseSync;
  #identity: string | null;
  /** Size and time of the file when it was last looked at. */
  #state: string | null = null;
  /** Something other than this process has changed the file since it was found whole. */
  #changed = true;
  #triedAt = -Infinity;
  /** Which `-wal` this file wrote to. */
  #log: string | null = null;
  #busySince: number | null = null;
  #openings = 1;

  /** Makes folder and file where there are none. Throws with a line for the operator. */
  constructor(folder: string) {
    this.#path = join(folder, DATABASE_FILE);
    try {
      // Only where needed: under /proc a recursive one never returns.
      if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(dirname(folder)), mode: 0o700 });
      // SQLite gives its other files the rights of this one.
      if (!existsSync(this.#path)) closeSync(openSync(this.#path, 'a', 0o600));
      else if (hasForeignLog(this.#path))
        throw new Error(
          `${DATABASE_FILE}-wal belongs to another ${DATABASE_FILE}; if that was replaced, remove ${DATABASE_FILE}-wal and ${DATABASE_FILE}-shm`,
        );
      this.#database = prepared(new DatabaseSync(this.#path));
      this.#toOwnerAlone();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const line = `VISKA_DATA: the data folder ${folder} cannot be used; it must be writable (${why})`;
      throw new Error(line, { cause: error });
    }
    this.#identity = identityOf(this.#path);
    this.#state = stateOf(this.#path);
    if (countOf(this.#database) === 0) this.#countOn();
  }

  /** The open database. Throws `DatabaseGone` while there is none in the folder. */
  get current(): DatabaseSync {
    // A transaction ends where it began: `stays` tells afterwards whether that was for nothing.
    if (!this.#database.isOpen || !this.#database.isTransaction) this.#follow();
    return this.#database;
  }

  /** Throws when what was written last went into a file that is no longer in the folder. */
  stays(): void {
    if (identityOf(this.#path) !== this.#identity) throw new DatabaseGone('the database file is gone');
  }

  /**
   * Does what changes something, as a transaction of its own or as the `commit` of one, with the count that binds the
   * log to the file; then empties the log into the file.
   */
  write<T>(statement: string, act: () => T): T {
    const database = this.#database;
    const commits = /^\s*commit/i.test(statement);
    if (!commits && database.isTransaction) return act();
    if (!commits) database.exec('begin immediate');
    try {
      database.exec(`pragma application_id = ${nextCount(countOf(database))}`);
      const result = act();
      if (!commits) database.exec('commit');
      this.emptyLog();
      return result;
    } catch (error) {
      if (!commits && database.isTransaction) database.exec('rollback');
      throw error;
    }
  }

  /** Throws while it cannot be read, is not whole, or cannot be written: each is tried, and the write is a real one. */
  check(): void {
    const database = this.current;
    database.prepare('select 1').get();
    if (database.isTransaction || performance.now() - this.#triedAt < TRIED_EVERY_MS) return;
    this.#look();
    if (this.#changed) {
      // By a connection of its own: this one's memory may hold what the file has lost.
      const fresh = existing(this.#path);
      fresh.close();
      this.#changed = false;
    }
    accessSync(this.#path, constants.W_OK);
    this.#tryWriting();
    this.#triedAt = performance.now();
  }

  /** It is no fault if another process, such as an import, is writing just now. Nobody here waits for it. */
  #tryWriting(): void {
    this.#database.exec('pragma busy_timeout = 0');
    try {
      this.write('', () => {});
      this.#busySince = null;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
      this.#busySince ??= performance.now();
      if (performance.now() - this.#busySince > BUSY_FOR_GOOD_MS) throw error;
    } finally {
      this.#database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
  }

  /** `check` tells of a folder that cannot be written. */
  #countOn(): void {
    try {
      this.write('', () => {});
    } catch {
      // The count stays as it was.
    }
  }

  /** Changes with each file that is opened. */
  get openings(): number {
    return this.#openings;
  }

  /** Another file in its place is opened instead, without what the former one has left beside it. */
  #follow(): void {
    const identity = identityOf(this.#path);
    if (identity === null) throw new DatabaseGone('the database file is gone');
    if (identity === this.#identity && this.#database.isOpen && !this.#look()) return;
    const leftBehind = this.#log !== null && identityOf(`${this.#path}-wal`) === this.#log;
    const moved = identity !== this.#identity;
    // First of all: SQLite leaves the log where it is when the file was moved. Where another was copied over it, it would
    // be emptied into that.
    if (this.#database.isOpen) this.#closeWithLog(!moved && hasForeignLog(this.#path));
    this.#triedAt = -Infinity;
    if (countInFile(this.#path) === null) throw new DatabaseGone('the database file is not whole');
    if ((moved && leftBehind) || hasForeignLog(this.#path))
      for (const end of ['-wal', '-shm']) rmSync(this.#path + end, { force: true });
    const next = existing(this.#path);
    try {
      this.#database = prepared(next);
    } catch (error) {
      next.close();
      throw error;
    }
    this.#toOwnerAlone();
    this.#identity = identity;
    this.#state = stateOf(this.#path);
    this.#changed = false;
    this.#openings++;
  }

  /** Whether other content was copied into the file itself: its count is then not the one that SQLite remembers or the log follows. */
  #look(): boolean {
    const state = stateOf(this.#path);
    if (state === this.#state) return false;
    this.#changed = true;
    const logged = (statSync(`${this.#path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    if (logged ? hasForeignLog(this.#path) : countInFile(this.#path) !== countOf(this.#database)) return true;
    this.#state = state;
    return false;
  }

  /**
   * Tells whether nothing is left in it. What is written is so in the log too: that it could not be emptied (full disk, a
   * reader) harms nothing yet. Nobody who talks waits here for somebody who reads.
   */
  emptyLog(): boolean {
    if (!this.#database.isOpen) return true;
    let emptied = false;
    try {
      // Into another content than its own it is not emptied: the next statement opens that.
      if (this.#look()) return true;
      this.#database.exec('pragma busy_timeout = 0');
      const result = this.#database.prepare('pragma wal_checkpoint(truncate)').get();
      emptied = result?.['busy'] === 0;
      this.#state = stateOf(this.#path);
    } catch {
      // Tried again after the next write.
    } finally {
      this.#database.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    }
    this.#log = identityOf(`${this.#path}-wal`);
    return emptied;
  }

  /** `left`: as it is. Only the last of all connections empties it, and one that may only read never does. */
  #closeWithLog(left: boolean): void {
    const other = left ? new DatabaseSync(this.#path, { readOnly: true }) : null;
    other?.prepare('pragma user_version').get();
    this.#database.close();
    other?.close();
  }

  #toOwnerAlone(): void {
    for (const end of ['', '-wal', '-shm'])
      try {
        chmodSync(this.#path + end, 0o600);
      } catch {
        // Not there, or of another owner: what may be done with the folder is decided by who set it up.
      }
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}

/** Never a file that is being copied into place, and never a new one: it would be taken for what was there. */
function existing(path: string): DatabaseSync {
  const address = pathToFileURL(path);
  address.searchParams.set('mode', 'rw');
  const database = new DatabaseSync(address);
  try {
    const sound = database.prepare('pragma quick_check(1)').get()?.['quick_check'] === 'ok';
    if (!sound || releaseOf(database) === 0) throw new DatabaseGone('the database file is not whole');
    return database;
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

function stateOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${String(found.size)} ${String(found.mtimeNs)} ${String(found.ctimeNs)}` : null;
}
