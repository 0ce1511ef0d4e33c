import { describe, expect, test } from 'vitest';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { CLAIM, FakeBrowser, nothingIn, WELCOME } from './support/fake-world.ts';
import type { FakeTab } from './support/fake-world.ts';

const LONGEST_PAUSE_MS = 60_000;
const NO_CODE = 1005;
const NO_CLOSE = 1006;

/** The network is gone, and the browser knows it: the socket may go on taking frames that go nowhere. */
function offline(tab: FakeTab): void {
  tab.page.does('network-lost');
}

async function back(tab: FakeTab): Promise<void> {
  tab.page.does('network-back');
  await tab.pass(0);
  tab.socket.opens();
}

function expectLeft(tab: FakeTab): void {
  expect(tab.view).toMatchObject({ phase: 'ended', lines: [], connection: 'idle' });
  expect(nothingIn(tab.storage)).toBe(true);
}

describe('who leaves without a network has left', () => {
  test('the queue: said at once in the room, and to the relay when the network is back', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    offline(tab);
    tab.conversation.end('parent');
    expectLeft(tab);
    await back(tab);
    expect(tab.socket.said).toEqual([{ type: 'resume', version: 1, token: 'token-1', takeover: true }]);
    tab.socket.says(WELCOME);
    expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
    // Nothing of it comes back into the room.
    expectLeft(tab);
  });

  test('is told to the relay once: when it has heard, or knows nothing of it, no socket opens again', async () => {
    for (const code of [CLOSE.ended.code, CLOSE.gone.code, CLOSE['token-refused'].code]) {
      const tab = new FakeBrowser().page();
      await tab.start();
      offline(tab);
      tab.conversation.end('parent');
      await back(tab);
      const opened = tab.network.sockets.length;
      expect(opened).toBeGreaterThan(1);
      tab.socket.dies(code);
      await tab.pass(LONGEST_PAUSE_MS);
      tab.page.does('woke');
      expect(tab.network.sockets).toHaveLength(opened);
    }
  });

  test('is told again when the network goes a second time', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    offline(tab);
    tab.conversation.end('parent');
    await back(tab);
    tab.socket.says(WELCOME);
    tab.socket.dies(NO_CLOSE);
    await tab.pass(LONGEST_PAUSE_MS);
    tab.socket.opens();
    tab.socket.says(WELCOME);
    expect(tab.socket.said.map(({ type }) => type)).toEqual(['resume', 'end']);
  });

  test('also where nobody had noticed that the network was gone: the close goes unanswered', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    const { socket } = tab;
    tab.conversation.end('parent');
    expectLeft(tab);
    socket.dies(NO_CLOSE);
    expect(tab.network.sockets).toHaveLength(2);
    tab.socket.opens();
    tab.socket.says(WELCOME);
    expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
  });

  test('and a close that was answered is the end of it', async () => {
    for (const code of [CLOSE.ended.code, NO_CODE]) {
      const tab = new FakeBrowser().page();
      await tab.start();
      tab.conversation.end('parent');
      tab.socket.dies(code);
      await tab.pass(LONGEST_PAUSE_MS);
      expect(tab.network.sockets).toHaveLength(1);
    }
  });

  test('while talking: ended or erased, the counselor hears it through the relay', async () => {
    for (const act of ['end', 'erase'] as const) {
      const tab = new FakeBrowser().page();
      await tab.talk();
      tab.socket.dies(NO_CLOSE);
      tab.page.does('network-lost');
      tab.session.becomes({ live: false });
      if (act === 'end') tab.conversation.end('parent');
      else tab.conversation.erase();
      expectLeft(tab);
      // That both screens are empty is not claimed.
      expect(tab.view.end).toEqual({ reason: 'parent' });
      await back(tab);
      expect(tab.socket.said[0]).toMatchObject({ type: 'resume', claim: CLAIM, takeover: true });
      tab.socket.says({ ...WELCOME, state: 'active' });
      expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
    }
  });

  test('a new chat may begin meanwhile, and is another one', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    offline(tab);
    tab.conversation.end('parent');
    tab.page.does('network-back');
    const old = tab.socket;
    tab.conversation.anew();
    await tab.start();
    expect(tab.socket.said[0]).toMatchObject({ type: 'start' });
    old.opens();
    old.says(WELCOME);
    expect(old.said.map(({ type }) => type)).toEqual(['resume', 'end']);
    expect(tab.view.phase).toBe('waiting');
  });

  test('left quickly in a second tab: the first, which has the socket, tells it when it can', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page();
    await second.begun;
    offline(first);
    second.conversation.end('exit');
    expect(nothingIn(first.storage)).toBe(true);
    await back(first);
    first.socket.says(WELCOME);
    expect(first.socket.said.slice(1)).toEqual([{ type: 'end', reason: 'exit' }]);
    expect(second.network.sockets).toHaveLength(0);
  });
});
