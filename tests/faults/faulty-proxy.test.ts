import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { drawFate, STORM } from '../support/proxy/faults.ts';
import { startFaultyProxy } from '../support/proxy/faulty-proxy.ts';
import type { FaultyProxy } from '../support/proxy/faulty-proxy.ts';
import type { FaultKind, Weather } from '../support/proxy/faults.ts';
import { createRandom } from '../support/random.ts';

/** The proxy that the fault tests trust is itself shown to do what it says. */
describe('the bad network of the tests', () => {
  const http = createServer((_request, response) => response.end('page'));
  const sockets = new WebSocketServer({ server: http });
  let arrived: string[] = [];
  let proxy: FaultyProxy | undefined;

  beforeEach(async () => {
    arrived = [];
    if (!http.listening) await new Promise<void>(resolve => http.listen(0, 'localhost', resolve));
    sockets.removeAllListeners('connection');
    sockets.on('connection', socket => {
      socket.on('message', data => {
        arrived.push((data as Buffer).toString());
        socket.send(`echo ${(data as Buffer).toString()}`);
      });
      socket.on('error', () => undefined);
    });
  });
  afterEach(async () => {
    await proxy?.close();
  });

  const weather = (kind: FaultKind, afterMs = 0, forMs = 50): Weather => ({
    kinds: [kind],
    faultChance: 1,
    afterMs: [afterMs, afterMs],
    forMs: [forMs, forMs],
    delayMs: [0, 0],
  });
  const start = async (forecast?: Weather): Promise<FaultyProxy> => {
    const target = (http.address() as AddressInfo).port;
    proxy = await startFaultyProxy({ target, seed: 7, ...(forecast ? { weather: forecast } : {}) });
    return proxy;
  };
  const open = async (through: FaultyProxy): Promise<WebSocket> => {
    const socket = new WebSocket(`ws://localhost:${String(through.port)}/`);
    socket.on('error', () => undefined);
    await once(socket, 'open');
    return socket;
  };

  test('carries a calm socket and plain HTTP undisturbed', async () => {
    const through = await start();
    expect(await (await fetch(`http://localhost:${String(through.port)}/`)).text()).toBe('page');
    const socket = await open(through);
    socket.send('one');
    const [answer] = (await once(socket, 'message')) as [Buffer];
    expect(answer.toString()).toBe('echo one');
    socket.close();
  });

  test('cuts without a close frame', async () => {
    const socket = await open(await start(weather('cut', 30)));
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1006);
  });

  test('lets the last words of a cut socket arrive after the browser has come back', async () => {
    const through = await start();
    through.setWeather(weather('late-arrival', 40, 200));
    const first = await open(through);
    const closed = once(first, 'close');
    const held = setInterval(() => {
      if (first.readyState === first.OPEN) first.send('old');
    }, 3);
    await closed;
    clearInterval(held);
    through.setWeather({ ...weather('cut'), faultChance: 0 });
    const before = arrived.length;
    const second = await open(through);
    second.send('new');
    await once(second, 'message');
    expect(arrived.slice(before)).toContain('new');
    second.close();
  });

  test('a half-open socket stays open and carries nothing', async () => {
    const through = await start();
    const socket = await open(through);
    through.freezeAll();
    let heard = false;
    socket.on('message', () => (heard = true));
    socket.send('lost');
    const other = await open(through);
    other.send('passes');
    await once(other, 'message');
    expect(heard).toBe(false);
    expect(arrived).toEqual(['passes']);
    expect(socket.readyState).toBe(socket.OPEN);
    other.close();
  });

  test('the same seed draws the same fates', () => {
    const draw = (): unknown[] => {
      const random = createRandom(42);
      return Array.from({ length: 20 }, () => drawFate(random, STORM));
    };
    expect(draw()).toEqual(draw());
    expect(new Set(draw().map(fate => JSON.stringify(fate))).size).toBeGreaterThan(15);
  });
});
