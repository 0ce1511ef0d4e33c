import { describe, expect, test } from 'vitest';
import { connectRoom, GREETING } from '../../widget/embed/bridge.ts';
import type { RoomWindow, ToRoom } from '../../widget/embed/bridge.ts';

const HOST = 'https://www.exempelkommun.se';

/** The room's window, and the page around it. */
function frame() {
  let listener: ((event: MessageEvent<unknown>) => void) | null = null;
  const parent = {};
  const window: RoomWindow = {
    parent,
    addEventListener: (_type, listen) => (listener = listen),
    removeEventListener: () => (listener = null),
  };
  const greet = async (origin: string, source: unknown = parent, data: unknown = GREETING) => {
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    port1.onmessage = ({ data }) => heard.push(data);
    listener?.({ data, source, origin, ports: [port2] } as unknown as MessageEvent<unknown>);
    await new Promise(resolve => setTimeout(resolve, 20));
    return { port: port1, heard, close: () => port1.close() };
  };
  return { window, greet };
}

describe('the room’s end of the bridge', () => {
  test('answers a page of the site, with what was said before the greeting', async () => {
    const { window, greet } = frame();
    const heard: ToRoom[] = [];
    const room = connectRoom(Promise.resolve([HOST]), message => heard.push(message), window);
    room.send({ type: 'ready', exitAddress: null });
    const host = await greet(HOST);
    expect(host.heard).toEqual([{ type: 'ready', exitAddress: null }]);
    host.port.postMessage({ type: 'open' });
    await expect.poll(() => heard).toEqual([{ type: 'open' }]);
    room.disconnect();
    host.close();
  });

  test.each([
    ['a foreign origin', 'https://elsewhere.example', undefined, undefined],
    ['a look-alike origin', 'https://www.exempelkommun.se.example', undefined, undefined],
    ['another window of the right origin', HOST, {}, undefined],
    ['another word', HOST, undefined, 'hello'],
  ])('is silent to %s', async (_name, origin, source, data) => {
    const { window, greet } = frame();
    const room = connectRoom([HOST], () => undefined, window);
    room.send({ type: 'state', state: 'active' });
    const stranger = await greet(origin, source, data);
    expect(stranger.heard).toEqual([]);
    const host = await greet(HOST);
    expect(host.heard).toHaveLength(1);
    room.disconnect();
    stranger.close();
    host.close();
  });

  test('stays with the first doorway that greeted', async () => {
    const { window, greet } = frame();
    const room = connectRoom([HOST], () => undefined, window);
    const first = await greet(HOST);
    const second = await greet(HOST);
    room.send({ type: 'unread', unread: true });
    await expect.poll(() => first.heard).toHaveLength(1);
    expect(second.heard).toEqual([]);
    room.disconnect();
    first.close();
    second.close();
  });
});
