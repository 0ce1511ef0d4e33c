/**
 * One more line costs the same however much has been said: what is stored for it, and what is drawn anew. And what a page
 * had before a reload comes back, up to a bound.
 */
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../widget/session/view.ts';
import { Pair, texts } from './support/pair.ts';
import type { Store } from './support/pair.ts';

/** Characters that come to lie in storage from now on, and how often. */
function written(store: Store): () => { characters: number; times: number } {
  let characters = 0;
  let times = 0;
  const note = (value: string | null): void => {
    characters += value?.length ?? 0;
    times += 1;
  };
  let { value } = store;
  Object.defineProperty(store, 'value', {
    configurable: true,
    get: () => value,
    set: (next: string | null) => note((value = next)),
  });
  const boxes = (store.boxes ??= new Map<string, string>());
  const set = boxes.set.bind(boxes);
  boxes.set = (name, box) => {
    note(box);
    return set(name, box);
  };
  return () => ({ characters, times });
}

const fresh = (before: readonly Line[], now: readonly Line[]): number => {
  const known = new Set(before);
  return now.filter(line => !known.has(line)).length;
};

async function talked(lines: number): Promise<Pair> {
  const pair = new Pair();
  const counselor = await pair.join(pair.newClaim());
  for (let at = 0; at < lines; at += 2) {
    pair.parent.send(`Rad ${String(at)}`);
    counselor.send(`Svar ${String(at)}`);
    if (at % 20 === 0) await pair.advance(1_000);
  }
  await pair.advance(1_000);
  pair.parent.read();
  counselor.read();
  await pair.advance(1_000);
  return pair;
}

describe('a long conversation', () => {
  test('one more line makes as few new lines to draw at 1,000 as at 10, on both sides', async () => {
    const counts: number[][] = [];
    for (const lines of [10, 1_000]) {
      const pair = await talked(lines);
      const [counselor] = pair.counselors.values();
      if (!counselor) throw new Error('nobody came');
      const before = [pair.parent.state.lines, counselor.state.lines];
      expect(before[0]).toHaveLength(lines);
      pair.parent.send('En till');
      await pair.advance(1_000);
      counselor.read();
      await pair.advance(1_000);
      const now = [pair.parent.state.lines, counselor.state.lines];
      counts.push(now.map((all, side) => fresh(before[side] ?? [], all)));
    }
    expect(counts).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('what was read once is the same until something changes', async () => {
    const pair = await talked(10);
    expect(pair.parent.state.lines).toBe(pair.parent.state.lines);
  });

  test('a line of an outbox of 300 stores no more than the first', async () => {
    const pair = await talked(4);
    pair.parent.disconnected();
    const costs: { characters: number; times: number }[] = [];
    for (let at = 0; at < 300; at++) {
      const cost = written(pair.parentStore);
      pair.parent.send(`Rad ${String(at).padStart(3, '0')}`);
      await pair.settled();
      costs.push(cost());
    }
    const [first, last] = [costs[0], costs.at(-1)];
    if (!first || !last) throw new Error('nothing was stored');
    expect(last.times).toBe(first.times);
    expect(last.characters).toBeLessThan(first.characters * 1.1);
  });

  test('an outbox of 300 comes back whole and in order after a reload, and leaves nothing behind', async () => {
    const pair = await talked(4);
    const claim = pair.confirmed[0] ?? '';
    pair.parent.disconnected();
    const said = Array.from({ length: 300 }, (_, at) => `Rad ${String(at)}`);
    for (const text of said) pair.parent.send(text);
    await pair.settled();
    await pair.reloadParent();
    await pair.advance(60_000);
    const counselor = pair.counselors.get(claim);
    expect(texts(counselor ?? pair.parent).slice(-300)).toEqual(said);
    expect(pair.parent.state.drained).toBe(true);
    expect(pair.parent.state.historyLost).toBe(false);
    expect([...(pair.parentStore.boxes ?? [])]).toEqual([]);
  });

  test('what comes in one frame is drawn at once', async () => {
    const pair = await talked(4);
    const said = Array.from({ length: 100 }, (_, at) => `Rad ${String(at)}`);
    for (const text of said) pair.parent.send(text);
    let drawn = 0;
    pair.drawn = by => void (by === 'counselor' && drawn++);
    await pair.advance(10_000);
    const [counselor] = pair.counselors.values();
    expect(texts(counselor ?? pair.parent).slice(-100)).toEqual(said);
    // Once when it has come, once when it has been answered; and what was asked again.
    expect(drawn).toBeLessThan(30);
  });

  test('boxes that the page did not live to count are not sent as what they are not', async () => {
    const pair = await talked(4);
    const counted = pair.parentStore.value;
    pair.parent.disconnected();
    pair.parent.send('Hann inte räknas');
    await pair.settled();
    pair.parentStore.value = counted;
    pair.parent = pair.newParent();
    pair.parent.send('Det här gäller');
    pair.link();
    await pair.advance(60_000);
    const [counselor] = pair.counselors.values();
    expect(texts(counselor ?? pair.parent).at(-1)).toBe('Det här gäller');
    expect(texts(counselor ?? pair.parent)).not.toContain('Hann inte räknas');
    expect([...(pair.parentStore.boxes ?? [])]).toEqual([]);
  });

  test('comes back whole after a reload, in parts', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    for (let line = 0; line < 60; line++) {
      counselor.send(`${line} ${'ö'.repeat(2000)}`);
      await pair.flow();
    }
    const before = texts(pair.parent);
    await pair.reloadParent();
    await pair.advance(5000);
    expect(texts(pair.parent)).toEqual(before);
    expect(pair.parent.state.historyLost).toBe(false);
  });

  test('beyond the bound loses its oldest lines, and says so', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    for (let line = 0; line < 120; line++) {
      counselor.send(`${line} ${'€'.repeat(3900)}`);
      await pair.flow();
    }
    await pair.reloadParent();
    await pair.advance(20_000);
    const back = texts(pair.parent);
    expect(back.length).toBeGreaterThan(30);
    expect(back.length).toBeLessThan(120);
    expect(back.at(-1)).toMatch(/^119 /);
    expect(pair.parent.state.historyLost).toBe(true);
  });
});
