import { describe, expect, test, vi } from 'vitest';
import { memoryStore } from '../../widget/browser/string-store.ts';
import { SessionStore } from '../../widget/session/machine/store.ts';
import type { ParentConversation } from '../../widget/session/parent-conversation.ts';
import { roomConversation } from '../../widget/session/room-conversation.ts';
import { CHOICE, FakeBrowser } from './support/fake-world.ts';

/** A room's conversation, and the code it asked for: each try waits for the network of the test. */
function stand() {
  const store = new SessionStore(true);
  const tries: { comes(): void; fails(): void }[] = [];
  const tab = new FakeBrowser().page(memoryStore(), {}, store);
  let networkBack = (): void => undefined;
  const conversation = roomConversation(
    store,
    () =>
      new Promise<ParentConversation>((resolve, reject) => {
        tries.push({ comes: () => resolve(tab.conversation), fails: () => reject(new Error('network')) });
      }),
    () => new Promise(resolve => (networkBack = resolve)),
  );
  return { networkBack: () => networkBack(), tries, tab, conversation };
}
const settle = () => vi.waitFor(() => Promise.resolve());

describe('before a conversation', () => {
  test('nothing is fetched until Start, and one Start is one', () => {
    const { conversation, tries } = stand();
    expect(conversation.send('Hej')).toBe(false);
    expect(tries).toHaveLength(0);
    void conversation.start(CHOICE);
    void conversation.start(CHOICE);
    expect(tries).toHaveLength(1);
    expect(conversation.view.phase).toBe('starting');
  });

  test('what is written while the code is on its way goes on, in order, with what takes over', async () => {
    const { conversation, tries, tab } = stand();
    void conversation.start(CHOICE);
    expect(conversation.send('Ett')).toBe(true);
    tries[0]?.comes();
    expect(conversation.send('Två')).toBe(true);
    await vi.waitFor(() => expect(tab.network.sockets).toHaveLength(1));
    expect(tab.view.phase).toBe('starting');
    await tab.welcomed();
    expect(tab.session.state.lines.map(({ text }) => text)).toEqual(['Ett', 'Två']);
  });

  test('without the network it says so, keeps what was written, and tries again when it is back', async () => {
    const { conversation, tries, networkBack } = stand();
    void conversation.start(CHOICE);
    conversation.send('Hej');
    tries[0]?.fails();
    await vi.waitFor(() => expect(conversation.view.problem).toBe('unreachable'));
    expect(conversation.view).toMatchObject({ phase: 'starting', connection: 'reconnecting' });
    expect(conversation.view.lines.map(({ text }) => text)).toEqual(['Hej']);
    networkBack();
    await vi.waitFor(() => expect(tries).toHaveLength(2));
    tries[1]?.comes();
    await vi.waitFor(() => expect(conversation.view.problem).toBe(null));
    expect(conversation.view).toMatchObject({ phase: 'starting', problem: null });
    expect(conversation.view.lines.map(({ text }) => text)).toEqual(['Hej']);
  });

  test('a network that hangs is told as one that cannot be reached, and what comes late is taken', async () => {
    vi.useFakeTimers();
    const { conversation, tries } = stand();
    void conversation.start(CHOICE);
    vi.advanceTimersByTime(9_000);
    expect(conversation.view.problem).toBe(null);
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    expect(conversation.view).toMatchObject({
      phase: 'starting',
      connection: 'reconnecting',
      problem: 'unreachable',
    });
    tries[0]?.comes();
    await vi.waitFor(() => expect(conversation.view.problem).toBe(null));
    expect(conversation.view).toMatchObject({ phase: 'starting', problem: null });
    expect(tries).toHaveLength(1);
  });

  test('who leaves while the network hangs hears no more of it', () => {
    vi.useFakeTimers();
    const { conversation } = stand();
    void conversation.start(CHOICE);
    conversation.end('parent');
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(conversation.view).toMatchObject({ phase: 'idle', connection: 'idle', problem: null });
  });

  test('who leaves meanwhile has left: nothing starts behind their back, and nothing written is left', async () => {
    const { conversation, tries, tab } = stand();
    void conversation.start(CHOICE);
    conversation.send('Hej');
    conversation.end('parent');
    tries[0]?.comes();
    await settle();
    expect(tab.network.sockets).toHaveLength(0);
    expect(conversation.view).toMatchObject({ phase: 'idle', lines: [] });
  });

  test('every action that the code which talks knows is passed on to it', async () => {
    const { conversation, tries, tab } = stand();
    void conversation.start(CHOICE);
    tries[0]?.comes();
    await vi.waitFor(() => expect(tab.network.sockets).toHaveLength(1));
    const heard: string[] = [];
    // What a room may call: everything but what only the other way of opening uses.
    const notActions = ['constructor', 'view', 'subscribe', 'begin', 'connect'];
    const actions = Object.getOwnPropertyNames(Object.getPrototypeOf(tab.conversation)).filter(
      name => !notActions.includes(name),
    );
    for (const name of actions)
      Object.defineProperty(tab.conversation, name, { value: () => void heard.push(name) });
    for (const name of actions) (conversation as unknown as Record<string, () => void>)[name]?.();
    expect(heard).toEqual(actions);
    expect(actions).toContain('waitForAnother');
  });
});
