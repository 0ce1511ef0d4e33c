import { describe, expect, test } from 'vitest';
import { Bench, talking } from '../support/bench.ts';
import { Browser } from '../support/bench-world.ts';

const TICKET = 'a-topics-ticket-of-the-relay';

describe('every press that fails is told', () => {
  test('the warning of silence stays when keeping the conversation open could not be sent', async () => {
    const { bench, id } = await talking('Hej.');
    await bench.hear({ type: 'idle', slot: 7, seconds: 180 });
    bench.cut();
    bench.desk.stay(id);
    expect(bench.view(id).idleUntil).not.toBeNull();
    expect(bench.desk.view.notices).toEqual([{ kind: 'offline' }]);
  });

  test.each(['putBack', 'accept', 'cancelHandOver'] as const)('%s without a network', async press => {
    const { bench, id } = await talking('Hej.');
    bench.cut();
    bench.desk[press](id);
    expect(bench.desk.view.notices).toEqual([{ kind: 'offline' }]);
  });

  test('a question that could not be asked says so, and one that could does not', async () => {
    const { bench, id, parent } = await talking('Hej.');
    expect(bench.desk.openConcern(id, '')).toBe(true);
    parent.end();
    await bench.settle();
    expect(bench.desk.askConsent(id, { recipient: 'Elevhälsan', text: 'Ring.' })).toBe(false);
    expect(bench.desk.openConcern('no-such-conversation', '')).toBe(false);
  });

  test('what could not be sent is no longer said when the connection is back', async () => {
    const { bench, seat, id } = await talking('Hej.');
    bench.cut();
    bench.desk.putBack(id);
    bench.connect();
    await bench.answer({ seats: [seat] });
    expect(bench.desk.view.notices).toEqual([]);
  });
});

describe('what leaves the desk is told by name', () => {
  test('each of several conversations that a crash took', async () => {
    const { bench } = await talking('Hej.');
    await bench.hear({ type: 'seat', seat: bench.seat(8, { channel: 'tonar' }) });
    bench.cut();
    bench.connect();
    await bench.answer();
    expect(bench.desk.view.notices).toEqual([
      { kind: 'left', reason: 'lost', channel: 'smabarn', order: 1 },
      { kind: 'left', reason: 'lost', channel: 'tonar', order: 2 },
    ]);
    bench.desk.dismissNotices();
    expect(bench.desk.view.notices).toEqual([]);
  });

  test('one that is gone after a reload', async () => {
    const { bench } = await talking('Hej.');
    bench.cut();
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start({ lost: [{ ticket: 0, why: 'token-refused' }] });
    expect(again.desk.view.notices).toMatchObject([{ kind: 'left', channel: 'smabarn', order: 1 }]);
  });

  test('a hand-over that came to nothing, unless it was taken back', async () => {
    const { bench, seat, id } = await talking('Hej.');
    const offered = { ...seat, handingOverTo: { staff: 'johan', name: 'Johan' } };
    await bench.hear({ type: 'seat', seat: offered });
    await bench.hear({ type: 'seat', seat });
    expect(bench.desk.view.notices).toEqual([{ kind: 'stays', gone: 'Johan', channel: 'smabarn', order: 1 }]);
    bench.desk.dismissNotices();
    // Who is still there did not want to, or the parent did not.
    await bench.hear({
      type: 'colleagues',
      colleagues: [{ staff: 'johan', name: 'Johan', available: true }],
    });
    await bench.hear({ type: 'seat', seat: offered });
    await bench.hear({ type: 'seat', seat });
    expect(bench.desk.view.notices).toEqual([{ kind: 'stays', channel: 'smabarn', order: 1 }]);
    bench.desk.dismissNotices();
    await bench.hear({ type: 'seat', seat: offered });
    bench.desk.cancelHandOver(id);
    await bench.hear({ type: 'seat', seat });
    expect(bench.desk.view.notices).toEqual([]);
  });
});

describe('a conversation that ended while the page was away', () => {
  test('is counted all the same', async () => {
    const { bench, id } = await talking('Hej.');
    bench.cut();
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start({ lost: [{ ticket: 0, why: 'gone', topicsTicket: TICKET }] });
    expect(again.view(id)).toMatchObject({ phase: 'ended', ended: 'closed', order: 1, channel: 'smabarn' });
    again.desk.saveTopics(id, ['other']);
    expect(again.frames('topics')).toMatchObject([{ ticket: TICKET, topics: ['other'] }]);
  });

  test('by the parent’s sealed word, before the relay has heard of it, takes no more words', async () => {
    const { bench, id, parent } = await talking('Hej.');
    parent.end();
    await bench.settle();
    expect(bench.view(id)).toMatchObject({ phase: 'talking', parentEnded: true, closing: true });
    bench.desk.continueTalking(id);
    expect(bench.view(id).closing).toBe(true);
    bench.desk.saveTopics(id, ['other']);
    await bench.settle();
    expect(bench.frames('end')).toEqual([{ type: 'end', slot: 7 }]);
  });
});

describe('who waits for an answer', () => {
  test('is known from the first of the last words on, until someone answers', async () => {
    const { bench, id, parent } = await talking('Hej.');
    const since = bench.view(id).unansweredSince;
    expect(since).toBeLessThanOrEqual(bench.world.clock.elapsed());
    bench.world.clock.advance(60_000);
    parent.send('Är du där?');
    await bench.settle();
    expect(bench.view(id).unansweredSince).toBe(since);
    bench.desk.send(id, 'Ja.');
    await bench.settle();
    expect(bench.view(id).unansweredSince).toBeNull();
    bench.world.clock.advance(60_000);
    parent.send('Bra.');
    await bench.settle();
    expect(bench.view(id).unansweredSince).toBe(bench.world.clock.elapsed());
  });

  test('is known after a reload too, although nothing counts as unread then', async () => {
    const { bench, seat, id } = await talking('Hej.');
    bench.cut();
    bench.world.clock.advance(90_000);
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    bench.adopt(again);
    await again.start({ seats: [seat] });
    again.world.clock.advance(2_000);
    await again.settle();
    expect(again.view(id).unread).toBe(0);
    const waited = again.world.clock.elapsed() - (again.view(id).unansweredSince ?? Infinity);
    expect(waited).toBeGreaterThanOrEqual(90_000);
  });
});
