/** What was said stays on the parent's screen after the end, in memory alone, and for how long. */
import { describe, expect, test } from 'vitest';
import type { EndReason } from '../../relay/protocol/codes.ts';
import { AWAY_MS } from '../../widget/session/away.ts';
import { END_ACKNOWLEDGED_MS } from '../../widget/session/conversation-end.ts';
import { FakeBrowser, nothingIn } from './support/fake-world.ts';
import type { FakeTab } from './support/fake-world.ts';

const texts = (tab: FakeTab) => tab.view.lines.map(({ text }) => text);

async function talked(): Promise<FakeTab> {
  const tab = new FakeBrowser().page();
  await tab.talk();
  tab.session.becomes({ counselor: { name: 'Karin' } });
  tab.session.counselorWrites('Ring 08-123 456 78.');
  return tab;
}

async function ended(reason: EndReason = 'counselor'): Promise<FakeTab> {
  const tab = await talked();
  tab.socket.says({ type: 'ended', reason });
  await tab.pass();
  expect(tab.view.phase).toBe('ended');
  return tab;
}

describe('the text after the end', () => {
  test.each<EndReason>(['counselor', 'counselor-gone', 'idle', 'closed'])(
    'stays where it is (%s), and nothing is stored',
    async reason => {
      const tab = await ended(reason);
      expect(texts(tab)).toEqual(['Ring 08-123 456 78.']);
      expect(tab.view.counselor).not.toBe(null);
      expect(nothingIn(tab.storage)).toBe(true);
      expect(tab.session.wiped).toBe(true);
    },
  );

  test('stays when the parent ends it, and says what did not arrive', async () => {
    const tab = await talked();
    tab.conversation.send('Tack');
    tab.session.state.lines = tab.session.state.lines.map(line =>
      line.from === 'parent' ? { ...line, delivery: 'sending' } : line,
    );
    tab.conversation.end('parent');
    await tab.pass(END_ACKNOWLEDGED_MS);
    expect(texts(tab)).toEqual(['Ring 08-123 456 78.', 'Tack']);
    expect(tab.view.lines.map(({ unsent }) => !!unsent)).toEqual([false, true]);
  });

  test('goes with a quick exit, also one after the end', async () => {
    const tab = await talked();
    tab.conversation.end('exit');
    expect(tab.view.lines).toEqual([]);
    const later = await ended();
    later.conversation.end('exit');
    expect(later.view.lines).toEqual([]);
  });

  test('goes with erasing, whether or not the counselor’s browser has heard it', async () => {
    const heard = await talked();
    heard.conversation.erase();
    heard.session.acknowledge();
    await heard.pass();
    expect(heard.view).toMatchObject({ phase: 'ended', lines: [] });
    const unheard = await talked();
    unheard.conversation.erase();
    await unheard.pass(END_ACKNOWLEDGED_MS);
    expect(unheard.view).toMatchObject({ phase: 'ended', lines: [] });
  });

  test('goes when the parent clears it, and with the page', async () => {
    const cleared = await ended();
    cleared.conversation.anew();
    expect(cleared.view).toMatchObject({ phase: 'idle', lines: [] });
    const left = await ended();
    left.page.does('leaving');
    expect(left.view).toMatchObject({ phase: 'ended', lines: [] });
  });

  test('goes after two minutes hidden, by itself, and not before', async () => {
    const tab = await ended();
    tab.page.does('hidden');
    await tab.pass(AWAY_MS - 1);
    tab.page.does('woke');
    expect(texts(tab)).toHaveLength(1);
    tab.page.does('hidden');
    await tab.pass(AWAY_MS);
    expect(tab.view).toMatchObject({ phase: 'ended', lines: [] });
  });

  test('does not outlive a page that was hidden before the end', async () => {
    const tab = await talked();
    tab.page.does('hidden');
    await tab.pass(AWAY_MS / 2);
    tab.session.becomes({ peerEnded: true });
    await tab.pass(END_ACKNOWLEDGED_MS);
    expect(texts(tab)).toHaveLength(1);
    await tab.pass(AWAY_MS / 2);
    expect(tab.view).toMatchObject({ phase: 'ended', lines: [] });
    const late = await talked();
    late.page.does('hidden');
    await late.pass(AWAY_MS);
    late.session.becomes({ peerEnded: true });
    await late.pass(END_ACKNOWLEDGED_MS);
    expect(late.view).toMatchObject({ phase: 'ended', lines: [] });
  });

  test('is not shown where it was covered', async () => {
    const tab = await talked();
    tab.page.does('hidden');
    await tab.pass(AWAY_MS + 1);
    tab.page.does('woke');
    expect(tab.view.phase).toBe('returned');
    tab.session.becomes({ peerEnded: true });
    await tab.pass(END_ACKNOWLEDGED_MS);
    expect(tab.view).toMatchObject({ phase: 'ended', lines: [] });
  });

  test('has the counselor’s last line, which is opened after the relay has said the end', async () => {
    const tab = await talked();
    const { session } = tab;
    let opened = (): void => undefined;
    session.settled = () => new Promise(resolve => (opened = resolve));
    tab.socket.says({ type: 'ended', reason: 'counselor' });
    tab.socket.dies(1006);
    await tab.pass();
    session.counselorWrites('Hej då');
    opened();
    await tab.pass();
    expect(tab.view).toMatchObject({ phase: 'ended', end: { reason: 'counselor' } });
    expect(texts(tab)).toEqual(['Ring 08-123 456 78.', 'Hej då']);
  });

  test('a page that goes away meanwhile keeps nothing of it', async () => {
    const tab = await talked();
    tab.session.settled = () => new Promise(() => undefined);
    tab.socket.says({ type: 'ended', reason: 'counselor' });
    tab.page.does('leaving');
    expect(nothingIn(tab.storage)).toBe(true);
    expect(tab.view.lines).toEqual([]);
  });
});
