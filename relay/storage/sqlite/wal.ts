/**
 * Whether a `-wal` belongs to the database file beside it. SQLite takes any: laid over a backup that was put back it
 * brings back what the backup does not hold, or breaks it. So each transaction of Viska counts on in the file's
 * header (`application_id`), and a log follows its file where the first count in it is the next one. Used by `file.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** A signed number of 32 bits; 0: the file was never counted in. */
const COUNT_MAX = 0x7fff_ffff;
export const nextCount = (count: number): number =>
  count <= 0 ? 1 + Math.floor(Math.random() * (COUNT_MAX - 1)) : (count % COUNT_MAX) + 1;

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
const WAL_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** Of `application_id` in page 1. */
const COUNT_OFFSET = 68;

export const countOf = (database: DatabaseSync): number =>
  Number(database.prepare('pragma application_id').get()?.['application_id'] ?? 0);

/** As it stands in the file itself, without its log. Null: it is no database now. */
export function countInFile(path: string): number | null {
  // By SQLite: closing a descriptor of one's own would give up the locks that this process has on the file (POSIX).
  const address = pathToFileURL(path);
  address.searchParams.set('mode', 'ro');
  address.searchParams.set('immutable', '1');
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(address);
    return countOf(database);
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

/**
 * True where a log with something in it lies beside a file that it does not follow. A log without any count is none of
 * Viska's: whoever mends a row with a tool of SQLite's while the relay runs leaves one, and it is theirs to know.
 */
export function hasForeignLog(path: string): boolean {
  for (let tries = 3; ; tries--) {
    const before = countInFile(path);
    const counts = countsInLog(`${path}-wal`);
    // Another process may have written meanwhile.
    if (tries > 0 && countInFile(path) !== before) continue;
    if (counts === null || !before) return false;
    const [first] = counts;
    return first !== undefined && nextCount(before) !== first && !counts.includes(before);
  }
}

/** Of each transaction in it, in order. Null: there is nothing in it. */
function countsInLog(path: string): number[] | null {
  if (!existsSync(path)) return null;
  const log = readFileSync(path);
  if (log.length <= WAL_HEADER_BYTES) return null;
  const frame = FRAME_HEADER_BYTES + log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  const counts: number[] = [];
  let at = WAL_HEADER_BYTES;
  // What was written before the log was begun anew has other salts.
  for (; at + frame <= log.length && log.subarray(at + 8, at + 16).equals(salts); at += frame)
    if (log.readUInt32BE(at) === 1) counts.push(log.readInt32BE(at + FRAME_HEADER_BYTES + COUNT_OFFSET));
  return at === WAL_HEADER_BYTES ? null : counts;
}
