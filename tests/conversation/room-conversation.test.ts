import { describe, expect, test, vi } from 'vitest';
import { Board } from '../../widget/session/board.ts';
import { ConversationStorage, memoryStore } from '../../widget/session/conversation-storage.ts';
import { Threshold } from '../../widget/session/threshold.ts';
import type { Conversation } from '../../widget/session/view.ts';
import { CHOICE, FakeBrowser } from './fake-world.ts';

/** A threshold, and what it asked for: each try waits for the network of the test. */
function stand() {
  const board = new Board(new ConversationStorage('exempelkommun', memoryStore));
  const tries: { comes(): void; fails(): void }[] = [];
  const used: Conversation[] = [];
  const tab = new FakeBrowser().page(memoryStore(), {}, board);
  let networkBack = (): void => undefined;
  const threshold = new Threshold(
    board,
    () =>
      new Promise((resolve, reject) => {
        tries.push({ comes: () => resolve(tab.conversation), fails: () => reject(new Error('network')) });
      }),
    conversation => used.push(conversation),
    () => new Promise(resolve => (networkBack = resolve)),
  );
  return { networkBack: () => networkBack(), board, tries, used, tab, threshold };
}
const settle = () => vi.waitFor(() => Promise.resolve());

describe('before a conversation', () => {
  test('nothing is fetched until Start, and one Start is one', () => {
    const { threshold, tries } = stand();
    expect(threshold.send('Hej')).toBe(false);
    expect(tries).toHaveLength(0);
    void threshold.start(CHOICE);
    void threshold.start(CHOICE);
    expect(tries).toHaveLength(1);
    expect(threshold.view.phase).toBe('starting');
  });

  test('what is written while the code is on its way goes on, in order, with what takes over', async () => {
    const { threshold, tries, used, tab } = stand();
    void threshold.start(CHOICE);
    expect(threshold.send('Ett')).toBe(true);
    tries[0]?.comes();
    expect(threshold.send('Två')).toBe(true);
    await vi.waitFor(() => expect(used).toEqual([tab.conversation]));
    expect(tab.view.phase).toBe('starting');
    await tab.welcomed();
    expect(tab.session.state.lines.map(({ text }) => text)).toEqual(['Ett', 'Två']);
  });

  test('without the network it says so, keeps what was written, and tries again when it is back', async () => {
    const { threshold, tries, used, networkBack } = stand();
    void threshold.start(CHOICE);
    threshold.send('Hej');
    tries[0]?.fails();
    await vi.waitFor(() => expect(threshold.view.problem).toBe('unreachable'));
    expect(threshold.view).toMatchObject({ phase: 'starting', connection: 'reconnecting' });
    expect(threshold.view.lines.map(({ text }) => text)).toEqual(['Hej']);
    networkBack();
    await vi.waitFor(() => expect(tries).toHaveLength(2));
    tries[1]?.comes();
    await vi.waitFor(() => expect(used).toHaveLength(1));
    expect(used[0]?.view).toMatchObject({ phase: 'starting', problem: null });
    expect(used[0]?.view.lines.map(({ text }) => text)).toEqual(['Hej']);
  });

  test('a network that hangs is told as one that cannot be reached, and what comes late is taken', async () => {
    vi.useFakeTimers();
    const { threshold, tries, used } = stand();
    void threshold.start(CHOICE);
    vi.advanceTimersByTime(9_000);
    expect(threshold.view.problem).toBe(null);
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    expect(threshold.view).toMatchObject({
      phase: 'starting',
      connection: 'reconnecting',
      problem: 'unreachable',
    });
    tries[0]?.comes();
    await vi.waitFor(() => expect(used).toHaveLength(1));
    expect(used[0]?.view).toMatchObject({ phase: 'starting', problem: null });
    expect(tries).toHaveLength(1);
  });

  test('who leaves while the network hangs hears no more of it', () => {
    vi.useFakeTimers();
    const { threshold } = stand();
    void threshold.start(CHOICE);
    threshold.end();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(threshold.view).toMatchObject({ phase: 'idle', connection: 'idle', problem: null });
  });

  test('who leaves meanwhile has left: nothing starts behind their back, and nothing written is left', async () => {
    const { threshold, tries, used, tab } = stand();
    void threshold.start(CHOICE);
    threshold.send('Hej');
    threshold.end();
    tries[0]?.comes();
    await settle();
    expect(used).toEqual([]);
    expect(tab.network.sockets).toHaveLength(0);
    expect(threshold.view).toMatchObject({ phase: 'idle', lines: [] });
  });
});
