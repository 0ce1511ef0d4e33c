import { describe, expect, test } from 'vitest';
import { CLOSE } from '../../relay/protocol/codes.ts';
import type { EndReason } from '../../relay/protocol/codes.ts';
import { END_ACKNOWLEDGED_MS } from '../../widget/session/conversation-end.ts';
import { REFUSALS_MAX } from '../../widget/session/relay-link.ts';
import { LOST_MS } from '../../widget/session/returning.ts';
import { CHOICE, FakeBrowser, nothingIn, SEAT, WELCOME } from './support/fake-world.ts';
import type { FakeTab } from './support/fake-world.ts';

/** But for the text on the screen, where the parent has not asked for it to go. */
function expectNothingLeft(tab: FakeTab): void {
  expect(nothingIn(tab.storage)).toBe(true);
  expect(tab.sessions.every(({ wiped }) => wiped)).toBe(true);
  expect(tab.view.connection).toBe('idle');
  expect(tab.socket.closedByUs).toBe(true);
}

describe('the end', () => {
  test('the counselor hears it sealed before the relay is told, and nothing is left', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.counselorWrites('Hej då');
    tab.conversation.end('parent');
    expect(tab.session.calls.at(-1)).toBe('end');
    expect(tab.said?.type).not.toBe('end');
    tab.session.acknowledge();
    await tab.pass();
    expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
    expect(tab.view).toMatchObject({ phase: 'ended', end: { reason: 'parent' } });
    expectNothingLeft(tab);
  });

  test('a counselor who does not acknowledge cannot hold it up', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.conversation.end('parent');
    await tab.pass(END_ACKNOWLEDGED_MS - 1);
    expect(tab.view.phase).toBe('active');
    expect(tab.conversation.send('för sent')).toBe(false);
    await tab.pass(1);
    expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
    expectNothingLeft(tab);
  });

  test('who ends and goes to another page at once has ended: the relay hears it, and nothing is left', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.conversation.end('parent');
    tab.page.does('leaving');
    expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
    expectNothingLeft(tab);
    await tab.pass(END_ACKNOWLEDGED_MS);
    expect(tab.socket.said.filter(({ type }) => type === 'end')).toHaveLength(1);
  });

  test('where nothing can be kept, a page that goes away ends it: nobody comes back to the place', async () => {
    const tab = new FakeBrowser().page(null);
    await tab.talk();
    tab.page.does('leaving');
    expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
    const kept = new FakeBrowser().page();
    await kept.talk();
    kept.page.does('leaving');
    expect(kept.said?.type).not.toBe('end');
  });

  test('leaving quickly waits for nobody', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.conversation.end('exit');
    expect(tab.said).toEqual({ type: 'end', reason: 'exit' });
    expectNothingLeft(tab);
  });

  test('leaving the queue is one word to the relay', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    tab.conversation.end('parent');
    await tab.pass();
    expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
    expect(tab.view.phase).toBe('ended');
    expectNothingLeft(tab);
  });

  test.each(['parent', 'exit'] as const)(
    'who leaves (%s) before the relay has answered takes back what was asked for',
    async reason => {
      const tab = new FakeBrowser().page();
      await tab.begun;
      void tab.conversation.start(CHOICE);
      await tab.pass();
      tab.socket.opens();
      tab.conversation.end(reason);
      await tab.pass();
      expect(tab.socket.said).toMatchObject([{ type: 'start' }, { type: 'end', reason }]);
      tab.socket.says(WELCOME);
      await tab.pass();
      expect(tab.view.phase).not.toBe('waiting');
      expectNothingLeft(tab);
    },
  );

  test('erasing takes the text from both screens before the end', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.conversation.erase();
    expect(tab.session.calls.slice(-2)).toEqual(['erase', 'end']);
    tab.session.acknowledge();
    await tab.pass();
    expect(tab.view.end).toEqual({ reason: 'erased' });
    expectNothingLeft(tab);
  });

  test('erasing that the counselor’s browser did not acknowledge does not claim both screens', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.conversation.erase();
    await tab.pass(END_ACKNOWLEDGED_MS);
    expect(tab.view.end).toEqual({ reason: 'parent' });
    expectNothingLeft(tab);
  });

  test('nor does erasing while the counselor is out of reach', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.becomes({ live: false });
    tab.conversation.erase();
    await tab.pass();
    expect(tab.view.end).toEqual({ reason: 'parent' });
    expectNothingLeft(tab);
  });

  test('what no counselor has had is erased everywhere', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    tab.conversation.erase();
    await tab.pass();
    expect(tab.view.end).toEqual({ reason: 'erased' });
  });

  test.each<EndReason>(['counselor', 'parent-gone', 'counselor-gone', 'idle', 'closed'])(
    'ended by the relay for %s: nothing is left',
    async reason => {
      const tab = new FakeBrowser().page();
      await tab.talk();
      tab.session.counselorWrites('Hej då');
      tab.socket.says({ type: 'ended', reason });
      await tab.pass();
      expect(tab.view).toMatchObject({ phase: 'ended', end: { reason } });
      expectNothingLeft(tab);
      tab.socket.dies(CLOSE.ended.code);
      expect(tab.view.end).toEqual({ reason });
    },
  );

  test.each(['gone', 'token-refused'] as const)('a relay that says %s: nothing is left', async name => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.socket.dies(1006);
    await tab.pass(1000);
    tab.socket.opens();
    tab.socket.dies(CLOSE[name].code);
    expect(tab.view).toMatchObject({ phase: 'ended', problem: name });
    expectNothingLeft(tab);
  });

  test('what nobody got goes back to whoever is still looking at it when it came to nothing', async () => {
    const tab = new FakeBrowser().page();
    await tab.start();
    tab.conversation.send('Ingen har läst det här.');
    tab.session.state.lines = tab.session.state.lines.map(line => ({ ...line, delivery: 'held' }));
    tab.socket.says({ type: 'ended', reason: 'closed' });
    await tab.pass();
    expect(tab.view).toMatchObject({ phase: 'ended', lines: [], returnedText: 'Ingen har läst det här.' });
  });

  test('but not to whoever comes to a page that was hidden or left, and not after an end that was meant', async () => {
    const hidden = new FakeBrowser().page();
    await hidden.start();
    hidden.conversation.send('Ingen har läst det här.');
    hidden.page.does('hidden');
    hidden.socket.says({ type: 'ended', reason: 'parent-gone' });
    await hidden.pass();
    expect(hidden.view.returnedText).toBe('');
    const meant = new FakeBrowser().page();
    await meant.start();
    meant.conversation.send('Ingen har läst det här.');
    meant.conversation.end('parent');
    await meant.pass();
    expect(meant.view.returnedText).toBe('');
  });

  test('of a conversation without a counselor it is told that nobody had come, however it ended', async () => {
    const left = new FakeBrowser().page();
    await left.start();
    left.conversation.end('parent');
    await left.pass();
    expect(left.view).toMatchObject({ phase: 'ended', unmet: true });
    left.conversation.anew();
    expect(left.view.unmet).toBeFalsy();

    const closed = new FakeBrowser().page();
    await closed.start();
    closed.socket.says({ type: 'ended', reason: 'closed' });
    await closed.pass();
    expect(closed.view).toMatchObject({ phase: 'ended', unmet: true });

    const browser = new FakeBrowser();
    const waited = browser.page();
    await waited.start();
    const storage = waited.leave();
    await browser.clock.advanceAsync(LOST_MS + 1);
    const gone = browser.page(storage);
    await gone.begun;
    expect(gone.view).toMatchObject({ phase: 'ended', problem: 'gone', unmet: true });
  });

  test('but not where a counselor had come, also on a page before this one', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.socket.says({ type: 'ended', reason: 'counselor-gone' });
    await tab.pass();
    expect(tab.view).toMatchObject({ phase: 'ended', unmet: false });

    const browser = new FakeBrowser();
    const before = browser.page();
    await before.talk();
    const storage = before.leave();
    await browser.clock.advanceAsync(LOST_MS + 1);
    const gone = browser.page(storage);
    await gone.begun;
    expect(gone.view).toMatchObject({ phase: 'ended', problem: 'gone', unmet: false });
  });

  test('a console that says goodbye and dies does not leave the parent waiting', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.becomes({ peerEnded: true });
    await tab.pass(END_ACKNOWLEDGED_MS);
    expect(tab.view).toMatchObject({ phase: 'ended', end: { reason: 'counselor' } });
    expectNothingLeft(tab);
  });

  test.each([
    [false, 'parent'],
    [true, 'erased'],
  ] as const)(
    'a page that died at its end (erased: %s) is followed by one that ends',
    async (erased, reason) => {
      const tab = new FakeBrowser().page();
      await tab.talk();
      tab.session.becomes({ ended: true, erased, drained: false });
      expect(tab.said?.type).not.toBe('end');
      tab.session.acknowledge();
      await tab.pass();
      expect(tab.said).toEqual({ type: 'end', reason: 'parent' });
      expect(tab.view).toMatchObject({ phase: 'ended', end: { reason } });
      expectNothingLeft(tab);
    },
  );

  test('a counselor whose keys are not this conversation’s ends it with a plain word', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.becomes({ problem: 'unknown-pairing' });
    expect(tab.view).toMatchObject({ phase: 'ended', problem: 'unknown-pairing' });
    expectNothingLeft(tab);
  });

  test('a frame refused in passing does not end it, a loop of refusals does', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    for (let i = 0; i < REFUSALS_MAX; i++) {
      tab.socket.dies(CLOSE['not-allowed'].code);
      await tab.welcomed({ state: 'active', seats: [SEAT] });
      expect(tab.view.phase).toBe('active');
    }
    tab.socket.dies(CLOSE['not-allowed'].code);
    expect(tab.view).toMatchObject({ phase: 'idle', problem: 'not-allowed' });
    expectNothingLeft(tab);
  });

  test('after the end one can start anew', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.conversation.end('exit');
    await tab.start();
    expect(tab.view).toMatchObject({ phase: 'waiting', end: null, problem: null });
  });
});
