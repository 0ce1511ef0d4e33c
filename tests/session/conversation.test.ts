/** What two people can rely on when they talk: agreed keys, every line once, in order, and back after a reload. */
import { describe, expect, test } from 'vitest';
import { Pair, texts } from './pair.ts';

describe('a conversation', () => {
  test('a line written before anyone was there arrives when a counselor joins', async () => {
    const pair = new Pair();
    const line = pair.parent.send('Hej, är någon där?');
    expect(line?.delivery).toBe('held');
    const claim = pair.newClaim();
    const counselor = await pair.join(claim);
    expect(texts(counselor)).toEqual(['Hej, är någon där?']);
    expect(pair.parent.state.lines[0]?.delivery).toBe('delivered');
    expect(pair.parent.state.live && counselor.state.live).toBe(true);
    expect(pair.confirmed).toEqual([claim]);
    expect(pair.faults).toEqual([]);
  });

  test('both see the same check number', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    expect(pair.parent.state.check).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(counselor.state.check).toBe(pair.parent.state.check);
  });

  test('lines go both ways, in order, and are acknowledged', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    counselor.send('Hej');
    pair.parent.send('Hej själv');
    pair.parent.send('En sak till');
    await pair.flow();
    expect(texts(counselor).sort()).toEqual(texts(pair.parent).sort());
    expect(pair.parent.state.drained && counselor.state.drained).toBe(true);
    expect(pair.parent.state.counselor).toEqual({ name: 'Rådgivare' });
    expect(counselor.state.parent).toEqual({ lang: 'sv', answers: ['sv'] });
  });

  test('after the parent reloads, everything comes back from the counselor', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    pair.parent.send('ett');
    await pair.flow();
    counselor.send('två');
    await pair.flow();
    await pair.reloadParent();
    await pair.advance(5_000);
    expect(texts(pair.parent)).toEqual(['ett', 'två']);
    pair.parent.send('tre');
    await pair.flow();
    expect(texts(counselor)).toEqual(['ett', 'två', 'tre']);
  });

  test('after the console reloads, everything comes back marked as restored', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    const counselor = await pair.join(claim);
    pair.parent.send('ett');
    await pair.flow();
    counselor.send('två');
    await pair.flow();
    const fresh = await pair.reloadCounselor(claim);
    await pair.advance(5_000);
    expect(texts(fresh)).toEqual(['ett', 'två']);
    expect(fresh.state.lines.every(line => line.restored)).toBe(true);
    fresh.send('tre');
    await pair.flow();
    expect(texts(pair.parent)).toEqual(['ett', 'två', 'tre']);
    expect(pair.parent.state.problem).toBeNull();
  });

  test('when both reload at once, both say that what was read is gone, and go on', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    const counselor = await pair.join(claim);
    pair.parent.send('ett');
    await pair.flow();
    counselor.send('två');
    await pair.flow();
    const both = pair.reloadCounselor(claim);
    await pair.reloadParent();
    const fresh = await both;
    await pair.advance(10_000);
    expect(pair.parent.state.historyLost && fresh.state.historyLost).toBe(true);
    pair.parent.send('tre');
    await pair.flow();
    fresh.send('fyra');
    await pair.flow();
    expect(texts(fresh)).toEqual(texts(pair.parent));
    expect(texts(fresh)).toHaveLength(2);
  });
});
