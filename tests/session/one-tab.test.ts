import { describe, expect, test } from 'vitest';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { onlyTab } from '../../widget/session/tabs.ts';
import { CHOICE, copyOf, FakeBrowser, nothingIn, SEAT } from './support/fake-world.ts';

const ACTIVE = { state: 'active', seats: [SEAT], place: 0 };

describe('one conversation, one tab', () => {
  test('a fresh second tab says only that the conversation is open elsewhere', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page();
    await second.begun;
    expect(second.view).toMatchObject({ phase: 'elsewhere', lines: [] });
    await second.conversation.start(CHOICE);
    expect(second.network.sockets).toHaveLength(0);
  });

  test('the second tab takes over with Fortsätt, and the first shows no text any more', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    first.session.counselorWrites('Hej');
    const second = browser.page();
    await second.begun;
    second.conversation.takeOver();
    await second.welcomed(ACTIVE);
    expect(second.socket.said[0]).toMatchObject({ type: 'resume', token: 'token-1', takeover: true });
    expect(second.session.stored).toBe('sealed');
    expect(second.view.phase).toBe('active');
    expect(first.view).toMatchObject({ phase: 'elsewhere', lines: [], connection: 'idle' });
    expect(first.session.wiped).toBe(true);
    expect(first.socket.closedByUs).toBe(true);
  });

  test('and the first may take it back', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page();
    await second.begun;
    second.conversation.takeOver();
    await second.welcomed({ ...ACTIVE, token: 'token-2' });
    second.socket.says({ type: 'token', token: 'token-3', stash: 'stash-3' });
    await second.pass();
    first.conversation.takeOver();
    await first.welcomed(ACTIVE);
    expect(first.socket.said[0]).toMatchObject({ token: 'token-3', takeover: true });
    expect(second.view.phase).toBe('elsewhere');
  });

  test('a duplicated tab shows no text until Fortsätt, also when the first is frozen and cannot answer', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const frozen = browser.tabs();
    const second = browser.page(copyOf(first.storage), { tabs: { ...frozen, ask: async () => null } });
    await second.begun;
    await second.pass();
    expect(second.view).toMatchObject({ phase: 'elsewhere', lines: [] });
    second.conversation.takeOver();
    await second.welcomed(ACTIVE);
    expect(second.socket.said[0]).toMatchObject({ takeover: true });
    expect(first.view.phase).toBe('elsewhere');
  });

  test('without locks the relay decides', async () => {
    const browser = new FakeBrowser();
    const first = browser.page(undefined, { tabs: onlyTab });
    await first.talk();
    first.page.does('hidden');
    const second = browser.page(copyOf(first.storage), { tabs: onlyTab });
    await second.begun;
    await second.pass();
    second.socket.opens();
    expect(second.said).toMatchObject({ type: 'resume', takeover: false });
    second.socket.dies(CLOSE.elsewhere.code);
    expect(second.view).toMatchObject({ phase: 'elsewhere', lines: [] });
    await second.pass(10_000);
    expect(second.network.sockets).toHaveLength(1);
    second.conversation.takeOver();
    await second.welcomed(ACTIVE);
    expect(second.socket.said[0]).toMatchObject({ takeover: true });
    first.socket.dies(CLOSE.replaced.code);
    expect(first.view).toMatchObject({ phase: 'elsewhere', lines: [] });
    await first.pass(600_000);
    expect(first.network.sockets).toHaveLength(1);
  });

  test('a takeover is asked for once, not at each reconnect', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page();
    await second.begun;
    second.conversation.takeOver();
    await second.welcomed(ACTIVE);
    second.socket.dies(1006);
    await second.pass(1000);
    second.socket.opens();
    expect(second.said).toMatchObject({ type: 'resume', takeover: false });
  });

  test('when the conversation ends in one tab, the copies in the others go too', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page();
    await second.begun;
    second.conversation.takeOver();
    await second.welcomed(ACTIVE);
    expect(nothingIn(first.storage)).toBe(false);
    second.socket.says({ type: 'ended', reason: 'counselor' });
    await second.pass();
    expect(nothingIn(first.storage)).toBe(true);
    expect(nothingIn(second.storage)).toBe(true);
  });

  test('leaving quickly in a second tab ends it in the first, and the counselor is told', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page(copyOf(first.storage));
    await second.begun;
    expect(second.view.phase).toBe('elsewhere');
    second.conversation.end('exit');
    expect(first.said).toEqual({ type: 'end', reason: 'exit' });
    expect(nothingIn(first.storage)).toBe(true);
    expect(first.view.lines).toEqual([]);
  });

  test('also in a second tab that has nothing of it but that it is open elsewhere', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page();
    await second.begun;
    expect(second.view.phase).toBe('elsewhere');
    second.conversation.end('exit');
    expect(first.said).toEqual({ type: 'end', reason: 'exit' });
    expect(nothingIn(first.storage)).toBe(true);
    expect(first.view.lines).toEqual([]);
    expect(second.view.phase).toBe('ended');
  });

  test('a second tab is free to start when the first has ended', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const second = browser.page();
    await second.begun;
    first.conversation.end('exit');
    await second.pass();
    expect(second.view.phase).toBe('idle');
    await second.start();
    expect(second.view.phase).toBe('waiting');
  });

  test('a tab that can get nothing from the other goes back to the notice', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    const deaf = browser.tabs();
    const second = browser.page(undefined, { tabs: { ...deaf, ask: async () => null } });
    await second.begun;
    second.conversation.takeOver();
    await second.pass();
    expect(second.view.phase).toBe('idle');
  });
});
