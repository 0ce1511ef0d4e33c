/** A counselor's clock is set while they are on duty: waits, countdowns and topics not yet saved do not notice. */
import { describe, expect, test } from 'vitest';
import { DESK_PING_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import { Bench, talking } from '../support/bench.ts';
import { Browser } from '../support/bench-world.ts';
import { CLOCK_SETS } from '../../support/clock-sets.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const away = (bench: Bench) => bench.desk.view.notices.filter(({ kind }) => kind === 'away');

describe.each(CLOCK_SETS)('the clock is set %s', (_, jump) => {
  test('those who wait have waited as long as they have', async () => {
    const bench = new Bench();
    const row = {
      conversation: crypto.randomUUID(),
      channel: 'smabarn',
      lang: 'sv',
      answers: ['sv'],
      waitedSeconds: 60,
      here: true,
    };
    await bench.start({ waiting: [row] });
    const { clock } = bench.world;
    const waited = () => clock.elapsed() - (bench.desk.view.waiting[0]?.since ?? 0);
    clock.set(jump);
    clock.advance(MINUTE_MS);
    expect(waited()).toBe(2 * MINUTE_MS);
    await bench.hear({ type: 'waiting', waiting: [{ ...row, waitedSeconds: 120, here: false }], gone: [] });
    expect(waited()).toBe(2 * MINUTE_MS);
  });

  test('the countdown of an idle conversation and the wait for an answer go on as before', async () => {
    const { bench, id, seat } = await talking('Hej.');
    const { clock } = bench.world;
    const since = bench.view(id).unansweredSince;
    await bench.hear({ type: 'idle', slot: seat.slot, seconds: 180 });
    clock.set(jump);
    clock.advance(MINUTE_MS);
    expect((bench.view(id).idleUntil ?? 0) - clock.elapsed()).toBe(120_000);
    expect(bench.view(id).unansweredSince).toBe(since);
  });

  test('nobody is told to have been away who was not', async () => {
    const { bench, seat } = await talking('Hej.');
    bench.world.clock.set(jump);
    bench.world.clock.advance(DESK_PING_INTERVAL_MS);
    await bench.hear({ type: 'ping' });
    bench.world.clock.advance(1_000);
    bench.close('heartbeat-lost');
    await bench.reconnect();
    await bench.answer({ seats: [seat] });
    expect(away(bench)).toEqual([]);
  });

  test('topics that are not saved yet are still there after a reload', async () => {
    const { bench, id, seat } = await talking('Hej.');
    await bench.hear({
      type: 'closed',
      slot: seat.slot,
      reason: 'parent',
      topicsTicket: 'a-ticket-for-the-topics',
    });
    await bench.settle();
    expect(bench.view(id).phase).toBe('ended');
    bench.cut();
    bench.world.clock.set(jump);
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start();
    expect(again.view(id).phase).toBe('ended');
    again.desk.saveTopics(id, ['other']);
    expect(again.frames('topics')).toMatchObject([{ topics: ['other'] }]);
  });
});

describe('a laptop that was closed', () => {
  test('tells for how long, although its browser did not count the time', async () => {
    const { bench, seat } = await talking('Hej.');
    bench.world.clock.sleep(7 * MINUTE_MS);
    bench.close('heartbeat-lost');
    await bench.reconnect();
    await bench.answer({ seats: [seat] });
    expect(away(bench)).toEqual([{ kind: 'away', ms: 7 * MINUTE_MS }]);
  });
});

describe('topics that were never saved', () => {
  test('are gone a day later by both clocks: their ticket is, too', async () => {
    const { bench, id, seat } = await talking('Hej.');
    await bench.hear({
      type: 'closed',
      slot: seat.slot,
      reason: 'parent',
      topicsTicket: 'a-ticket-for-topics',
    });
    await bench.settle();
    bench.cut();
    bench.world.clock.advance(25 * HOUR_MS);
    const again = new Bench({ ...bench.world, browser: new Browser() }, bench.storage);
    await again.start();
    expect(again.desk.view.conversations.map(one => one.conversationId)).not.toContain(id);
  });
});
