import { describe, expect, test } from 'vitest';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { CHOICE, FakeBrowser, nothingIn, SEAT, WELCOME } from './support/fake-world.ts';

describe('starting', () => {
  test('nothing is opened, asked or kept before the parent presses Start', async () => {
    const browser = new FakeBrowser();
    const tab = browser.page();
    await tab.begun;
    expect(tab.view.phase).toBe('idle');
    expect(tab.network.sockets).toHaveLength(0);
    expect(browser.worksSolved).toBe(0);
    expect(nothingIn(tab.storage)).toBe(true);
  });

  test('solves the challenge first, then says where and how the parent wants to talk', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    expect(tab.socket.said[0]).toEqual({
      type: 'start',
      version: 1,
      site: 'exempelkommun',
      ...CHOICE,
      work: 'work-1',
    });
    expect(tab.view).toMatchObject({ phase: 'waiting', connection: 'online', place: 2, onDuty: 1 });
  });

  test('a message can be written while waiting, and the place in the queue moves', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    expect(tab.conversation.send('Hej')).toBe(true);
    expect(tab.view.lines.map(({ text }) => text)).toEqual(['Hej']);
    tab.socket.says({ type: 'queue', place: 1, onDuty: 2 });
    expect(tab.view).toMatchObject({ place: 1, onDuty: 2 });
  });

  test('what is written while still connecting is held here, and goes to the session in order', async () => {
    const tab = new FakeBrowser().page();
    await tab.begun;
    void tab.conversation.start(CHOICE);
    expect(tab.conversation.send('Ett')).toBe(true);
    expect(tab.conversation.send('Två')).toBe(true);
    const written = () => tab.view.lines.map(({ text, delivery }) => [text, delivery]);
    expect(written()).toEqual([
      ['Ett', 'held'],
      ['Två', 'held'],
    ]);
    await tab.welcomed();
    expect(tab.session.state.lines.map(({ text }) => text)).toEqual(['Ett', 'Två']);
    expect(tab.view.lines).toHaveLength(2);
  });

  test('what was written early stays in its place until the session draws it, and is never there twice', async () => {
    const tab = new FakeBrowser().page();
    await tab.begun;
    void tab.conversation.start(CHOICE);
    tab.conversation.send('Ett');
    tab.conversation.send('Två');
    const seen: string[] = [];
    tab.conversation.subscribe(() => {
      const now = tab.view.lines.map(({ text }) => text).join();
      if (now !== seen.at(-1)) seen.push(now);
    });
    tab.sessionsDrawLater = true;
    await tab.welcomed();
    // A frame of the relay makes the room draw while the session is still storing.
    tab.socket.says({ type: 'queue', place: 1, onDuty: 1 });
    await tab.pass();
    expect(tab.session.state.lines).toEqual([]);
    tab.session.drawsNow();
    await tab.pass();
    tab.session.becomes({ lines: [] });
    await tab.pass();
    expect(seen).toEqual(['Ett,Två', '']);
  });

  test('refuses what is empty or too long, and says so', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    expect(tab.conversation.send('  ')).toBe(false);
    expect(tab.conversation.send('a'.repeat(4001))).toBe(false);
    expect(tab.conversation.send('a'.repeat(4000))).toBe(true);
  });

  test('a counselor accepts: agreeing until keys stand, then active', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    tab.socket.says({ type: 'seats', state: 'active', seats: [SEAT], place: 0, onDuty: 1, why: 'claimed' });
    expect(tab.view).toMatchObject({ phase: 'agreeing', counselorHere: true });
    tab.session.becomes({ live: true, counselor: { role: 'Rådgivare' } });
    expect(tab.view).toMatchObject({ phase: 'active', counselor: { role: 'Rådgivare', name: null } });
  });

  test('a channel that has closed meanwhile leads back to the notice with the reason', async () => {
    const tab = new FakeBrowser().page();
    await tab.begun;
    void tab.conversation.start(CHOICE);
    await tab.pass();
    tab.socket.opens();
    tab.socket.dies(CLOSE['closed-hours'].code);
    expect(tab.view).toMatchObject({ phase: 'idle', problem: 'closed-hours', connection: 'idle' });
  });

  test('a refused challenge is answered with a new one', async () => {
    const tab = new FakeBrowser().page();
    await tab.begun;
    void tab.conversation.start(CHOICE);
    await tab.pass();
    tab.socket.opens();
    tab.socket.dies(CLOSE['work-refused'].code);
    await tab.pass(1000);
    tab.socket.opens();
    expect(tab.said).toMatchObject({ type: 'start', work: 'work-2' });
  });

  test('a relay that cannot be reached is named as such while trying goes on', async () => {
    const tab = new FakeBrowser().page();
    await tab.begun;
    void tab.conversation.start(CHOICE);
    await tab.pass();
    while (tab.network.sockets.length < 5) {
      tab.socket.dies(1006);
      await tab.pass(8_000);
    }
    expect(tab.view).toMatchObject({ phase: 'starting', problem: 'unreachable', connection: 'connecting' });
    await tab.welcomed();
    expect(tab.view).toMatchObject({ phase: 'waiting', problem: null });
  });

  test('a network that has asked too often is told so, and asks again no sooner than the relay wants', async () => {
    const SECONDS = 30;
    let asked = 0;
    let tired = true;
    const work = async () => {
      asked++;
      if (tired) throw new Error('challenge: 429', { cause: SECONDS });
      return 'work';
    };
    const browser = new FakeBrowser();
    const tab = browser.page(undefined, { work });
    await tab.begun;
    void tab.conversation.start(CHOICE);
    tab.conversation.send('Hej');
    await tab.pass(SECONDS * 1_000);
    expect(asked).toBe(1);
    // Also after so many tries that a relay which does not answer would be called out of reach.
    await tab.pass(SECONDS * 10_000);
    expect(asked).toBeGreaterThan(4);
    expect(tab.network.sockets).toHaveLength(0);
    expect(tab.view).toMatchObject({ phase: 'starting', problem: 'too-many' });
    tired = false;
    while (!tab.network.sockets.length) await tab.pass(1_000);
    expect(tab.view.problem).toBe(null);
    await tab.welcomed();
    expect(tab.view).toMatchObject({ phase: 'waiting', problem: null });
    expect(tab.session.state.lines.map(({ text }) => text)).toEqual(['Hej']);
  });

  test('who has left hears nothing more of it', async () => {
    let refuse = (): void => undefined;
    const work = () =>
      new Promise<string>((_, reject) => (refuse = () => reject(new Error('challenge: 429', { cause: 30 }))));
    const tab = new FakeBrowser().page(undefined, { work });
    await tab.begun;
    void tab.conversation.start(CHOICE);
    await tab.pass();
    tab.conversation.end('parent');
    refuse();
    await tab.pass(60_000);
    expect(tab.view).toMatchObject({ phase: 'idle', problem: null });
  });

  test('the parent may give up while it is still connecting', async () => {
    const tab = new FakeBrowser().page();
    await tab.begun;
    void tab.conversation.start(CHOICE);
    await tab.pass();
    tab.conversation.end('parent');
    await tab.pass();
    expect(tab.view.phase).toBe('idle');
    expect(tab.socket.closedByUs).toBe(true);
  });

  test('frames that this version does not know are passed over', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    tab.socket.says({ type: 'weather', sunny: true });
    tab.socket.says({ type: 'queue', place: 'first' });
    tab.socket.says({ ...WELCOME, seats: [null] });
    expect(tab.view).toMatchObject({ phase: 'waiting', place: 2 });
  });

  test('where the browser blocks storage it works in memory and says so', async () => {
    const tab = new FakeBrowser().page(null);
    await tab.talk();
    expect(tab.view).toMatchObject({ phase: 'active', storage: false });
  });
});
