import { describe, expect, test, vi } from 'vitest';
import { CLOSE } from '../../relay/protocol/codes.ts';
import type { EndReason } from '../../relay/protocol/codes.ts';
import { END_ACKNOWLEDGED_MS } from '../../widget/session/parent-conversation.ts';
import { REFUSALS_MAX } from '../../widget/session/relay-link.ts';
import { CLAIM, FakeBrowser, nothingIn, SEAT } from './fake-world.ts';
import type { FakeTab } from './fake-world.ts';

function expectNothingLeft(tab: FakeTab): void {
  expect(nothingIn(tab.storage)).toBe(true);
  expect(tab.sessions.every(({ wiped }) => wiped)).toBe(true);
  expect(tab.view.lines).toEqual([]);
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
    expect(tab.view).toMatchObject({ phase: 'ended', lines: [], returnedText: 'Ingen har läst det här.' });
  });

  test('but not to whoever comes to a page that was hidden or left, and not after an end that was meant', async () => {
    const hidden = new FakeBrowser().page();
    await hidden.start();
    hidden.conversation.send('Ingen har läst det här.');
    hidden.page.does('hidden');
    hidden.socket.says({ type: 'ended', reason: 'parent-gone' });
    expect(hidden.view.returnedText).toBe('');
    const meant = new FakeBrowser().page();
    await meant.start();
    meant.conversation.send('Ingen har läst det här.');
    meant.conversation.end('parent');
    await meant.pass();
    expect(meant.view.returnedText).toBe('');
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

describe('during the conversation', () => {
  test('says that an idle conversation will end, counts down, and goes on when the parent is still there', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.socket.says({ type: 'idle', seconds: 180 });
    expect(tab.view.idleSeconds).toBe(180);
    await tab.pass(10_000);
    expect(tab.view.idleSeconds).toBe(170);
    tab.conversation.stay();
    expect(tab.said).toEqual({ type: 'stay' });
    expect(tab.view.idleSeconds).toBeNull();
    tab.socket.says({ type: 'idle', seconds: 180 });
    tab.socket.says({ type: 'idle', seconds: 0 });
    await tab.pass(10_000);
    expect(tab.view.idleSeconds).toBeNull();
  });

  test('a counselor who stays away: the parent is told, and may wait for another', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.conversation.waitForAnother();
    expect(tab.said?.type).not.toBe('wait');
    tab.socket.says({ type: 'peer', claim: CLAIM, here: false, graceSeconds: 120 });
    expect(tab.view).toMatchObject({ counselorHere: false, counselorGone: false });
    tab.socket.says({ type: 'peer', claim: CLAIM, here: false, graceSeconds: 0 });
    expect(tab.view.counselorGone).toBe(true);
    tab.conversation.waitForAnother();
    expect(tab.said).toEqual({ type: 'wait' });
    tab.socket.says({
      type: 'seats',
      state: 'waiting',
      seats: [],
      place: 1,
      onDuty: 1,
      why: 'counselor-gone',
    });
    expect(tab.view).toMatchObject({ phase: 'waiting', place: 1, counselorGone: false });
  });

  test('a new token is stored only when the outbox can be opened with it', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    let done: () => void = () => undefined;
    tab.session.restash = () => new Promise<void>(resolve => (done = resolve));
    tab.socket.says({ type: 'token', token: 'token-2', stash: 'stash-2' });
    await tab.pass();
    expect(tab.storage?.getItem('viska:exempelkommun')).toContain('token-1');
    done();
    await tab.pass();
    expect(tab.storage?.getItem('viska:exempelkommun')).toContain('token-2');
  });

  test('the relay’s key for the outbox is never stored beside it', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    expect(tab.storage?.getItem('viska:exempelkommun')).not.toContain('stash');
  });

  test('a new counselor is let in with what was said, or without, or not at all', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    const card = { kind: 'new-counselor', id: 'claim-2', introducedBy: 'Karin', name: 'Leila' } as const;
    tab.session.becomes({ cards: [card] });
    expect(tab.view.newcomers).toEqual([card]);
    tab.conversation.answer('claim-2', 'yes');
    tab.conversation.answer('claim-2', 'yes', 'without-history');
    tab.conversation.answer('claim-2', 'no');
    expect(tab.session.calls.slice(-3)).toEqual([
      'admit claim-2 true',
      'admit claim-2 false',
      'decline claim-2',
    ]);
  });

  test('what was not delivered goes back to the composer, once', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    const seen: string[] = [];
    tab.conversation.subscribe(() => {
      if (tab.view.returnedText && seen.at(-1) !== tab.view.returnedText) seen.push(tab.view.returnedText);
    });
    tab.session.becomes({ returnedText: 'Inte framme' });
    await tab.pass();
    expect(seen).toEqual(['Inte framme']);
    expect(tab.session.calls.filter(call => call === 'takeReturned')).toHaveLength(1);
  });

  test('one question at a time, concern first; what is answered stays, and the last of its kind goes by its name', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    const consent = {
      kind: 'consent',
      id: 'q1',
      recipient: 'Socialtjänsten',
      text: 'Min text',
      purpose: '',
      answer: null,
      fetched: false,
    } as const;
    const concern = { kind: 'concern', id: 'q2', text: '', answer: null } as const;
    const shown = (): unknown[] =>
      tab.view.cards.filter(({ waits }) => !waits).map(({ id, answer, past }) => [id, answer, past]);
    tab.session.becomes({ cards: [consent, concern] });
    expect(shown()).toEqual([['q2', null, false]]);
    tab.session.becomes({ cards: [consent, { ...concern, answer: 'yes' }] });
    expect(shown()).toEqual([
      ['q1', null, false],
      ['q2', 'yes', false],
    ]);
    const given = { ...consent, answer: 'yes' } as const;
    tab.session.becomes({ cards: [given, { ...concern, answer: 'no' }] });
    expect(shown()).toEqual([
      ['q1', 'yes', false],
      ['q2', 'no', false],
    ]);
    tab.session.becomes({ cards: [given, { ...concern, answer: 'no' }, { ...consent, id: 'q3' }] });
    expect(shown()).toEqual([
      ['q1', 'yes', true],
      ['q2', 'no', false],
      ['q3', null, false],
    ]);
  });

  test('a new counselor is to be decided on also while a question waits for its answer', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    const concern = { kind: 'concern', id: 'q2', text: '', answer: null } as const;
    const newcomer = { kind: 'new-counselor', id: 'claim-2', introducedBy: 'Karin', name: 'Leila' } as const;
    tab.session.becomes({ cards: [concern, newcomer] });
    expect(tab.view.newcomers).toEqual([newcomer]);
    expect(tab.view.cards).toMatchObject([{ id: 'q2', waits: false }]);
  });

  test('that concern has been spoken of is known also when it is answered and the page has been reloaded', async () => {
    const browser = new FakeBrowser();
    const before = browser.page();
    await before.talk();
    expect(before.view.concern).toBe(false);
    const tab = browser.page(before.leave());
    await tab.begun;
    await tab.welcomed({ state: 'active', seats: [SEAT] });
    tab.session.becomes({ live: true, cards: [{ kind: 'concern', id: 'q2', text: '', answer: 'yes' }] });
    expect(tab.view).toMatchObject({ concern: true, cards: [{ id: 'q2', answer: 'yes' }] });
  });

  test('a receipt is made here, and only its hash leaves', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    const number = await tab.conversation.receipt();
    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(tab.session.calls.at(-1)).toBe('receipt 32');
    expect(await tab.conversation.receipt()).not.toBe(number);
  });

  test('a listener that throws keeps nobody else from hearing', async () => {
    const tab = new FakeBrowser().page();
    let heard = 0;
    const said = vi.spyOn(console, 'error').mockReturnValue();
    tab.conversation.subscribe(() => {
      throw new Error('a fault in the room');
    });
    const stop = tab.conversation.subscribe(() => heard++);
    await tab.start();
    stop();
    expect(heard).toBeGreaterThan(0);
    expect(said).toHaveBeenCalledWith(new Error('a fault in the room'));
    said.mockRestore();
  });
});
