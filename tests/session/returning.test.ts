import { describe, expect, test } from 'vitest';
import type { Moment } from '../../widget/browser/moment.ts';
import { AWAY_MS } from '../../widget/session/away.ts';
import { LOST_MS, returning } from '../../widget/session/returning.ts';
import { CLAIM, copyOf, FakeBrowser, nothingIn, SEAT } from './support/fake-world.ts';

const ACTIVE = { state: 'active', seats: [SEAT], place: 0 };

describe('returning', () => {
  test.each([
    ['goes on within two minutes', 1_000, false, 'goes-on'],
    ['goes on at exactly two minutes', AWAY_MS, false, 'goes-on'],
    ['asks after two minutes', AWAY_MS + 1, false, 'asks'],
    ['asks when the browser restored the page, however soon', 1_000, true, 'asks'],
    ['asks when the clock was set back', -5_000, false, 'asks'],
    ['is over when no grace can still be running', LOST_MS + 1, false, 'over'],
  ] as const)('%s', (_name, away, restored, expected) => {
    const now: Moment = [1_000_000 + away, 5_000 + away];
    expect(returning([1_000_000, 5_000], now, restored)).toBe(expected);
  });

  test('asks when nothing tells how long it was', () => {
    expect(returning(null, [1_000_000, 5_000], false)).toBe('asks');
  });

  test('walking to the next page goes on with the same conversation and seat', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const storage = first.leave();
    const next = browser.page(storage);
    await next.begun;
    expect(next.view.phase).toBe('active');
    await next.welcomed(ACTIVE);
    expect(next.socket.said[0]).toEqual({
      type: 'resume',
      version: 1,
      token: 'token-1',
      claim: CLAIM,
      takeover: false,
    });
    expect(next.session.stored).toBe('sealed');
    expect(next.view.connection).toBe('online');
  });

  test('each page comes back with the token that the relay gave to the page before it', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page(first.leave());
    await second.begun;
    await second.welcomed({ ...ACTIVE, token: 'token-2' });
    const third = browser.page(second.leave());
    await third.begun;
    await third.welcomed(ACTIVE);
    expect(third.socket.said[0]).toMatchObject({ type: 'resume', token: 'token-2' });
  });

  test('what is written after a reload, before the relay has answered, is not lost', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const next = browser.page(first.leave());
    await next.begun;
    expect(next.conversation.send('Skrivet utan nät')).toBe(true);
    expect(next.view.lines).toMatchObject([{ text: 'Skrivet utan nät', delivery: 'held' }]);
    await next.welcomed(ACTIVE);
    expect(next.session.state.lines.map(({ text }) => text)).toEqual(['Skrivet utan nät']);
  });

  test('after two minutes there is neither text nor connection before Fortsätt', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const storage = first.leave();
    await browser.clock.advanceAsync(AWAY_MS + 1);
    const next = browser.page(storage);
    await next.begun;
    await next.pass();
    expect(next.view).toMatchObject({ phase: 'returned', lines: [] });
    expect(next.network.sockets).toHaveLength(0);
    next.conversation.resume();
    await next.welcomed(ACTIVE);
    next.session.becomes({ live: true });
    next.session.counselorWrites('Hej');
    expect(next.view).toMatchObject({ phase: 'active', lines: [{ text: 'Hej' }] });
  });

  test('looking at the question and reloading does not answer it', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    first.leave();
    await browser.clock.advanceAsync(AWAY_MS + 1);
    const second = browser.page(first.storage);
    await second.begun;
    second.page.does('hidden');
    second.page.does('woke');
    second.leave();
    const third = browser.page(first.storage);
    await third.begun;
    expect(third.view.phase).toBe('returned');
  });

  test('a page that the browser restored asks, however soon', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const next = browser.page(first.leave(), { restored: true });
    await next.begun;
    expect(next.view.phase).toBe('returned');
  });

  test('a page hidden for more than two minutes asks when it is looked at again, still connected', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.counselorWrites('Hej');
    tab.page.does('hidden');
    await tab.pass(10_000);
    tab.page.does('woke');
    expect(tab.view.phase).toBe('active');
    tab.page.does('hidden');
    for (let i = 0; i < 13; i++) {
      await tab.pass(10_000);
      tab.socket.says({ type: 'pong' });
    }
    tab.page.does('woke');
    expect(tab.view).toMatchObject({ phase: 'returned', lines: [], connection: 'online' });
    expect(tab.conversation.send('någon annan')).toBe(false);
    tab.conversation.resume();
    expect(tab.view).toMatchObject({ phase: 'active', lines: [{ text: 'Hej' }] });
  });

  test('out of the back/forward cache it asks, and goes on from what the tab has kept since', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.counselorWrites('Hej');
    tab.page.does('leaving');
    expect(tab.socket.closedByUs).toBe(true);
    await tab.pass(5_000);
    tab.page.does('restored');
    await tab.pass();
    expect(tab.view).toMatchObject({ phase: 'returned', lines: [], connection: 'idle' });
    tab.conversation.resume();
    await tab.welcomed(ACTIVE);
    expect(tab.sessions).toHaveLength(2);
    expect(tab.view).toMatchObject({ phase: 'active', connection: 'online' });
  });

  test('out of the back/forward cache after two minutes it asks', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.counselorWrites('Hej');
    tab.page.does('leaving');
    await tab.pass(AWAY_MS + 1);
    tab.page.does('restored');
    await tab.pass();
    expect(tab.view).toMatchObject({ phase: 'returned', lines: [], connection: 'idle' });
    expect(tab.network.sockets).toHaveLength(1);
    tab.conversation.resume();
    await tab.welcomed(ACTIVE);
    expect(tab.view.phase).toBe('active');
  });

  test('out of the back/forward cache nothing is left of what ended on another page', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    first.session.counselorWrites('Hej');
    const next = browser.page(first.leave());
    await next.begun;
    await next.welcomed(ACTIVE);
    next.conversation.end('exit');
    first.page.does('restored');
    await first.pass();
    expect(first.view).toMatchObject({ phase: 'idle', lines: [] });
    expect(first.sessions.every(({ wiped }) => wiped)).toBe(true);
    expect(nothingIn(first.storage)).toBe(true);
  });

  test('a crash leaves no time of leaving, so it asks', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const next = new FakeBrowser().page(copyOf(first.storage));
    await next.begun;
    expect(next.view.phase).toBe('returned');
  });

  test('when no grace can still be running, keys and token go at once', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const storage = first.leave();
    await browser.clock.advanceAsync(LOST_MS + 1);
    const next = browser.page(storage);
    await next.begun;
    expect(next.view).toMatchObject({ phase: 'ended', problem: 'gone' });
    expect(nothingIn(storage)).toBe(true);
  });

  test('a counselor’s lines that were seen before the reload are not new after it', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    first.session.counselorWrites('Hej');
    expect(first.view.unread).toBe(true);
    first.conversation.read();
    expect(first.view.unread).toBe(false);
    const next = browser.page(first.leave());
    await next.begun;
    await next.welcomed(ACTIVE);
    next.session.becomes({ live: true });
    next.session.counselorWrites('Hej');
    expect(next.view.unread).toBe(false);
    next.session.counselorWrites('Är du kvar?');
    expect(next.view.unread).toBe(true);
  });
});
