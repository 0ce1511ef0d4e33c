/**
 * One relay for each data folder: the parents of one relay would never meet the counselors of another. The operating
 * system holds the lock, on a file of its own, so it ends with the process, also when that is killed. Taken by `main.ts`;
 * the operator's commands do not ask for it.
 */
import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export const LOCK_FILE = 'relay.lock';
const SQLITE_BUSY = 5;

export class FolderLock {
  readonly #folder: string;
  readonly #path: string;
  #held: { database: DatabaseSync; identity: string | null } | null = null;

  /** Throws with a line for the operator when another relay has the folder. One that cannot be written is not locked. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, LOCK_FILE);
    this.#take();
  }

  /** A folder put back from a backup has another lock file. Throws when another relay has taken that one. */
  check(): void {
    const identity = identityOf(this.#path);
    if (this.#held && this.#held.identity === identity) return;
    // The folder is away. The lock is still held, on the file that went with it.
    if (identity === null && !existsSync(this.#folder)) return;
    this.close();
    this.#take();
  }

  close(): void {
    this.#held?.database.close();
    this.#held = null;
  }

  #take(): void {
    let database: DatabaseSync | undefined;
    try {
      // Only where there is none: closing a second descriptor would give up this process's own lock (POSIX).
      if (!existsSync(this.#path)) closeSync(openSync(this.#path, 'a', 0o600));
      database = new DatabaseSync(this.#path);
      database.exec('pragma locking_mode = exclusive; begin exclusive;');
      this.#held = { database, identity: identityOf(this.#path) };
    } catch (error) {
      database?.close();
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) return;
      throw Object.assign(
        new Error(`VISKA_DATA: another relay is running on the data folder ${this.#folder}; stop it first`),
        { code: 'DATA_FOLDER_TAKEN' },
      );
    }
  }
}

/** Rejects when another relay has the folder; `storage` is closed then. */
export async function lockFor(folder: string, storage: { close(): Promise<void> }): Promise<FolderLock> {
  try {
    return new FolderLock(folder);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

/** Null: there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${String(found.dev)} ${String(found.ino)}` : null;
}
