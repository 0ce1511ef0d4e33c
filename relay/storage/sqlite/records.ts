/** Topic records and erased receipts in SQLite. Part of `sqlite.ts`. */
import type { Kysely } from 'kysely';
import type { Storage, TopicRecord } from '../storage.ts';
import type { Opened } from './open.ts';
import type { Tables } from './tables.ts';

/** Receipts erased before their record was saved, of each site. */
export const ERASED_RECEIPTS_MAX = 10_000;

/** Returns whether it was added. */
export async function insertRecord(write: Kysely<Tables>, record: TopicRecord): Promise<boolean> {
  const { receipt, site } = record;
  if (receipt !== null) {
    // It stays in the list until it expires: a retry must not count either.
    const erased = await write
      .selectFrom('erased_receipts')
      .select('receipt')
      .where('site', '=', site)
      .where('receipt', '=', receipt)
      .executeTakeFirst();
    if (erased) return false;
  }
  const { numInsertedOrUpdatedRows } = await write
    .insertInto('topic_records')
    .values({ ...record, topics: JSON.stringify([...record.topics].sort()) })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export const recordsOf = ({ db, checkpoint }: Opened): Storage['records'] => ({
  async save(...records) {
    await db.transaction().execute(async write => {
      for (const record of records) await insertRecord(write, record);
    });
    // The log's order would tell the order in which records were written.
    await checkpoint();
  },
  async list(site, from, to) {
    const rows = await db
      .selectFrom('topic_records')
      .selectAll()
      .where('site', '=', site)
      .where('month', '>=', from)
      .where('month', '<=', to)
      .execute();
    return rows.map((row): TopicRecord => ({ ...row, topics: JSON.parse(row.topics) as string[] }));
  },
  async erase(site, receipt, expires) {
    const deleted = await db
      .deleteFrom('topic_records')
      .where('site', '=', site)
      .where('receipt', '=', receipt)
      .executeTakeFirst();
    if (deleted.numDeletedRows > 0n) {
      await checkpoint();
      return 'erased';
    }
    if (expires === null) return 'unknown';
    const { count } = await db
      .selectFrom('erased_receipts')
      .select(all => all.fn.countAll<number>().as('count'))
      .where('site', '=', site)
      .executeTakeFirstOrThrow();
    if (Number(count) >= ERASED_RECEIPTS_MAX) return 'full';
    await db
      .insertInto('erased_receipts')
      .values({ site, receipt, expires })
      .onConflict(conflict => conflict.doNothing())
      .execute();
    return 'remembered';
  },
  async countBefore(site, month) {
    const { count } = await db
      .selectFrom('topic_records')
      .select(all => all.fn.countAll<number>().as('count'))
      .where('site', '=', site)
      .where('month', '<', month)
      .executeTakeFirstOrThrow();
    return Number(count);
  },
  async purge(site, month) {
    const result = await db
      .deleteFrom('topic_records')
      .where('site', '=', site)
      .where('month', '<', month)
      .executeTakeFirst();
    if (result.numDeletedRows > 0n) await checkpoint();
    return Number(result.numDeletedRows);
  },
  async forgetErased(now) {
    await db.deleteFrom('erased_receipts').where('expires', '<=', now).execute();
  },
});
