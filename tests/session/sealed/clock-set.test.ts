/**
 * A device's clock that is wrong, or is set while people talk. What lasts does not notice; and a line carries the
 * time at which it came to this device, so that nobody is shown the future, nor an answer before its question.
 */
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../../widget/session/sealed/entry.ts';
import type { Entry } from '../../../widget/session/sealed/entry.ts';
import type { Line } from '../../../widget/session/view.ts';
import { Pair, texts } from './support/pair.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SETS = [
  ['an hour ahead', HOUR_MS],
  ['an hour behind', -HOUR_MS],
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
] as const;

type Lines = { state: { lines: readonly Line[] } };
const times = ({ state }: Lines): number[] => state.lines.map(({ at }) => at);
const sorted = (all: readonly number[]): number[] => [...all].sort((a, b) => a - b);

describe.each(SETS)("a parent's clock is %s", (_, wrong) => {
  test('the counselor sees when a line came, and the parent sees each by their own clock', async () => {
    const pair = new Pair();
    pair.set.parent = wrong;
    const began = pair.clock.date();
    const counselor = await pair.talk();
    await pair.advance(3 * MINUTE_MS);
    pair.parent.send('tre');
    await pair.flow();
    for (const at of times(counselor)) {
      expect(at).toBeGreaterThanOrEqual(began);
      expect(at).toBeLessThanOrEqual(pair.clock.date());
    }
    expect(times(counselor)[2]).toBeGreaterThanOrEqual(began + 3 * MINUTE_MS);
    for (const at of times(pair.parent)) {
      expect(at).toBeGreaterThanOrEqual(began + wrong);
      expect(at).toBeLessThanOrEqual(pair.clock.date() + wrong);
    }
  });

  test('what comes back to a desk that was loaded anew has the times of the desk, in order', async () => {
    const pair = new Pair();
    pair.set.parent = wrong;
    const claim = pair.newClaim();
    const counselor = await pair.talk(claim);
    await pair.advance(10 * MINUTE_MS);
    pair.parent.send('tre');
    await pair.flow();
    const before = times(counselor);
    await pair.advance(20 * MINUTE_MS);
    const again = await pair.reloadCounselor(claim);
    await pair.advance(3_000);
    expect(texts(again)).toEqual(['ett', 'två', 'tre']);
    for (const [index, at] of times(again).entries())
      expect(Math.abs(at - (before[index] ?? 0))).toBeLessThan(5_000);
  });

  test('what comes back to a room that was loaded anew has the times of the room', async () => {
    const pair = new Pair();
    pair.set.parent = wrong;
    await pair.talk();
    const before = times(pair.parent);
    await pair.advance(20 * MINUTE_MS);
    await pair.reloadParent();
    await pair.advance(3_000);
    expect(texts(pair.parent)).toEqual(['ett', 'två']);
    for (const [index, at] of times(pair.parent).entries())
      expect(Math.abs(at - (before[index] ?? 0))).toBeLessThan(5_000);
  });

  test('what a new counselor is let read is no later than now', async () => {
    const pair = new Pair();
    pair.set.parent = wrong;
    const began = pair.clock.date();
    await pair.talk(undefined, 'Anna');
    await pair.advance(10 * MINUTE_MS);
    const claim = pair.newClaim();
    const second = await pair.join(claim, 'Bo');
    await pair.advance(2_500);
    pair.parent.admit(claim, true);
    await pair.advance(3_000);
    expect(texts(second)).toEqual(['ett', 'två']);
    for (const at of times(second)) {
      expect(at).toBeGreaterThanOrEqual(began);
      expect(at).toBeLessThan(began + MINUTE_MS);
    }
  });
});

