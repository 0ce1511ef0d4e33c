import { describe, expect, test } from 'vitest';
import { Bench } from '../support/bench.ts';
import { Browser } from '../support/bench-world.ts';

const WAITING = '00000000-0000-4000-8000-00000000000a';
const OTHER = '00000000-0000-4000-8000-00000000000b';
const FIRST = { kind: 'refused', code: 'already-claimed' } as const;

/** Karin has accepted so many, one after the other; the last one is in view. */
async function deskWith(many: number) {
  const bench = new Bench();
  await bench.start();
  const seats = Array.from({ length: many }, (_, at) => bench.seat(at + 1));
  for (const seat of seats) {
    bench.desk.accept(seat.conversation);
    await bench.hear({ type: 'seat', seat });
  }
  const ids = seats.map(({ conversation }) => conversation);
  return { bench, seats, ids, one: ids[0] ?? '', two: ids[1] ?? '' };
}

describe('after *Ta emot*', () => {
  test('nothing can be written until the relay has answered, and then in that conversation', async () => {
    const { bench, one } = await deskWith(1);
    const seat = bench.seat(5);
    bench.desk.accept(seat.conversation);
    expect(bench.desk.view).toMatchObject({ inView: null, instead: { kind: 'accepting' } });
    await bench.hear({ type: 'seat', seat });
    expect(bench.desk.view).toMatchObject({ inView: seat.conversation, instead: null, chosen: true });
    expect(bench.view(one)).toBeDefined();
  });

  test('a colleague who was first is said, in place of any conversation', async () => {
    const { bench } = await deskWith(1);
    bench.desk.accept(WAITING);
    await bench.hear({ type: 'refused', code: 'already-claimed', about: WAITING });
    expect(bench.desk.view).toMatchObject({ inView: null, instead: FIRST, notices: [FIRST] });
  });

  test('an answer that comes late leaves in view what was chosen since', async () => {
    const { bench, one, two } = await deskWith(2);
    bench.desk.show(one);
    bench.desk.accept(WAITING);
    bench.desk.show(two);
    await bench.hear({ type: 'refused', code: 'already-claimed', about: WAITING });
    expect(bench.desk.view).toMatchObject({ inView: two, instead: null, notices: [FIRST] });
    const seat = bench.seat(5);
    bench.desk.accept(seat.conversation);
    bench.desk.show(one);
    await bench.hear({ type: 'seat', seat });
    expect(bench.desk.view.inView).toBe(one);
    expect(bench.view(seat.conversation).order).toBe(3);
  });

  test('of two presses the last one counts', async () => {
    const { bench } = await deskWith(0);
    const seat = bench.seat(5);
    bench.desk.accept(WAITING);
    bench.desk.accept(seat.conversation);
    await bench.hear({ type: 'refused', code: 'already-claimed', about: WAITING });
    expect(bench.desk.view.instead).toEqual({ kind: 'accepting' });
    await bench.hear({ type: 'seat', seat });
    expect(bench.desk.view.inView).toBe(seat.conversation);
  });

  test('a press that was never answered ends in words when the connection is back', async () => {
    const { bench, seats } = await deskWith(1);
    bench.desk.accept(WAITING);
    bench.cut();
    bench.connect();
    await bench.answer({ seats });
    expect(bench.desk.view).toMatchObject({ inView: null, instead: { kind: 'unanswered' } });
    expect(bench.desk.view.notices).toEqual([{ kind: 'unanswered' }]);
  });

  test('or when it does not come back', async () => {
    const { bench } = await deskWith(1);
    bench.desk.accept(WAITING);
    bench.close('version');
    expect(bench.desk.view).toMatchObject({ connection: 'stopped', instead: { kind: 'unanswered' } });
  });

  test('a reload before the answer brings back no conversation that is not there', async () => {
    const { bench, seats } = await deskWith(1);
    bench.desk.accept(WAITING);
    bench.cut();
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start({ seats });
    expect(again.desk.view).toMatchObject({ inView: null, instead: null });
    await again.hear({ type: 'seat', seat: again.seat(9, { conversation: WAITING }) });
    expect(again.desk.view.inView).toBeNull();
  });
});

describe('what was in view and goes away', () => {
  test('handed over: it is said there, and a relay that starts again shows no other conversation', async () => {
    const { bench, seats, two } = await deskWith(2);
    await bench.hear({ type: 'closed', slot: 2, reason: 'handed-over' });
    const gone = { kind: 'left', reason: 'handed-over', channel: 'smabarn', order: 2 };
    expect(bench.desk.view).toMatchObject({ inView: null, instead: gone });
    bench.cut();
    bench.connect();
    await bench.answer({ seats: seats.filter(({ conversation }) => conversation !== two) });
    expect(bench.desk.view).toMatchObject({ inView: null, instead: gone });
  });

  test('lost, of two: neither brings the other into view', async () => {
    const { bench, seats, one } = await deskWith(3);
    bench.cut();
    bench.connect();
    await bench.answer({ seats: seats.slice(0, 1) });
    expect(bench.desk.view).toMatchObject({ inView: null, instead: { reason: 'lost', order: 3 } });
    bench.desk.show(one);
    expect(bench.desk.view.notices).toMatchObject([{ reason: 'lost', order: 2 }]);
  });

  test('ended by the parent: its topics stay in view', async () => {
    const { bench, two } = await deskWith(2);
    await bench.hear({ type: 'closed', slot: 2, reason: 'parent', topicsTicket: 't' });
    expect(bench.desk.view).toMatchObject({ inView: two, instead: null });
    expect(bench.view(two).phase).toBe('ended');
  });

  test('saved: it is said by name, until another comes into view', async () => {
    const { bench, one, two } = await deskWith(2);
    await bench.hear({ type: 'closed', slot: 2, reason: 'parent', topicsTicket: 't' });
    bench.desk.saveTopics(two, ['school']);
    await bench.hear({ type: 'saved', record: bench.frames('topics')[0]?.record ?? '' });
    const saved = { kind: 'saved', channel: 'smabarn', order: 2 };
    expect(bench.desk.view).toMatchObject({ instead: saved, notices: [saved] });
    bench.desk.show(one);
    expect(bench.desk.view).toMatchObject({ inView: one, instead: null, notices: [] });
  });

  test('saved while another is in view: also until the next comes', async () => {
    const { bench, one, two } = await deskWith(2);
    await bench.hear({ type: 'closed', slot: 2, reason: 'parent', topicsTicket: 't' });
    bench.desk.saveTopics(two, ['school']);
    bench.desk.show(one);
    await bench.hear({ type: 'saved', record: bench.frames('topics')[0]?.record ?? '' });
    expect(bench.desk.view).toMatchObject({ inView: one, notices: [{ kind: 'saved', order: 2 }] });
    bench.desk.accept(OTHER);
    expect(bench.desk.view.notices).toEqual([]);
  });
});

describe('after a reload', () => {
  test('what was in view is there again, not as chosen by a press', async () => {
    const { bench, seats, one } = await deskWith(2);
    bench.desk.show(one);
    bench.cut();
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start({ seats });
    expect(again.desk.view).toMatchObject({ inView: one, chosen: false });
    again.desk.show(one);
    expect(again.desk.view.chosen).toBe(true);
  });

  test('nothing in view stays nothing in view', async () => {
    const { bench, seats } = await deskWith(2);
    bench.desk.show(null);
    bench.cut();
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start({ seats });
    expect(again.desk.view).toMatchObject({ inView: null, instead: null });
    expect(again.desk.view.conversations).toHaveLength(2);
  });
});
