/** How many frames two sessions need: one answer for all that has come, and never more than a socket may carry. */
import { describe, expect, test } from 'vitest';
import { ANSWER_MS, PARENT_FRAMES_BURST, PARENT_FRAMES_PER_SECOND } from '../../../relay/protocol/bounds.ts';
import { FRAME_SEALED } from '../../../relay/protocol/sealed-frame.ts';
import { Pair, texts } from './support/pair.ts';
import type { Wire } from './support/pair.ts';

/** As the relay counts: a bucket of PARENT_FRAMES_BURST that fills again by PARENT_FRAMES_PER_SECOND. */
function socketOf(pair: Pair, to: Wire['to']) {
  let left = PARENT_FRAMES_BURST;
  let at = pair.clock.elapsed();
  const counted = { frames: 0, closed: false };
  const count = (wire: Wire): Wire => {
    if (wire.to !== to) return wire;
    left = Math.min(
      PARENT_FRAMES_BURST,
      left + ((pair.clock.elapsed() - at) / 1000) * PARENT_FRAMES_PER_SECOND,
    );
    at = pair.clock.elapsed();
    counted.frames++;
    if (--left < 0) counted.closed = true;
    return wire;
  };
  return { counted, count };
}

async function talking() {
  const pair = new Pair();
  const counselor = await pair.join(pair.newClaim());
  await pair.advance(10_000);
  return { pair, counselor };
}
const LINES = Array.from({ length: 200 }, (_, line) => `rad ${String(line)}`);

describe('two hundred lines at once', () => {
  test('by the parent reach the counselor within a second, and close no socket', async () => {
    const { pair, counselor } = await talking();
    const { counted, count } = socketOf(pair, 'counselor');
    for (const line of LINES) pair.parent.send(line);
    await pair.advance(1_000, count);
    expect(counted.closed).toBe(false);
    await pair.advance(2_000, count);
    expect(texts(counselor)).toEqual(LINES);
  });

  test('by the counselor are acknowledged and read without closing the parent’s own socket', async () => {
    const { pair, counselor } = await talking();
    const { counted, count } = socketOf(pair, 'counselor');
    pair.drawn = by => {
      if (by === 'parent') pair.parent.read();
    };
    for (const line of LINES) counselor.send(line);
    await pair.advance(3_000, count);
    expect(texts(pair.parent)).toEqual(LINES);
    expect(counselor.state.lines.at(-1)?.delivery).toBe('read');
    expect(counted).toMatchObject({ closed: false });
    // One in ANSWER_MS, and none that says nothing new.
    expect(counted.frames).toBeLessThanOrEqual(3_000 / ANSWER_MS);
  });

  test('said while the socket was away go in few frames when it is back', async () => {
    const { pair, counselor } = await talking();
    pair.parent.disconnected();
    for (const line of LINES) pair.parent.send(line);
    await pair.settled();
    const { counted, count } = socketOf(pair, 'counselor');
    pair.link();
    await pair.advance(5_000, count);
    expect(texts(counselor)).toEqual(LINES);
    expect(counted.frames).toBeLessThan(LINES.length / 8);
  });
});

describe('a line', () => {
  test('costs two frames: itself, and one that says that it has come and was read', async () => {
    const { pair, counselor } = await talking();
    pair.drawn = by => {
      if (by === 'counselor') counselor.read();
    };
    const frames: string[] = [];
    pair.parent.send('hej');
    await pair.advance(5_000, wire => {
      frames.push(wire.to);
      return wire;
    });
    expect(frames).toEqual(['counselor', 'parent']);
    expect(pair.parent.state.lines[0]?.delivery).toBe('read');
  });

  test('that is answered at once costs none of its own', async () => {
    const { pair, counselor } = await talking();
    const frames: string[] = [];
    pair.parent.send('hej');
    await pair.settled();
    pair.drawn = by => {
      if (by !== 'counselor' || texts(counselor).includes('hej själv')) return;
      if (texts(counselor).includes('hej')) counselor.send('hej själv');
    };
    await pair.advance(5_000, wire => {
      frames.push(wire.to);
      return wire;
    });
    expect(frames).toEqual(['counselor', 'parent', 'counselor']);
    expect(pair.parent.state.drained && counselor.state.drained).toBe(true);
  });
});

test('a socket that is back where nothing differs costs one frame a side', async () => {
  const { pair, counselor } = await talking();
  pair.parent.send('hej');
  await pair.advance(5_000);
  pair.parent.disconnected();
  counselor.disconnected();
  const frames: Wire[] = [];
  pair.link();
  counselor.connected(7, true);
  await pair.advance(30_000, wire => {
    frames.push(wire);
    return wire;
  });
  expect(frames.map(({ to, frame }) => [to, frame[0]]).sort()).toEqual([
    ['counselor', FRAME_SEALED],
    ['parent', FRAME_SEALED],
  ]);
});
