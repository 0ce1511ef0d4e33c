import { beforeEach, describe, expect, test } from 'vitest';
import {
  CLIENT_PONG_MS,
  CLIENT_SILENCE_MS,
  SEEN_PONG_MS,
  SEEN_SILENCE_MS,
  UNDELIVERED_MAX_BYTES,
} from '../../relay/protocol/bounds.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import {
  BACK_OFF_FIRST_MS,
  BACK_OFF_MAX_MS,
  CONNECT_MAX_MS,
  Connection,
  STEADY_MS,
  WAKE_PONG_MS,
} from '../../widget/browser/connection.ts';
import type { LinkState } from '../../widget/browser/connection-options.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { FakeNetwork, FakePage } from './support/fakes.ts';

describe('a connection', () => {
  let clock: ManualClock;
  let page: FakePage;
  let network: FakeNetwork;
  let connection: Connection;
  let words: LinkState[];
  let closes: string[];
  let heard: string[];
  let first: string | null;

  beforeEach(() => {
    clock = new ManualClock();
    page = new FakePage();
    network = new FakeNetwork();
    words = [];
    closes = [];
    heard = [];
    first = '{"type":"resume"}';
    connection = new Connection({
      address: 'wss://relay/socket/parent',
      firstFrame: () => first,
      onText: text => heard.push(text),
      onBinary: () => undefined,
      onState: state => {
        if (words.at(-1) !== state) words.push(state);
      },
      onClose: name => closes.push(name),
      page,
      clock,
      open: network.open,
    });
  });

  async function goOnline(): Promise<void> {
    connection.open();
    network.last.opens();
    network.last.says({ type: 'welcome' });
    await clock.advanceAsync(0);
  }

  test('is online only when the relay has answered the first frame', async () => {
    connection.open();
    expect(connection.state).toBe('connecting');
    network.last.opens();
    expect(network.last.sent).toEqual([first]);
    expect(connection.state).toBe('connecting');
    expect(connection.send('early')).toBe(false);
    network.last.says({ type: 'welcome' });
    expect(connection.state).toBe('online');
    expect(heard).toEqual(['{"type":"welcome"}']);
    expect(connection.send('now')).toBe(true);
  });

  test('comes back after a loss, with waits that grow to ten seconds', async () => {
    await goOnline();
    await clock.advanceAsync(STEADY_MS);
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      const before = network.sockets.length;
      network.last.dies(1006);
      const lostAt = clock.elapsed();
      while (network.sockets.length === before) await clock.advanceAsync(100);
      waits.push(clock.elapsed() - lostAt);
    }
    expect(waits).toEqual([
      500,
      1000,
      2000,
      4000,
      8000,
      BACK_OFF_MAX_MS,
      BACK_OFF_MAX_MS,
      BACK_OFF_MAX_MS,
      BACK_OFF_MAX_MS,
    ]);
    expect(connection.state).toBe('reconnecting');
  });

  test('spreads its attempts over the whole wait, so that a crowd does not come back at once', async () => {
    await goOnline();
    // A quarter of the second attempt's whole second.
    clock.luck = 0.25;
    network.last.dies(1006);
    await clock.advanceAsync(249);
    expect(network.sockets).toHaveLength(1);
    await clock.advanceAsync(1);
    expect(network.sockets).toHaveLength(2);
  });

  test('in view it says within ten seconds that a line has gone dead, and gives it up soon', async () => {
    await goOnline();
    expect(SEEN_SILENCE_MS + SEEN_PONG_MS).toBeLessThan(10_000);
    await clock.advanceAsync(SEEN_SILENCE_MS);
    expect(network.last.said.at(-1)).toEqual({ type: 'ping' });
    expect(connection.state).toBe('online');
    await clock.advanceAsync(SEEN_PONG_MS);
    expect(connection.state).toBe('silent');
    expect(network.sockets[0]?.closedByUs).toBe(false);
    await clock.advanceAsync(CLIENT_PONG_MS);
    expect(connection.state).toBe('reconnecting');
    expect(network.sockets[0]?.closedByUs).toBe(true);
  });

  test('a slow line is not cut off: what comes late takes the word back, and nothing is opened anew', async () => {
    await goOnline();
    await clock.advanceAsync(SEEN_SILENCE_MS + SEEN_PONG_MS + CLIENT_PONG_MS - 1);
    expect(connection.state).toBe('silent');
    expect(connection.send('goes out all the same')).toBe(true);
    network.last.says({ type: 'pong' });
    expect(connection.state).toBe('online');
    expect(closes).toEqual([]);
    expect(network.sockets).toHaveLength(1);
    expect(words).toEqual(['connecting', 'online', 'silent', 'online']);
  });

  test('out of sight it asks seldom, and often again once somebody looks', async () => {
    await goOnline();
    page.does('hidden');
    await clock.advanceAsync(CLIENT_SILENCE_MS - 1);
    expect(network.last.said.filter(({ type }) => type === 'ping')).toHaveLength(0);
    page.does('woke');
    network.last.says({ type: 'pong' });
    await clock.advanceAsync(SEEN_SILENCE_MS);
    expect(network.last.said.filter(({ type }) => type === 'ping')).toHaveLength(2);
  });

  test('out of sight it asks after silence, and gives up a socket that does not answer', async () => {
    await goOnline();
    page.does('hidden');
    await clock.advanceAsync(CLIENT_SILENCE_MS);
    expect(network.last.said.at(-1)).toEqual({ type: 'ping' });
    await clock.advanceAsync(CLIENT_PONG_MS - 1);
    expect(connection.state).toBe('online');
    await clock.advanceAsync(1);
    expect(connection.state).toBe('reconnecting');
    expect(network.sockets[0]?.closedByUs).toBe(true);
  });

  test('stays when the answer comes', async () => {
    await goOnline();
    for (let i = 0; i < 5; i++) {
      await clock.advanceAsync(SEEN_SILENCE_MS + SEEN_PONG_MS - 1);
      network.last.says({ type: 'pong' });
    }
    expect(network.sockets).toHaveLength(1);
    expect(connection.state).toBe('online');
  });

  test('gives up a socket that never opens, and one whose relay never answers', async () => {
    connection.open();
    await clock.advanceAsync(CONNECT_MAX_MS + 1000);
    expect(network.sockets).toHaveLength(2);
    network.last.opens();
    await clock.advanceAsync(CONNECT_MAX_MS + 2000);
    expect(network.sockets).toHaveLength(3);
    expect(words).toEqual(['connecting']);
  });

  test('finds within three seconds of waking that the socket died in its sleep without a word', async () => {
    await goOnline();
    page.does('hidden');
    // The page is frozen: no timer runs for an hour, and the close event never comes.
    clock.freeze(3_600_000);
    page.does('woke');
    expect(network.last.said.at(-1)).toEqual({ type: 'ping' });
    await clock.advanceAsync(WAKE_PONG_MS);
    expect(connection.state).toBe('reconnecting');
    await clock.advanceAsync(500);
    expect(network.sockets).toHaveLength(2);
  });

  test('does not call a socket dead because the page itself was frozen', async () => {
    await goOnline();
    page.does('hidden');
    await clock.advanceAsync(CLIENT_SILENCE_MS);
    clock.freeze(60_000);
    await clock.advanceAsync(0);
    expect(connection.state).toBe('online');
    network.last.says({ type: 'pong' });
    await clock.advanceAsync(CLIENT_PONG_MS);
    expect(network.sockets).toHaveLength(1);
  });

  test('gives up a dead socket although the browser runs its timers once a minute', async () => {
    await goOnline();
    page.does('hidden');
    await clock.advanceAsync(CLIENT_SILENCE_MS);
    clock.freeze(60_000);
    await clock.advanceAsync(0);
    clock.freeze(60_000);
    await clock.advanceAsync(0);
    expect(connection.state).toBe('reconnecting');
  });

  test('comes back at once when the network does, without waiting for its turn', async () => {
    await goOnline();
    for (let i = 0; i < 6; i++) {
      network.last.dies(1006);
      await clock.advanceAsync(BACK_OFF_MAX_MS);
    }
    network.last.dies(1006);
    page.does('network-lost');
    expect(connection.state).toBe('offline');
    const before = network.sockets.length;
    page.does('network-back');
    expect(network.sockets).toHaveLength(before + 1);
    expect(connection.state).toBe('reconnecting');
  });

  test('nor for it when an attempt was just under way, and fails', async () => {
    await goOnline();
    for (let i = 0; i < 6; i++) {
      network.last.dies(1006);
      await clock.advanceAsync(BACK_OFF_MAX_MS);
    }
    const before = network.sockets.length;
    page.does('network-back');
    expect(network.sockets).toHaveLength(before);
    network.last.dies(1006);
    await clock.advanceAsync(BACK_OFF_FIRST_MS);
    expect(network.sockets).toHaveLength(before + 1);
  });

  test('says offline when the browser does, and takes it back when the relay is heard all the same', async () => {
    await goOnline();
    page.does('network-lost');
    expect(connection.state).toBe('offline');
    network.last.says({ type: 'pong' });
    expect(connection.state).toBe('online');
  });

  test('closes when the page is left and opens when it comes out of the back/forward cache', async () => {
    await goOnline();
    page.does('leaving');
    expect(network.last.closedByUs).toBe(true);
    await clock.advanceAsync(BACK_OFF_MAX_MS);
    expect(network.sockets).toHaveLength(1);
    page.does('restored');
    expect(network.sockets).toHaveLength(2);
  });

  test.each(['gone', 'token-refused', 'elsewhere', 'replaced', 'ended'] as const)(
    'stays away after %s until it is opened again',
    async name => {
      await goOnline();
      network.last.dies(CLOSE[name].code);
      await clock.advanceAsync(10 * BACK_OFF_MAX_MS);
      page.does('woke');
      expect(closes).toEqual([name]);
      expect(network.sockets).toHaveLength(1);
      expect(connection.state).toBe('idle');
      connection.open();
      expect(network.sockets).toHaveLength(2);
    },
  );

  test.each(['stopping', 'slow-reader', 'too-many-frames', 'heartbeat-lost', 'full'] as const)(
    'comes back by itself after %s',
    async name => {
      await goOnline();
      network.last.dies(CLOSE[name].code);
      await clock.advanceAsync(1000);
      expect(closes).toEqual([name]);
      expect(network.sockets).toHaveLength(2);
    },
  );

  test('refuses to send into a socket that does not drain', async () => {
    await goOnline();
    network.last.bufferedAmount = UNDELIVERED_MAX_BYTES + 1;
    expect(connection.send(new Uint8Array(3))).toBe(false);
    expect(network.last.sent).toHaveLength(1);
  });

  test('hears nothing more from a socket it has let go', async () => {
    await goOnline();
    const old = network.last;
    page.does('leaving');
    page.does('restored');
    old.says({ type: 'ended' });
    old.dies(CLOSE.gone.code);
    expect(heard).toHaveLength(1);
    expect(closes).toEqual([]);
  });

  test('does the work that must precede the first frame before it opens a socket, and tries again if that fails', async () => {
    let works = false;
    const prepared = new Connection({
      address: 'wss://relay/socket/parent',
      prepare: () => (works ? Promise.resolve() : Promise.reject(new Error('no network'))),
      firstFrame: () => first,
      onText: () => undefined,
      onBinary: () => undefined,
      onState: () => undefined,
      page,
      clock,
      open: network.open,
    });
    prepared.open();
    await clock.advanceAsync(0);
    expect(network.sockets).toHaveLength(0);
    works = true;
    await clock.advanceAsync(1000);
    expect(network.sockets).toHaveLength(1);
  });
});
