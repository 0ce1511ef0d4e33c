/** What every storage must keep, whatever is under it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import type { Storage, TopicRecord } from '../../../relay/storage/storage.ts';

const STAFF = {
  id: '0b7c7d6e-3a37-4d0e-8a2e-2c1f3f3f9d10',
  site: 'exempelkommun',
  name: 'Maria',
  role: 'counselor',
} as const;
const record = (n: number, more: Partial<TopicRecord> = {}): TopicRecord => ({
  id: `6f1d2c3a-6b0e-4f52-9a53-2f3c6f0f00${String(n).padStart(2, '0')}`,
  site: 'exempelkommun',
  month: '2026-11',
  channel: 'smabarn',
  topics: ['conflict', 'school'],
  receipt: null,
  ...more,
});

export function storageContract(
  name: string,
  make: () => Promise<{ storage: Storage; remove(): void }>,
): void {
  describe(`the ${name} storage`, () => {
    let storage: Storage;
    let remove: () => void;
    beforeEach(async () => {
      ({ storage, remove } = await make());
      await storage.sites.put(exempelkommun(['http://127.0.0.1:8788']));
    });
    afterEach(async () => {
      await storage.close();
      remove();
    });

    it('keeps a site’s settings whole, and replaces them', async () => {
      const site = exempelkommun(['https://www.exempelkommun.example']);
      await storage.sites.put(site);
      expect(await storage.sites.get('exempelkommun')).toEqual(site);
      expect(await storage.sites.list()).toEqual([site]);
      expect(await storage.sites.get('annan')).toBeNull();
    });

    it('answers when asked whether it does', async () => {
      await expect(storage.check()).resolves.toBeUndefined();
    });

    it('takes an invitation once, and not when it has expired', async () => {
      await storage.staff.put(STAFF);
      await storage.invitations.put({ hash: 'a', staff: STAFF.id, expires: 100 });
      await storage.invitations.put({ hash: 'b', staff: STAFF.id, expires: 100 });
      const takes = await Promise.all([storage.invitations.take('a', 50), storage.invitations.take('a', 50)]);
      expect(takes.filter(Boolean)).toEqual([{ hash: 'a', staff: STAFF.id, expires: 100 }]);
      expect(await storage.invitations.take('b', 100)).toBeNull();
      expect(await storage.invitations.take('b', 50)).toBeNull();
    });

    it('lets sign-ins go with the person', async () => {
      await storage.staff.put(STAFF);
      await storage.signIns.put({ hash: 'a', staff: STAFF.id, expires: 100 });
      expect(await storage.signIns.get('a', 99)).toMatchObject({ staff: STAFF.id });
      expect(await storage.signIns.get('a', 100)).toBeNull();
      expect(await storage.staff.list('exempelkommun')).toEqual([STAFF]);
      expect(await storage.staff.remove(STAFF.id)).toBe(true);
      expect(await storage.staff.remove(STAFF.id)).toBe(false);
      expect(await storage.signIns.get('a', 99)).toBeNull();
    });

    it('keeps the two newest keys', async () => {
      for (const id of [1, 2, 3]) await storage.keys.add({ id, secret: new Uint8Array([id]), madeAt: id });
      expect((await storage.keys.list()).map(({ id, secret }) => [id, ...secret])).toEqual([
        [3, 3],
        [2, 2],
      ]);
    });

    it('saves a record once however often it comes', async () => {
      await storage.records.save(record(1));
      await storage.records.save(record(1, { topics: ['infant'] }));
      expect(await storage.records.list('exempelkommun', '2026-11', '2026-11')).toEqual([record(1)]);
      expect(await storage.records.list('exempelkommun', '2026-12', '2027-01')).toEqual([]);
      expect(await storage.records.list('annan', '2026-11', '2026-11')).toEqual([]);
    });

    it('erases by receipt what is saved', async () => {
      await storage.records.save(record(1, { receipt: 'hash' }));
      await storage.records.save(record(2));
      expect(await storage.records.erase('annan', 'hash', 100)).toBe('remembered');
      expect(await storage.records.erase('exempelkommun', 'hash', 100)).toBe('erased');
      expect(await storage.records.list('exempelkommun', '', '9')).toEqual([record(2)]);
    });

    it('remembers nothing of a receipt that no record will come for', async () => {
      expect(await storage.records.erase('exempelkommun', 'unknown', null)).toBe('unknown');
      await storage.records.save(record(1, { receipt: 'unknown' }));
      expect(await storage.records.erase('exempelkommun', 'unknown', null)).toBe('erased');
      expect(await storage.records.list('exempelkommun', '', '9')).toEqual([]);
    });

    it('does not count a record whose receipt was erased before it was saved, however often it comes', async () => {
      expect(await storage.records.erase('exempelkommun', 'early', 100)).toBe('remembered');
      await storage.records.save(record(1, { receipt: 'early' }));
      await storage.records.save(record(1, { receipt: 'early' }));
      expect(await storage.records.list('exempelkommun', '', '9')).toEqual([]);
      await storage.records.forgetErased(100);
      await storage.records.save(record(2, { receipt: 'early' }));
      expect(await storage.records.list('exempelkommun', '', '9')).toHaveLength(1);
    });

    it('purges months before the plan’s, of that site only', async () => {
      await storage.records.save(record(1, { month: '2024-10' }));
      await storage.records.save(record(2, { month: '2024-11' }));
      await storage.records.save(record(3, { month: '2024-10', site: 'annan' }));
      expect(await storage.records.purge('exempelkommun', '2024-11')).toBe(1);
      expect(await storage.records.list('exempelkommun', '', '9')).toHaveLength(1);
      expect(await storage.records.list('annan', '', '9')).toHaveLength(1);
    });
  });
}
