/** Handing over inside the sealed channel: introduced by the old counselor, decided by the parent. */
import { describe, expect, test } from 'vitest';
import { Random } from '../../simulation/random.ts';
import { Pair, texts } from './support/pair.ts';
import type { Wire } from './support/pair.ts';

/** Anna and the parent have spoken; Bo has taken the second seat. `introduced`: Anna is handing over. */
async function twoCounselors(introduced: boolean) {
  const pair = new Pair();
  const anna = pair.newClaim();
  const bo = pair.newClaim();
  const first = await pair.talk(anna, 'Anna');
  if (introduced) first.handOver('Bo');
  const second = await pair.join(bo, 'Bo');
  // The relay copies the newcomer's offer to the old seat.
  second.peer(true);
  await pair.settled();
  await pair.advance(2500, wire => {
    if (wire.seat === bo && wire.to === 'parent' && wire.frame[0] === 0x11)
      pair.deliver({ to: 'counselor', seat: anna, frame: wire.frame });
    return wire;
  });
  return { pair, anna, bo, first, second };
}

describe('a hand-over', () => {
  test('is shown to the parent with the name the old counselor gave', async () => {
    const { pair, bo } = await twoCounselors(true);
    expect(pair.parent.state.cards).toEqual([
      { kind: 'new-counselor', id: bo, introducedBy: 'Anna', name: 'Bo' },
    ]);
  });

  test('that nobody introduced is shown as such', async () => {
    const { pair, bo } = await twoCounselors(false);
    expect(pair.parent.state.cards).toEqual([
      { kind: 'new-counselor', id: bo, introducedBy: null, name: null },
    ]);
  });

  test('sends nothing to the new counselor before the parent’s yes', async () => {
    const { pair, first, second } = await twoCounselors(true);
    pair.parent.send('tre');
    await pair.flow();
    expect(texts(first)).toEqual(['ett', 'två', 'tre']);
    expect(texts(second)).toEqual([]);
    expect(second.state.live).toBe(false);
  });

  test.each([true, false])('takes the receipt along (with what was said: %s)', async withHistory => {
    const { pair, bo, second } = await twoCounselors(true);
    pair.parent.receipt('K7QM-2D4X-9PTA-61RW');
    await pair.flow();
    pair.parent.admit(bo, withHistory);
    await pair.flow();
    await pair.advance(3000);
    expect(second.state.receipt).toBe('K7QM-2D4X-9PTA-61RW');
  });

  test('takes along a receipt that the former counselor never had', async () => {
    const { pair, bo, second } = await twoCounselors(true);
    pair.parent.receipt('K7QM-2D4X-9PTA-61RW');
    pair.parent.admit(bo, false);
    await pair.settled();
    await pair.flow(wire => (wire.seat === bo ? wire : null));
    await pair.advance(3000, wire => (wire.seat === bo ? wire : null));
    expect(second.state.receipt).toBe('K7QM-2D4X-9PTA-61RW');
  });

  test('gives what was said along with a yes that says so', async () => {
    const { pair, bo, second } = await twoCounselors(true);
    pair.parent.admit(bo, true);
    await pair.flow();
    expect(second.state.live).toBe(true);
    expect(texts(second)).toEqual(['ett', 'två']);
    pair.parent.send('tre');
    await pair.flow();
    second.send('fyra');
    await pair.flow();
    expect(texts(second)).toEqual(['ett', 'två', 'tre', 'fyra']);
    expect(texts(pair.parent)).toEqual(['ett', 'två', 'tre', 'fyra']);
    expect(pair.parent.state.counselor?.name).toBe('Bo');
    expect(pair.parent.state.lines.map(({ by }) => by)).toEqual([undefined, 'Anna', undefined, undefined]);
    await pair.reloadParent();
    await pair.advance(5000);
    expect(pair.parent.state.lines.map(({ by }) => by)).toEqual([undefined, 'Anna', undefined, undefined]);
    expect(pair.confirmed.at(-1)).toBe(bo);
  });

  test('gives nothing along with a yes that does not, and not after a reload either', async () => {
    const { pair, bo } = await twoCounselors(true);
    pair.parent.admit(bo, false);
    await pair.flow();
    pair.parent.send('tre');
    await pair.flow();
    const again = await pair.reloadCounselor(bo);
    await pair.advance(5000);
    expect(texts(again)).toEqual(['tre']);
    expect(texts(pair.parent)).toEqual(['ett', 'två', 'tre']);
  });

  test('marks what was said before as restored from the parent’s side, the former counselor’s words too', async () => {
    const { pair, bo, second } = await twoCounselors(true);
    pair.parent.admit(bo, true);
    await pair.flow();
    second.send('tre');
    await pair.advance(3000);
    expect(second.state.lines.map(({ text, restored }) => [text, restored])).toEqual([
      ['ett', true],
      ['två', true],
      ['tre', undefined],
    ]);
  });

  test.each([true, false])(
    'gives the same after reloads of either side, in any order (yes: %s)',
    async yes => {
      for (const order of ['p', 'c', 'pc', 'cp', 'ccp', 'pcpc']) {
        const { pair, bo } = await twoCounselors(true);
        pair.parent.admit(bo, yes);
        await pair.flow();
        pair.parent.send('tre');
        await pair.advance(3000);
        for (const who of order) {
          await (who === 'p' ? pair.reloadParent() : pair.reloadCounselor(bo));
          await pair.advance(5000);
        }
        const there = texts(pair.counselors.get(bo) as never);
        expect(there, order).toEqual(yes ? ['ett', 'två', 'tre'] : ['tre']);
      }
    },
  );

  test(
    'gives a log of many pieces, though every third frame or so is lost',
    { timeout: 30_000 },
    async () => {
      const pair = new Pair();
      const anna = pair.newClaim();
      const bo = pair.newClaim();
      const first = await pair.talk(anna, 'Anna');
      for (let line = 0; line < 40; line++) {
        first.send(`${String(line)} ${'ö'.repeat(2000)}`);
        await pair.flow();
      }
      const before = texts(pair.parent);
      const second = await pair.join(bo, 'Bo');
      await pair.advance(3000);
      expect(pair.parent.state.cards).toHaveLength(1);
      pair.parent.admit(bo, true);
      const random = new Random(1);
      await pair.advance(60_000, wire =>
        wire.seat === bo && wire.frame[0] === 0x10 && random.chance(0.35) ? null : wire,
      );
      expect(texts(second)).toEqual(before);
      expect(second.state.historyLost).toBe(false);
    },
  );

  test('gives back to the parent what the old counselor had not acknowledged', async () => {
    const { pair, anna, bo, second } = await twoCounselors(true);
    pair.parent.send('når inte fram');
    await pair.flow(wire => (wire.seat === anna ? null : wire));
    pair.parent.admit(bo, true);
    await pair.flow(wire => (wire.seat === anna ? null : wire));
    expect(pair.parent.state.returnedText).toBe('når inte fram');
    expect(texts(second)).toEqual(['ett', 'två']);
    // It lies sealed in storage until the composer has it.
    await pair.reloadParent();
    await pair.advance(2000);
    expect(pair.parent.state.returnedText).toBe('når inte fram');
    pair.parent.takeReturned();
    await pair.settled();
    expect(pair.parent.state.returnedText).toBe('');
    await pair.reloadParent();
    expect(pair.parent.state.returnedText).toBe('');
  });

  test('between yes and keys nothing can be sent, so nothing can be lost', async () => {
    const { pair, bo } = await twoCounselors(true);
    pair.parent.admit(bo, true);
    expect(pair.parent.send('för tidigt')).toBeNull();
    await pair.flow();
    expect(pair.parent.send('nu')).not.toBeNull();
  });

  test('declined leaves the old counselor in place', async () => {
    const { pair, bo, first } = await twoCounselors(true);
    pair.parent.decline(bo);
    await pair.flow();
    expect(pair.parent.state.cards).toEqual([]);
    pair.parent.send('tre');
    await pair.flow();
    expect(texts(first)).toContain('tre');
  });

  test.each([false, true])(
    'declined after a half yes stays declined, whatever the relay still has of that yes (and after a reload is asked again: %s)',
    async reloads => {
      const { pair, bo, first } = await twoCounselors(true);
      const held: Wire[] = [];
      const holdsHello = (wire: Wire): Wire | null => {
        if (wire.seat !== bo || wire.to !== 'counselor' || wire.frame[0] !== 0x12) return wire;
        held.push(wire);
        return null;
      };
      pair.parent.admit(bo, true);
      await pair.advance(2_000, holdsHello);
      await pair.reloadParent();
      await pair.advance(3_000, holdsHello);
      expect(pair.parent.state.cards).toHaveLength(1);
      pair.parent.decline(bo);
      await pair.flow();
      // The relay keeps the seat, and delivers what it had held back: that counselor has a secret now.
      const [hello] = held;
      if (hello) pair.deliver(hello);
      await pair.advance(2_000);
      if (reloads) await pair.reloadParent();
      const again = await pair.reloadCounselor(bo);
      await pair.advance(5_000);
      pair.parent.send('bara till Anna');
      await pair.advance(5_000);
      expect(pair.parent.state.problem).toBeNull();
      expect(pair.parent.state.counselor?.name).toBe('Anna');
      expect(texts(first)).toContain('bara till Anna');
      expect(texts(again)).toEqual([]);
    },
  );

  test('an introduction of one key says nothing about the next key of the same seat', async () => {
    const { pair, bo, anna, first } = await twoCounselors(true);
    first.handOver(null);
    await pair.reloadCounselor(bo);
    await pair.flow();
    expect(pair.parent.state.cards).toEqual([
      { kind: 'new-counselor', id: bo, introducedBy: null, name: null },
    ]);
    expect(pair.counselors.has(anna)).toBe(true);
  });

  test('an old counselor introduces nobody unless handing over', async () => {
    const { first } = await twoCounselors(false);
    expect(first.state.drained).toBe(true);
  });

  test('is not undone by what the old counselor still had under way', async () => {
    const { pair, anna, bo } = await twoCounselors(true);
    const late: Wire[] = [];
    pair.counselors.get(anna)?.disconnected();
    pair.newCounselor(anna).connected(7, true);
    await pair.flow(wire => (wire.seat === anna && wire.to === 'parent' ? (late.push(wire), null) : wire));
    expect(late.some(({ frame }) => frame[0] === 0x11)).toBe(true);
    pair.parent.admit(bo, true);
    await pair.flow();
    for (const wire of late) pair.deliver(wire);
    await pair.flow();
    expect(pair.parent.state.problem).toBeNull();
    expect(pair.parent.state.live).toBe(true);
    expect(pair.parent.state.counselor?.name).toBe('Bo');
  });

  test('half agreed survives that the old counselor reloads, and the new one too', async () => {
    const { pair, anna, bo } = await twoCounselors(true);
    const deaf = (wire: Wire): Wire | null => (wire.seat === bo && wire.to === 'parent' ? null : wire);
    pair.parent.admit(bo, false);
    await pair.flow(deaf);
    pair.counselors.get(anna)?.disconnected();
    pair.newCounselor(anna).connected(7, true);
    await pair.flow(deaf);
    expect(pair.parent.state.counselor?.name).toBe('Anna');
    await pair.advance(1500, deaf);
    const again = await pair.reloadCounselor(bo);
    await pair.advance(5000);
    expect(pair.parent.state.problem).toBeNull();
    expect(pair.parent.state.counselor?.name).toBe('Bo');
    expect(again.state.live).toBe(true);
  });
});
