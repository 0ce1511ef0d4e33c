import { describe, expect, test } from 'vitest';
import { connectRoom, GREETING } from '../../widget/embed/bridge.ts';
import type { News, RoomWindow, ToRoom } from '../../widget/embed/bridge.ts';

const NEWS: News = {
  state: 'active',
  unread: false,
  lang: 'sv',
  heard: 0,
  exitAddress: undefined,
  name: 'Exempelkommun',
  problem: null,
  over: false,
};
const PAGE: ToRoom = { open: true, lang: 'sv', wish: 0, scheme: '', properties: {}, end: false, exit: false };

/** The room's window, and the page around it. */
function frame() {
  let listener: ((event: MessageEvent<unknown>) => void) | undefined;
  const parent = {};
  const window: RoomWindow = { parent, addEventListener: (_type, listen) => (listener = listen) };
  const greet = async (source: unknown = parent, data: unknown = GREETING) => {
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    port1.onmessage = ({ data }) => heard.push(data);
    listener?.({ data, source, ports: [port2] } as unknown as MessageEvent<unknown>);
    await new Promise(resolve => setTimeout(resolve, 20));
    return { port: port1, heard, close: () => port1.close() };
  };
  return { window, greet };
}

describe('the room’s end of the bridge', () => {
  test('answers the page that holds the frame, with what was said before the greeting', async () => {
    const { window, greet } = frame();
    const heard: ToRoom[] = [];
    const say = connectRoom(message => heard.push(message), window);
    say(NEWS);
    const host = await greet();
    expect(host.heard).toEqual(['here', NEWS]);
    host.port.postMessage(PAGE);
    await expect.poll(() => heard).toEqual([PAGE]);
    say('close');
    await expect.poll(() => host.heard).toEqual(['here', NEWS, 'close']);
    // Asked whether it is still there.
    host.port.postMessage('here');
    await expect.poll(() => host.heard.at(-1)).toBe('here');
    expect(heard).toEqual([PAGE]);
    host.close();
  });

  test.each([
    ['another window', {}, undefined],
    ['another word', undefined, 'hello'],
  ])('is silent to %s', async (_name, source, data) => {
    const { window, greet } = frame();
    const say = connectRoom(() => undefined, window);
    say(NEWS);
    const stranger = await greet(source, data);
    expect(stranger.heard).toEqual([]);
    const host = await greet();
    expect(host.heard).toEqual(['here', NEWS]);
    stranger.close();
    host.close();
  });
});
