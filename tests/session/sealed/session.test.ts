/** What two people can rely on when they talk: agreed keys, every line once, in order, and back after a reload. */
import { describe, expect, test } from 'vitest';
import { OFFER_INTERVAL_MS } from '../../../relay/protocol/bounds.ts';
import { FRAME_HELLO, FRAME_OFFER } from '../../../relay/protocol/sealed-frame.ts';
import { Pair, texts } from './support/pair.ts';
import type { Wire } from './support/pair.ts';

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

  test.each(['spoken', 'come back'])('a line that has %s is drawn before it is acknowledged', async how => {
    const pair = new Pair();
    const claim = pair.newClaim();
    let counselor = await pair.join(claim);
    pair.parent.send('ett');
    if (how === 'come back') {
      await pair.flow();
      await pair.advance(1500);
      counselor = pair.newCounselor(claim);
      counselor.connected(7, true);
    }
    let before = 0;
    let since: number | null = null;
    pair.drawn = by => {
      if (by === 'counselor' && texts(counselor).includes('ett')) since ??= pair.wire.length - before;
    };
    await pair.flow(wire => {
      before = pair.wire.length;
      return wire;
    });
    expect(since).toBe(0);
  });

  test('after the parent reloads, everything comes back from the counselor', async () => {
    const pair = new Pair();
    const counselor = await pair.talk();
    await pair.reloadParent();
    await pair.advance(5_000);
    expect(texts(pair.parent)).toEqual(['ett', 'två']);
    pair.parent.send('tre');
    await pair.flow();
    expect(texts(counselor)).toEqual(['ett', 'två', 'tre']);
  });

  test('pages that follow each other within the second: the text is back on each before a second is over', async () => {
    const pair = new Pair();
    await pair.talk();
    await pair.advance(5_000);
    for (const stayed of [100, 300, 900, 0, 0]) {
      await pair.reloadParent();
      await pair.advance(OFFER_INTERVAL_MS);
      expect(texts(pair.parent)).toEqual(['ett', 'två']);
      await pair.advance(stayed);
    }
  });

  test('and offers keep their pace however often a page asks', async () => {
    const pair = new Pair();
    await pair.join(pair.newClaim());
    await pair.advance(5_000);
    let offers = 0;
    for (let page = 0; page < 18; page++) {
      pair.parent.disconnected();
      pair.parent = pair.newParent();
      pair.link();
      await pair.advance(100, wire => {
        if (wire.frame[0] === FRAME_OFFER) offers++;
        return wire;
      });
    }
    expect(offers).toBe(2);
  });

  test('a history that comes in while a hello is on its way is not taken for lost by the other side', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    await pair.talk(claim);
    pair.clock.freeze(1500);
    pair.parent.disconnected();
    pair.parent = pair.newParent();
    pair.link();
    const held: Wire[] = [];
    await pair.flow(wire => {
      if (wire.to !== 'parent' || wire.frame.byteLength < 1000) return wire;
      held.push(wire);
      return null;
    });
    expect(pair.parent.state).toMatchObject({ live: true, restoring: true });
    pair.clock.freeze(1500);
    const fresh = pair.newCounselor(claim);
    fresh.connected(7, true);
    let met = false;
    await pair.flow(wire => {
      if (wire.frame[0] !== FRAME_HELLO) return wire;
      // The hello says that its sender has no log; by now that is no longer true.
      for (const history of held) pair.deliver(history);
      met = true;
      return wire;
    });
    expect(met).toBe(true);
    await pair.advance(5_000);
    for (const session of [pair.parent, fresh]) {
      expect(texts(session)).toEqual(['ett', 'två']);
      expect(session.state.historyLost).toBe(false);
    }
  });

  test('when neither side has it any more, both say so and go on with what was never delivered', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    const counselor = await pair.join(claim);
    pair.parent.send('läst och borta');
    await pair.flow();
    pair.parent.send('från föräldern');
    counselor.send('från rådgivaren');
    await pair.settled();
    pair.wire = [];
    pair.clock.freeze(1500);
    pair.parent = pair.newParent();
    const fresh = pair.newCounselor(claim);
    pair.link();
    fresh.connected(7, true);
    await pair.flow();
    await pair.advance(5_000);
    for (const session of [pair.parent, fresh]) {
      expect(texts(session)).toEqual(['från föräldern', 'från rådgivaren']);
      expect(session.state.historyLost).toBe(true);
      expect(session.state.drained).toBe(true);
    }
  });

  test('after the console reloads, everything comes back marked as restored', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    await pair.talk(claim);
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
    await pair.talk(claim);
    const both = pair.reloadCounselor(claim);
    await pair.reloadParent();
    const fresh = await both;
    await pair.advance(10_000);
    expect(pair.parent.state.historyLost && fresh.state.historyLost).toBe(true);
    // What is gone with the log is said again.
    expect(pair.parent.state.counselor).toEqual({ name: 'Rådgivare' });
    expect(fresh.state.parent).toEqual({ lang: 'sv', answers: ['sv'] });
    pair.parent.send('tre');
    await pair.flow();
    fresh.send('fyra');
    await pair.flow();
    expect(texts(fresh)).toEqual(texts(pair.parent));
    expect(texts(fresh)).toHaveLength(2);
  });
});
