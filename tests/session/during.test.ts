import { describe, expect, test, vi } from 'vitest';
import { CLAIM, FakeBrowser, SEAT } from './support/fake-world.ts';

const NUMBER = 'K7QM-2D4X-9PTA-61RW';

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

  test('the receipt number that the desk has said is in view, on the next page too, and never another', async () => {
    const browser = new FakeBrowser();
    const before = browser.page();
    await before.talk();
    expect(before.view.receipt ?? null).toBeNull();
    before.session.becomes({ live: true, receipt: NUMBER });
    expect(before.view.receipt).toBe(NUMBER);
    const tab = browser.page(before.leave());
    await tab.begun;
    await tab.welcomed({ state: 'active', seats: [SEAT] });
    expect(tab.view.receipt).toBe(NUMBER);
    tab.session.becomes({ live: true, receipt: '2B7K-9QXD-0M4C-55TA' });
    expect(tab.view.receipt).toBe(NUMBER);
    expect(tab.session.calls).toContain(`receipt ${NUMBER}`);
  });

  test('a receipt that was lost with the log is told the counselor’s side again, unasked', async () => {
    const browser = new FakeBrowser();
    const before = browser.page();
    await before.talk();
    before.session.becomes({ live: true, receipt: NUMBER });
    const tab = browser.page(before.leave());
    await tab.begun;
    await tab.welcomed({ state: 'active', seats: [SEAT] });
    tab.session.becomes({ live: true, restoring: true });
    expect(tab.session.state.receipt).toBeNull();
    tab.session.becomes({ live: true, restoring: false, historyLost: true });
    expect(tab.session.state.receipt).toBe(NUMBER);
  });

  test('that the counselor is about to end is in view until it is taken back', async () => {
    const tab = new FakeBrowser().page();
    await tab.talk();
    tab.session.becomes({ closing: true });
    expect(tab.view.closing).toBe(true);
    tab.session.becomes({ closing: false });
    expect(tab.view.closing).toBe(false);
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