describe.each(SETS)('a clock is set to %s while two talk', (_, jump) => {
  test.each(['parent', 'counselor'] as const)(
    "the %s's: nothing waits, and nobody is suspected",
    async who => {
      const pair = new Pair();
      const counselor = await pair.talk();
      pair.set[who] = jump;
      const own = who === 'parent' ? pair.parent : counselor;
      const other = who === 'parent' ? counselor : pair.parent;
      own.typing();
      for (let n = 0; n < 30; n++) own.send(`rad ${String(n)}`);
      // 20 frames at once, then one in 200 ms; and whatever waits goes along.
      await pair.advance(2_000);
      expect(texts(other)).toHaveLength(32);
      expect(own.state.drained).toBe(true);
      await pair.advance(1_000);
      other.send('svar');
      await pair.flow();
      expect(texts(own).at(-1)).toBe('svar');
      expect([pair.parent.state.problem, counselor.state.problem]).toEqual([null, null]);
    },
  );

  test("and a hello is on its way: the counselor's browser is not taken for somebody else's", async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    await pair.talk(claim);
    pair.counselors.get(claim)?.disconnected();
    const fresh = pair.newCounselor(claim);
    fresh.connected(7, true);
    // Every hello is lost for ten seconds, in the middle of which the clock is set.
    const deaf = ({ to, frame }: { to: string; frame: Uint8Array }) =>
      to === 'counselor' && frame[0] === 0x12;
    await pair.advance(5_000, wire => (deaf(wire) ? null : wire));
    pair.set.parent = jump;
    await pair.advance(5_000, wire => (deaf(wire) ? null : wire));
    expect(pair.parent.state.problem).toBeNull();
    await pair.advance(5_000);
    expect(pair.parent.state.problem).toBeNull();
    expect(texts(fresh)).toEqual(['ett', 'två']);
  });

  test('what comes back at either side is in order, and none of it is later than now', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    await pair.talk(claim);
    await pair.advance(MINUTE_MS);
    pair.set.parent = jump;
    pair.parent.send('tre');
    await pair.advance(MINUTE_MS);
    pair.set.parent = 0;
    pair.parent.send('fyra');
    await pair.advance(MINUTE_MS);
    const again = await pair.reloadCounselor(claim);
    await pair.advance(3_000);
    expect(texts(again)).toEqual(['ett', 'två', 'tre', 'fyra']);
    expect(times(again)).toEqual(sorted(times(again)));
    expect(times(again).at(-1)).toBeLessThanOrEqual(pair.clock.date());
    await pair.reloadParent();
    await pair.advance(3_000);
    expect(texts(pair.parent)).toEqual(['ett', 'två', 'tre', 'fyra']);
    expect(times(pair.parent)).toEqual(sorted(times(pair.parent)));
    expect(times(pair.parent).at(-1)).toBeLessThanOrEqual(pair.clock.date());
  });

  test('between two pages: what the room has stored of its own is no later than now', async () => {
    const pair = new Pair();
    pair.set.parent = jump;
    pair.parent.send('ett');
    await pair.settled();
    pair.set.parent = 0;
    await pair.reloadParent();
    expect(texts(pair.parent)).toEqual(['ett']);
    expect(times(pair.parent)[0]).toBeLessThanOrEqual(pair.clock.date());
  });
});

describe('times in a history', () => {
  const at = (...all: number[]): Entry[] =>
    all.map(one => ({
      from: 'parent',
      number: 1,
      at: one,
      era: 0,
      shared: true,
      restored: false,
      payload: { kind: 'text', text: 'x' },
    }));
  const mended = (all: number[], skew = 0): number[] => inOrder(at(...all), 1_000, skew).map(one => one.at);

  test.each([
    ['stay as they are', [10, 20, 30], 0, [10, 20, 30]],
    ['are no later than now', [10, 2_000, 3_000], 0, [10, 1_000, 1_000]],
    ['are no later than what stands behind them', [10, 500, 20, 30], 0, [10, 20, 20, 30]],
    ['are shifted by as much as the two clocks differ', [110, 120], -100, [10, 20]],
    ['are those of what stands behind them where there are none', [10, Infinity, 30], 0, [10, 30, 30]],
    ['are never before 1970, so that each can be written as a date', [-8.64e15, 20], -100, [0, 0]],
  ] as const)('%s', (_name, all, skew, expected) => {
    expect(mended([...all], skew)).toEqual(expected);
  });
});
