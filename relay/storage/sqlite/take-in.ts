/** A site with its people and topic records, in one transaction. Part of `sqlite.ts`. */
import { toStore } from '../../sites/stored-settings.ts';
import { BelongsElsewhere } from '../storage.ts';
import type { Storage } from '../storage.ts';
import type { Opened } from './open.ts';
import { insertRecord } from './records.ts';

export const takeInTo =
  ({ db, checkpoint }: Opened): Storage['takeIn'] =>
  async (site, staff, records) => {
    const added = await db.transaction().execute(async write => {
      const row = await write.selectFrom('sites').selectAll().where('id', '=', site.id).executeTakeFirst();
      const settings = toStore(site, row?.settings ?? null);
      await write
        .insertInto('sites')
        .values({ id: site.id, settings })
        .onConflict(conflict => conflict.column('id').doUpdateSet({ settings }))
        .execute();
      const of = async (table: 'staff' | 'topic_records', id: string): Promise<string> => {
        const found = await write.selectFrom(table).select('site').where('id', '=', id).executeTakeFirst();
        return found?.site ?? site.id;
      };
      const elsewhere = { staff: 0, topic_records: 0 };
      for (const { id } of staff) if ((await of('staff', id)) !== site.id) elsewhere.staff++;
      for (const { id } of records)
        if ((await of('topic_records', id)) !== site.id) elsewhere.topic_records++;
      if (elsewhere.staff + elsewhere.topic_records > 0)
        throw new BelongsElsewhere(
          `nothing was taken in: ${elsewhere.staff} people and ${elsewhere.topic_records} topic records of the file belong to another site of this relay; export and remove that one first`,
        );
      for (const person of staff)
        await write
          .insertInto('staff')
          .values(person)
          .onConflict(conflict => conflict.column('id').doUpdateSet({ name: person.name, role: person.role }))
          .execute();
      let count = 0;
      for (const record of records) if (await insertRecord(write, record)) count++;
      return count;
    });
    await checkpoint();
    return added;
  };
