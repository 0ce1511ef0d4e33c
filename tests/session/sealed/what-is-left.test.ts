/** What lies in storage while a conversation goes on, what survives a crash, and what is gone at its end. */
import { describe, expect, test } from 'vitest';
import { ParentSession } from '../../../widget/session/sealed/parent-session.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { Pair, STASH, portsOn, texts } from './support/pair.ts';
import type { Store } from './support/pair.ts';

const SENTINEL = 'SENTINEL-mening-som-inte-får-synas';

function waiting(store: Store, stash = STASH): ParentSession {
  return new ParentSession({
    ports: portsOn(new ManualClock(), store, () => undefined),
    conversationId: '0b9c4f3e-6a52-4e07-8c1d-2f7a5e90d3b4',
    stash,
    profile: { lang: 'sv', answers: ['sv'] },
  });
}

describe('before a counselor has come', () => {
  test('what the parent wrote is there again after a reload, and lies in storage only sealed', async () => {
    const store: Store = { value: null };
    const first = waiting(store);
    first.send(SENTINEL);
    await first.settled();
    expect(store.value).not.toContain(SENTINEL);
    const again = waiting(store);
    await again.settled();
    expect(texts(again)).toEqual([SENTINEL]);
    expect(again.state.lines[0]?.delivery).toBe('held');
    expect(again.state.restoring).toBe(false);
  });

  test('without the relay’s stash it cannot be opened, and the parent is told', async () => {
    const store: Store = { value: null };
    const first = waiting(store);
    first.send(SENTINEL);
    await first.settled();
    const again = waiting(store, Buffer.alloc(32, 1).toString('base64url'));
    await again.settled();
    expect(texts(again)).toEqual([]);
    expect(again.state.historyLost).toBe(true);
  });

  test('a new stash loses nothing, wherever the page dies in between', async () => {
    const store: Store = { value: null };
    const next = Buffer.alloc(32, 2).toString('base64url');
    const first = waiting(store);
    first.send(SENTINEL);
    await first.restash(next);
    first.send('och en till');
    await first.settled();
    for (const stash of [STASH, next]) {
      const again = waiting({ ...store }, stash);
      await again.settled();
      expect(texts(again)).toEqual([SENTINEL, 'och en till']);
    }
  });

  test('a line written before the stored ones are open keeps its place behind them', async () => {
    const store: Store = { value: null };
    const first = waiting(store);
    first.send('ett');
    await first.settled();
    const again = waiting(store);
    again.send('två');
    await again.settled();
    expect(texts(again)).toEqual(['ett', 'två']);
  });

  test.each([null, '', '{', '[]', '{"version":2}', '{"version":1}'])(
    'stored %j is a fresh start',
    async value => {
      const session = waiting({ value });
      session.send('hej');
      await session.settled();
      expect(texts(session)).toEqual(['hej']);
    },
  );
});

describe('a line', () => {
  test.each(['', '   ', '\n', 'x'.repeat(4001)])('that is empty or too long is refused', text => {
    expect(waiting({ value: null }).send(text)).toBeNull();
  });

  test('of 4000 characters of any kind arrives', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    for (const text of ['å'.repeat(4000), '€'.repeat(4000), '🙂'.repeat(2000)]) {
      expect(pair.parent.send(text)).not.toBeNull();
      await pair.flow();
      expect(texts(counselor).at(-1)).toBe(text);
    }
  });

  test('is drawn when it lies in storage, before it is sent, and not before', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    const stored = (): string => pair.parentStore.value ?? '';
    const before = stored();
    const seen: { lines: number; isStored: boolean; sent: number }[] = [];
    pair.drawn = by => {
      if (by === 'parent')
        seen.push({
          lines: texts(pair.parent).length,
          isStored: stored() !== before,
          sent: pair.wire.length,
        });
    };
    expect(pair.parent.send('hej')).not.toBeNull();
    expect(texts(pair.parent)).toEqual([]);
    await pair.settled();
    expect(seen[0]).toEqual({ lines: 1, isStored: true, sent: 0 });
    await pair.flow();
    expect(texts(counselor)).toEqual(['hej']);
  });

  test('is held, sending, delivered and read in turn', async () => {
    const pair = new Pair();
    pair.parent.send('hej');
    const delivery = () => pair.parent.state.lines[0]?.delivery;
    await pair.settled();
    expect(delivery()).toBe('held');
    const counselor = await pair.join(pair.newClaim());
    expect(delivery()).toBe('delivered');
    counselor.read();
    await pair.flow();
    expect(delivery()).toBe('read');
    pair.parent.send('och');
    await pair.settled();
    expect(pair.parent.state.lines[1]?.delivery).toBe('sending');
  });
});

describe('at the end', () => {
  test('nothing is left in storage or in state', async () => {
    const pair = new Pair();
    const claim = pair.newClaim();
    const counselor = await pair.join(claim);
    pair.parent.send(SENTINEL);
    await pair.flow();
    pair.parent.wipe();
    counselor.wipe();
    await pair.settled();
    expect(pair.parentStore.value).toBeNull();
    expect(pair.counselorStores.get(claim)?.value).toBeNull();
    for (const session of [pair.parent, counselor]) {
      expect(JSON.stringify(session.state)).not.toContain(SENTINEL);
      expect(session.send('hej')).toBeNull();
      expect(session.state.live).toBe(false);
    }
    await pair.advance(60_000);
    expect(pair.parentStore.value).toBeNull();
    expect(pair.wire).toEqual([]);
  });

  test('a wipe in the middle of work leaves nothing behind either', async () => {
    const pair = new Pair();
    await pair.join(pair.newClaim());
    pair.parent.send(SENTINEL);
    pair.parent.wipe();
    await pair.settled();
    expect(pair.parentStore.value).toBeNull();
  });

  test('who ends is told when everything has arrived, and the other side sees it', async () => {
    const pair = new Pair();
    const counselor = await pair.join(pair.newClaim());
    pair.parent.feedback('yes', 'Tack');
    pair.parent.end();
    let drained = false;
    const done = pair.parent.drained().then(() => (drained = true));
    expect(drained).toBe(false);
    await pair.flow();
    await done;
    expect(counselor.state.peerEnded).toBe(true);
    expect(counselor.state.feedback).toEqual({ helped: 'yes', tip: 'Tack' });
    expect(counselor.send('hej')).toBeNull();
    expect(pair.parent.send('hej')).toBeNull();
  });

  test('the parent’s erase takes the text from both screens, also what was under way', async () => {
    const pair = new Pair();
    const counselor = await pair.talk();
    pair.parent.send(SENTINEL);
    pair.parent.erase();
    expect(texts(pair.parent)).toEqual([]);
    await pair.flow();
    await pair.advance(3000);
    expect(texts(counselor)).toEqual([]);
    expect(counselor.state.erased && pair.parent.state.erased).toBe(true);
    expect(JSON.stringify(counselor.state)).not.toContain(SENTINEL);
  });
});
