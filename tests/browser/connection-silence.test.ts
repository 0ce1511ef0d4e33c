/** A line that is dead, slow or asleep: when a connection says so, and when it gives its socket up. */
import { describe, expect, test } from 'vitest';
import {
  CLIENT_PONG_MS,
  CLIENT_SILENCE_MS,
  SEEN_PONG_MS,
  SEEN_SILENCE_MS,
} from '../../relay/protocol/bounds.ts';
import { CONNECT_MAX_MS, WAKE_PONG_MS } from '../../widget/browser/connection.ts';
import { online, TestConnection } from './support/test-connection.ts';

describe('a connection', () => {
  test('in view it says within ten seconds that a line has gone dead, and gives it up soon', async () => {
    const { clock, network, connection } = await online();
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
    const { clock, network, connection, words, closes } = await online();
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
    const { clock, page, network } = await online();
    page.does('hidden');
    await clock.advanceAsync(CLIENT_SILENCE_MS - 1);
    expect(network.last.said.filter(({ type }) => type === 'ping')).toHaveLength(0);
    page.does('woke');
    network.last.says({ type: 'pong' });
    await clock.advanceAsync(SEEN_SILENCE_MS);
    expect(network.last.said.filter(({ type }) => type === 'ping')).toHaveLength(2);
  });

  test('out of sight it asks after silence, and gives up a socket that does not answer', async () => {
    const { clock, page, network, connection } = await online();
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
    const { clock, network, connection } = await online();
    for (let i = 0; i < 5; i++) {
      await clock.advanceAsync(SEEN_SILENCE_MS + SEEN_PONG_MS - 1);
      network.last.says({ type: 'pong' });
    }
    expect(network.sockets).toHaveLength(1);
    expect(connection.state).toBe('online');
  });

  test('gives up a socket that never opens, and one whose relay never answers', async () => {
    const { clock, network, connection, words } = new TestConnection();
    connection.open();
    await clock.advanceAsync(CONNECT_MAX_MS + 1000);
    expect(network.sockets).toHaveLength(2);
    network.last.opens();
    await clock.advanceAsync(CONNECT_MAX_MS + 2000);
    expect(network.sockets).toHaveLength(3);
    expect(words).toEqual(['connecting']);
  });

  test('finds within three seconds of waking that the socket died in its sleep without a word', async () => {
    const { clock, page, network, connection } = await online();
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
    const { clock, page, network, connection } = await online();
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
    const { clock, page, connection } = await online();
    page.does('hidden');
    await clock.advanceAsync(CLIENT_SILENCE_MS);
    clock.freeze(60_000);
    await clock.advanceAsync(0);
    clock.freeze(60_000);
    await clock.advanceAsync(0);
    expect(connection.state).toBe('reconnecting');
  });
});
