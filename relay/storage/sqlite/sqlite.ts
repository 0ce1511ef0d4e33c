/** The storage port over SQLite in the data folder. Made by `main.ts` and `commands/with-storage.ts`. */
import type { SiteSettings } from '../../sites/settings.ts';
import { readStored, toStore } from '../../sites/stored-settings.ts';
import type { RelayKey, Secret, StaffMember, Storage, UnreadableSite } from '../storage.ts';
import { open } from './open.ts';
import type { Opened } from './open.ts';
import { recordsOf } from './records.ts';
import { takeInTo } from './take-in.ts';

const KEYS_KEPT = 2;

export function openSqlite(folder: string): Storage {
  const opened = open(folder);
  return {
    sites: sitesOf(opened),
    staff: staffOf(opened),
    invitations: invitationsOf(opened),
    signIns: signInsOf(opened),
    keys: keysOf(opened),
    records: recordsOf(opened),
    takeIn: takeInTo(opened),
    check: async () => opened.check(),
    close: () => opened.close(),
  };
}

const sitesOf = ({ db, checkpoint, dataVersion }: Opened): Storage['sites'] => {
  // Asked every second, and 290 municipalities take a while to check: so only after a change.
  let known: { version: string; sites: SiteSettings[]; unreadable: UnreadableSite[] } | null = null;
  const read = async () => {
    const version = dataVersion();
    if (known?.version === version) return known;
    const rows = await db.selectFrom('sites').selectAll().orderBy('id').execute();
    // One by one: a row that cannot be read closes no other municipality.
    const read = rows.map(({ id, settings }) => ({ id, ...readStored(id, settings) }));
    known = {
      version,
      sites: read.flatMap(({ site }) => site ?? []),
      unreadable: read.flatMap(({ id, why }) => (why === undefined ? [] : { id, why })),
    };
    return known;
  };
  return {
    list: async () => [...(await read()).sites],
    unreadable: async () => [...(await read()).unreadable],
    get: async id => (await read()).sites.find(site => site.id === id) ?? null,
    async put(site) {
      await db.transaction().execute(async write => {
        const row = await write.selectFrom('sites').selectAll().where('id', '=', site.id).executeTakeFirst();
        const settings = toStore(site, row?.settings ?? null);
        await write
          .insertInto('sites')
          .values({ id: site.id, settings })
          .onConflict(conflict => conflict.column('id').doUpdateSet({ settings }))
          .execute();
      });
      known = null;
    },
    async remove(id) {
      const removed = await db.transaction().execute(async write => {
        await write.deleteFrom('topic_records').where('site', '=', id).execute();
        await write.deleteFrom('erased_receipts').where('site', '=', id).execute();
        return write.deleteFrom('sites').where('id', '=', id).executeTakeFirst();
      });
      known = null;
      await checkpoint();
      return removed.numDeletedRows > 0n;
    },
  };
};

const staffOf = ({ db, checkpoint }: Opened): Storage['staff'] => ({
  async list(site) {
    const all = db.selectFrom('staff').selectAll().orderBy('site').orderBy('name');
    return (await (site === undefined ? all : all.where('site', '=', site)).execute()).map(member);
  },
  async get(id) {
    const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? member(row) : null;
  },
  async put(staff) {
    const { name, role } = staff;
    await db
      .insertInto('staff')
      .values(staff)
      .onConflict(conflict => conflict.column('id').doUpdateSet({ name, role }))
      .execute();
  },
  async remove(id) {
    const result = await db.deleteFrom('staff').where('id', '=', id).executeTakeFirst();
    await checkpoint();
    return result.numDeletedRows > 0n;
  },
});

const invitationsOf = ({ db, checkpoint }: Opened): Storage['invitations'] => ({
  async put(invitation) {
    await db.insertInto('invitations').values(invitation).execute();
  },
  async take(hash, now) {
    // Anyone may guess: what is not there costs no write.
    const there = await db
      .selectFrom('invitations')
      .select('hash')
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (!there) return null;
    const row = await db.deleteFrom('invitations').where('hash', '=', hash).returningAll().executeTakeFirst();
    if (row) await checkpoint();
    return row && row.expires > now ? secret(row) : null;
  },
});

const signInsOf = ({ db, checkpoint }: Opened): Storage['signIns'] => ({
  async put(signIn) {
    await db.insertInto('sign_ins').values(signIn).execute();
  },
  async get(hash, now) {
    const row = await db.selectFrom('sign_ins').selectAll().where('hash', '=', hash).executeTakeFirst();
    return row && row.expires > now ? secret(row) : null;
  },
  async remove(hash) {
    await db.deleteFrom('sign_ins').where('hash', '=', hash).execute();
    await checkpoint();
  },
  async removeExpired(now) {
    await db.deleteFrom('sign_ins').where('expires', '<=', now).execute();
    await db.deleteFrom('invitations').where('expires', '<=', now).execute();
  },
});

const keysOf = ({ db, checkpoint }: Opened): Storage['keys'] => {
  const list = async (): Promise<RelayKey[]> => {
    const rows = await db.selectFrom('relay_keys').selectAll().orderBy('id', 'desc').execute();
    return rows.map(row => ({ id: row.id, secret: new Uint8Array(row.secret), madeAt: row.made_at }));
  };
  return {
    list,
    async add({ id, secret, madeAt }) {
      await db.insertInto('relay_keys').values({ id, secret, made_at: madeAt }).execute();
      const old = (await list()).slice(KEYS_KEPT).map(key => key.id);
      if (old.length > 0) await db.deleteFrom('relay_keys').where('id', 'in', old).execute();
      await checkpoint();
    },
  };
};

// Rows have a null prototype: copied, so that they compare and print as ordinary objects.
const secret = (row: Secret): Secret => ({ hash: row.hash, staff: row.staff, expires: row.expires });
const member = (row: { id: string; site: string; name: string; role: string }): StaffMember => ({
  id: row.id,
  site: row.site,
  name: row.name,
  role: row.role as StaffMember['role'],
});
