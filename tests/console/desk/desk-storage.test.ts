/** What the desk leaves in its tab: a line costs one box, and what cannot be stored is counted by nothing. */
import { beforeEach, describe, expect, test } from 'vitest';
import { DeskStorage, emptyDesk } from '../../../relay/console/desk/desk-storage.ts';
import type { StoredDesk } from '../../../relay/console/desk/desk-storage.ts';
import { memoryStore } from '../../../widget/browser/string-store.ts';

const CLAIM = 'claim-of-karin-00000000';

/** A tab's storage that notes each write, and may be full. */
function tab() {
  const store = memoryStore();
  const written: string[] = [];
  let room = Infinity;
  return {
    store: {
      get length() {
        return store.length;
      },
      key: (at: number) => store.key(at),
      getItem: (key: string) => store.getItem(key),
      removeItem: (key: string) => store.removeItem(key),
      setItem(key: string, value: string) {
        if (store.getItem(key) === null && store.length >= room)
          throw new DOMException('full', 'QuotaExceededError');
        written.push(key);
        store.setItem(key, value);
      },
    },
    written,
    /** As if this many keys filled it. */
    holds: (keys: number) => (room = keys),
  };
}

const desk = (lines: number, taken = 1): StoredDesk => ({
  ...emptyDesk(),
  available: true,
  taken,
  seats: [
    {
      conversation: '5c9b6f6e-1f0e-4d3e-9a5e-0c2f8f2f6c11',
      claim: CLAIM,
      ticket: 'a-ticket',
      channel: 'smabarn',
      order: 1,
      sealed: `counts ${lines}`,
      boxes: Object.fromEntries(Array.from({ length: lines }, (_, at) => [`:${at}`, `box ${at}`])),
      talked: true,
      receivedFrom: null,
      receipt: null,
    },
  ],
});

describe('what the desk stores', () => {
  let here: ReturnType<typeof tab>;
  let storage: DeskStorage;
  beforeEach(() => {
    here = tab();
    storage = new DeskStorage(here.store, 'karin');
    storage.read();
  });
  /** What a new page of the same tab finds. */
  const found = () => new DeskStorage(here.store, 'karin').read();

  test.each([10, 300])(
    'one more line with %i in the outbox writes its box and the record, no other',
    lines => {
      storage.write(desk(lines));
      here.written.length = 0;
      storage.writeBox(CLAIM, `:${lines}`, `box ${lines}`);
      expect(here.written).toEqual([`viska.desk:${CLAIM}::${lines}`]);
      storage.write(desk(lines + 1));
      expect(here.written).toEqual([`viska.desk:${CLAIM}::${lines}`, 'viska.desk']);
      expect(found()).toEqual(desk(lines + 1));
    },
  );

  test('a box that finds no room is tried again before the record that counts it', () => {
    storage.write(desk(3));
    here.holds(4);
    storage.writeBox(CLAIM, ':3', 'box 3');
    // Still full: the record must not speak of a line that is not there.
    storage.write(desk(4));
    expect(found()).toEqual(desk(3));
    here.holds(5);
    here.written.length = 0;
    storage.write(desk(4));
    expect(here.written).toEqual([`viska.desk:${CLAIM}::3`, 'viska.desk']);
    expect(found()).toEqual(desk(4));
  });

  test('a box that was let go of is gone at once, and the record still reads', () => {
    storage.write(desk(3));
    storage.writeBox(CLAIM, ':2', null);
    expect(found().seats[0]?.boxes).toEqual({ ':0': 'box 0', ':1': 'box 1' });
    storage.write(desk(2));
    expect(found()).toEqual(desk(2));
  });

  test('nothing is thrown where the browser blocks it, or takes it away meanwhile', () => {
    const blocked = new DeskStorage(null, 'karin');
    blocked.write(desk(2));
    blocked.writeBox(CLAIM, ':2', 'box 2');
    expect(blocked.read()).toEqual(emptyDesk());
    here.holds(0);
    storage.write(desk(2));
    storage.writeBox(CLAIM, ':2', 'box 2');
    expect(found()).toEqual(emptyDesk());
  });
});
