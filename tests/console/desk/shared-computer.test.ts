import { describe, expect, test } from 'vitest';
import { Bench, talking } from '../support/bench.ts';
import { Browser, JOHAN } from '../support/bench-world.ts';

const TICKET = 'a-topics-ticket-of-the-relay';

/** The same tab with a new page in it: somebody has signed in again, or reloaded. */
const samePlace = (bench: Bench, staff?: string) =>
  new Bench({ ...bench.world, browser: new Browser() }, bench.storage, staff);
const newTab = (bench: Bench, staff?: string) => new Bench(bench.world, undefined, staff);

/** Karin talks with one parent, and another conversation of hers waits for its topics. */
async function leftBehind() {
  const { bench, seat, id } = await talking('Hej.');
  const over = bench.seat(8);
  await bench.hear({ type: 'seat', seat: over });
  await bench.hear({ type: 'closed', slot: 8, reason: 'parent', topicsTicket: TICKET });
  bench.close('signed-out');
  expect(bench.storage.getItem('viska.desk')).toContain(seat.ticket);
  return { bench, seat, id };
}

describe('a computer that several counselors use', () => {
  test('a colleague who signs in on the same tab comes into possession of nothing', async () => {
    const { bench, seat } = await leftBehind();
    const johan = samePlace(bench, JOHAN);
    await johan.start();
    expect(johan.attaches()).toMatchObject([{ tickets: [], takeover: false, available: false }]);
    expect(johan.desk.view).toMatchObject({ conversations: [], inView: null, available: false });
    for (const trace of [seat.ticket, seat.claim, seat.conversation, TICKET])
      expect(JSON.stringify([...johan.storage.values])).not.toContain(trace);
  });

  test('what the colleague could read is gone even before the desk has asked the other tabs', async () => {
    const { bench } = await leftBehind();
    void samePlace(bench, JOHAN).desk.start();
    expect(bench.storage.values.size).toBe(0);
  });

  test('a colleague who says to be the one who left is given nothing by the other tab', async () => {
    const { bench } = await leftBehind();
    const johan = newTab(bench, JOHAN);
    await johan.start();
    expect(johan.attaches()).toMatchObject([{ tickets: [] }]);
    expect(bench.storage.getItem('viska.desk')).toContain('ticket-7');
  });

  test('what an older release stored names nobody, and is nobody’s', async () => {
    const { bench } = await talking('Hej.');
    bench.cut();
    const { staff, ...rest } = JSON.parse(bench.storage.getItem('viska.desk') ?? '') as { staff: string };
    expect(staff).toBe(bench.staff);
    bench.storage.setItem('viska.desk', JSON.stringify(rest));
    const again = samePlace(bench);
    await again.start();
    expect(again.attaches()).toMatchObject([{ tickets: [] }]);
  });

  test('a colleague who has signed in while the network was away gets no conversation, and the tab keeps none', async () => {
    const { bench } = await talking('Hej.');
    bench.cut();
    bench.world.signedIn = JOHAN;
    await bench.reconnect();
    expect(bench.attaches()).toHaveLength(1);
    expect(bench.desk.view).toMatchObject({ problem: 'signed-out', conversations: [], waiting: [] });
    expect(bench.storage.values.size).toBe(0);
  });

  test('a colleague who signs in in another tab empties this one', async () => {
    const { bench } = await talking('Hej.');
    bench.world.signedIn = JOHAN;
    bench.close('signed-out');
    await bench.settle();
    expect(bench.storage.values.size).toBe(0);
  });

  test('signing out in one tab empties every tab of that person', async () => {
    const { bench } = await talking('Hej.');
    const second = newTab(bench);
    await second.start();
    second.desk.stop();
    expect(bench.desk.view).toMatchObject({ problem: 'signed-out', conversations: [] });
    expect(bench.storage.values.size).toBe(0);
    expect(bench.frames('available').length).toBeGreaterThan(0);
  });
});

describe('the same person comes back', () => {
  test('in the same tab after the sign-in ran out: conversations, topics and unsent words are there', async () => {
    const { bench, seat, id, parent } = await talking('Hej.');
    bench.deaf = true;
    bench.desk.send(id, 'Skrivet just innan.');
    await bench.settle();
    bench.close('signed-out');
    const again = samePlace(bench);
    bench.adopt(again);
    await again.start({ seats: [seat] });
    expect(again.attaches()).toMatchObject([{ tickets: [seat.ticket], takeover: true, available: true }]);
    again.world.clock.advance(2_000);
    await again.settle();
    expect(parent.state.lines.map(({ text }) => text)).toEqual(['Hej.', 'Skrivet just innan.']);
    expect(again.texts(id)).toEqual(['Hej.', 'Skrivet just innan.']);
  });

  test('in another tab of the browser: the one that was signed out gives all it has, and keeps nothing', async () => {
    const { bench, seat, id } = await leftBehind();
    const second = newTab(bench);
    bench.adopt(second);
    await second.start({ seats: [seat] });
    await second.settle();
    expect(second.attaches()).toMatchObject([{ tickets: [seat.ticket], takeover: true }]);
    second.world.clock.advance(2_000);
    await second.settle();
    expect(second.texts(id)).toEqual(['Hej.']);
    expect(second.desk.view.conversations.map(({ phase }) => phase)).toEqual(['talking', 'ended']);
    expect(bench.storage.values.size).toBe(0);
  });

  test('a sign-in that ran out while the network was away is said, instead of trying for ever', async () => {
    const { bench, seat } = await talking('Hej.');
    bench.cut();
    bench.world.signedIn = null;
    await bench.reconnect();
    expect(bench.desk.view).toMatchObject({
      connection: 'stopped',
      problem: 'signed-out',
      conversations: [],
    });
    expect(bench.storage.getItem('viska.desk')).toContain(seat.ticket);
  });

  test('a duplicated tab keeps no copy while the first has the desk', async () => {
    const { bench } = await talking('Hej.');
    const copy = newTab(bench);
    copy.storage.setItem('viska.desk', bench.storage.getItem('viska.desk') ?? '');
    await copy.start();
    expect(copy.desk.view.connection).toBe('elsewhere');
    expect(copy.storage.values.size).toBe(0);
    expect(bench.storage.getItem('viska.desk')).toContain('ticket-7');
  });
});
