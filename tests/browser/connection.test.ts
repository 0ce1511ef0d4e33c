import { describe, expect, test } from 'vitest';
import { UNDELIVERED_MAX_BYTES } from '../../relay/protocol/bounds.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { BACK_OFF_FIRST_MS, BACK_OFF_MAX_MS, STEADY_MS } from '../../widget/browser/connection.ts';
import { FIRST, online, TestConnection } from './support/test-connection.ts';

describe('a connection', () => {
  test('is online only when the relay has answered the first frame', async () => {
    const { network, connection, heard } = new TestConnection();
    connection.open();
    expect(connection.state).toBe('connecting');
    network.last.opens();
    expect(network.last.sent).toEqual([FIRST]);
    expect(connection.state).toBe('connecting');
    expect(connection.send('early')).toBe(false);
    network.last.says({ type: 'welcome' });
    expect(connection.state).toBe('online');
    expect(heard).toEqual(['{"type":"welcome"}']);
    expect(connection.send('now')).toBe(true);
  });

  test('comes back after a loss, with waits that grow to ten seconds', async () => {
    const { clock, network, connection } = await online();
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
    const { clock, network } = await online();
    // A quarter of the second attempt's whole second.
    clock.luck = 0.25;
    network.last.dies(1006);
    await clock.advanceAsync(249);
    expect(network.sockets).toHaveLength(1);
    await clock.advanceAsync(1);
    expect(network.sockets).toHaveLength(2);
  });

  test('comes back at once when the network does, without waiting for its turn', async () => {
    const { clock, page, network, connection } = await online();
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
    const { clock, page, network } = await online();
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
    const { page, network, connection } = await online();
    page.does('network-lost');
    expect(connection.state).toBe('offline');
    network.last.says({ type: 'pong' });
    expect(connection.state).toBe('online');
  });

  test('closes when the page is left and opens when it comes out of the back/forward cache', async () => {
    const { clock, page, network } = await online();
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
      const { clock, page, network, connection, closes } = await online();
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
      const { clock, network, closes } = await online();
      network.last.dies(CLOSE[name].code);
      await clock.advanceAsync(1000);
      expect(closes).toEqual([name]);
      expect(network.sockets).toHaveLength(2);
    },
  );

  test('refuses to send into a socket that does not drain', async () => {
    const { network, connection } = await online();
    network.last.bufferedAmount = UNDELIVERED_MAX_BYTES + 1;
    expect(connection.send(new Uint8Array(3))).toBe(false);
    expect(network.last.sent).toHaveLength(1);
  });

  test('hears nothing more from a socket it has let go', async () => {
    const { page, network, closes, heard } = await online();
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
    const { clock, network, connection } = new TestConnection(() =>
      works ? Promise.resolve() : Promise.reject(new Error('no network')),
    );
    connection.open();
    await clock.advanceAsync(0);
    expect(network.sockets).toHaveLength(0);
    works = true;
    await clock.advanceAsync(1000);
    expect(network.sockets).toHaveLength(1);
  });
});
