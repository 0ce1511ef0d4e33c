import { expect, test } from 'vitest';
import { FakeBrowser } from './support/fake-world.ts';

const linked = (calls: readonly string[]) =>
  calls.lastIndexOf('connected') > calls.lastIndexOf('disconnected');

test('a network that was gone for a moment, with the socket alive, keeps nothing back', async () => {
  const tab = new FakeBrowser().page();
  await tab.talk();
  expect(linked(tab.session.calls)).toBe(true);
  tab.page.does('network-lost');
  expect(tab.view.connection).toBe('offline');
  tab.page.does('network-back');
  tab.socket.says({ type: 'pong' });
  await tab.pass();
  expect(tab.view.connection).toBe('online');
  expect(linked(tab.session.calls)).toBe(true);
  expect(tab.network.sockets).toHaveLength(1);
});

test('a socket that is lost while the browser says offline is lost for the session too', async () => {
  const tab = new FakeBrowser().page();
  await tab.talk();
  tab.page.does('network-lost');
  tab.socket.dies(1006);
  await tab.pass();
  expect(linked(tab.session.calls)).toBe(false);
});
