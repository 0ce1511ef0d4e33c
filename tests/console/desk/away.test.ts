import { describe, expect, test } from 'vitest';
import { DESK_PING_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import { Bench, talking } from '../support/bench.ts';

const MINUTE = 60_000;
const away = (bench: Bench) => bench.desk.view.notices.filter(({ kind }) => kind === 'away');

/** The socket is lost, and a new one is there after so long. */
async function gone(bench: Bench, ms: number): Promise<void> {
  bench.world.clock.advance(ms);
  bench.close('heartbeat-lost');
  await bench.reconnect();
  await bench.answer();
}

describe('a desk that was frozen or asleep', () => {
  test('answers the relay itself, and at once', async () => {
    const bench = new Bench();
    await bench.start();
    await bench.hear({ type: 'ping' });
    expect(bench.frames('pong')).toHaveLength(1);
  });

  test('tells the counselor who comes back for how long they were away', async () => {
    const { bench, seat } = await talking('Hej.');
    for (let passed = 0; passed < 3; passed++) {
      bench.world.clock.advance(DESK_PING_INTERVAL_MS);
      await bench.hear({ type: 'ping' });
    }
    expect(away(bench)).toEqual([]);
    bench.world.clock.advance(7 * MINUTE);
    bench.close('heartbeat-lost');
    await bench.reconnect();
    await bench.answer({ seats: [seat] });
    expect(away(bench)).toEqual([{ kind: 'away', ms: 7 * MINUTE }]);
    await bench.hear({ type: 'ping' });
    expect(away(bench)).toHaveLength(1);
  });

  test('the word stays beside what is told later, until it is dismissed', async () => {
    const { bench } = await talking('Hej.');
    await gone(bench, MINUTE);
    bench.desk.tell({ kind: 'offline' });
    bench.desk.tell({ kind: 'refused', code: 'already-claimed' });
    expect(away(bench)).toHaveLength(1);
    bench.desk.dismissNotices();
    expect(away(bench)).toEqual([]);
  });

  test('tells nothing to who was on no duty', async () => {
    const bench = new Bench();
    await bench.start();
    await gone(bench, 7 * MINUTE);
    expect(away(bench)).toEqual([]);
  });

  test('nor for a moment without the network, nor where the socket has lived through it', async () => {
    const { bench } = await talking('Hej.');
    await gone(bench, 5_000);
    bench.world.clock.advance(15_000);
    await bench.hear({ type: 'ping' });
    expect(away(bench)).toEqual([]);
  });

  test('tells it also who heard something just before', async () => {
    const { bench } = await talking('Hej.');
    bench.world.clock.advance(9_000);
    await bench.hear({ type: 'colleagues', colleagues: [] });
    await gone(bench, 11_000);
    expect(away(bench)).toEqual([{ kind: 'away', ms: 11_000 }]);
  });
});
