/** What the parent has erased is gone from both sides, whoever reloads, and only the receipt stays. */
import { describe, expect, test } from 'vitest';
import { Pair, texts } from './support/pair.ts';

const SENTINEL = 'SENTINEL-mening-som-inte-får-synas';

describe('what was erased', () => {
  test.each(['has come', 'is under way'])('leaves a receipt that %s, for its number is out', async how => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    pair.parent.send(SENTINEL);
    pair.parent.receipt('K7QM-2D4X-9PTA-61RW');
    if (how === 'has come') await pair.flow();
    pair.parent.erase();
    pair.parent.end();
    await pair.flow();
    expect(counselor.state.receipt).toBe('K7QM-2D4X-9PTA-61RW');
    expect(counselor.state).toMatchObject({ lines: [], erased: true, peerEnded: true });
  });

  test('does not come back to a page that reloads', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    pair.parent.send(SENTINEL);
    await pair.flow();
    await pair.advance(2000);
    pair.parent.erase();
    await pair.settled();
    counselor.send('olästa ord');
    await pair.settled();
    pair.wire = [];
    pair.parent = pair.newParent();
    pair.link();
    await pair.flow(wire => {
      expect(texts(pair.parent)).toEqual([]);
      return wire;
    });
    await pair.advance(5000);
    expect(pair.parent.state).toMatchObject({ erased: true, ended: true, lines: [], historyLost: false });
    expect(counselor.state).toMatchObject({ erased: true, peerEnded: true, lines: [] });
  });

  test('takes the counselor’s own undelivered line along, also from a console that reloads', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    const counselor = await pair.join(claim);
    await pair.advance(2000);
    counselor.send(SENTINEL);
    pair.parent.erase();
    await pair.flow(wire => (wire.to === 'parent' ? null : wire));
    expect(counselor.state).toMatchObject({ erased: true, lines: [] });
    const fresh = pair.newCounselor(claim);
    await fresh.settled();
    expect(texts(fresh)).toEqual([]);
    fresh.connected(7, true);
    await pair.flow();
    await pair.advance(5000);
    expect(fresh.state).toMatchObject({ erased: true, lines: [] });
    expect(texts(pair.parent)).toEqual([]);
  });

  test('is not lost on a console that comes back to a parent who has erased', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    const counselor = await pair.join(claim);
    await pair.advance(2000);
    counselor.send(SENTINEL);
    await pair.settled();
    pair.wire = [];
    const fresh = pair.newCounselor(claim);
    pair.parent.erase();
    fresh.connected(7, true);
    await pair.flow(wire => {
      if (fresh.state.erased) expect(texts(fresh)).toEqual([]);
      return wire;
    });
    await pair.advance(5000);
    expect(fresh.state).toMatchObject({ erased: true, lines: [] });
    expect(texts(pair.parent)).toEqual([]);
  });
});
