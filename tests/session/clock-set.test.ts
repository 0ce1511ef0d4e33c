/** The parent's clock is set while the room is open: nothing that lasts notices, and nobody's conversation ends by it. */
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../widget/browser/clock.ts';
import { between, moment } from '../../widget/browser/moment.ts';
import type { Moment } from '../../widget/browser/moment.ts';
import { BACK_OFF_MAX_MS, STEADY_MS, WAKE_PONG_MS } from '../../widget/browser/connection.ts';
import { AWAY_MS } from '../../widget/session/away.ts';
import { LOST_MS, returning } from '../../widget/session/returning.ts';
import { FakeBrowser, SEAT } from './support/fake-world.ts';
import { online } from '../browser/support/test-connection.ts';
import { CLOCK_SETS } from '../support/clock-sets.ts';

const HOUR_MS = 3_600_000;
const ACTIVE = { state: 'active', seats: [SEAT], place: 0 };

describe.each(CLOCK_SETS)('the clock is set %s', (_, jump) => {
  test('while an idle conversation counts down: the seconds left are those that the relay gives', async () => {
    const browser = new FakeBrowser();
    const tab = browser.page();
    await tab.talk();
    tab.socket.says({ type: 'idle', seconds: 180 });
    browser.clock.set(jump);
    await tab.pass(10_000);
    expect(tab.view.idleSeconds).toBe(170);
    await tab.pass(60_000);
    expect(tab.view.idleSeconds).toBe(110);
  });

  test('while the connection is lost: the next tries come as soon as ever', async () => {
    const { clock, network, connection } = await online();
    clock.set(jump);
    await clock.advanceAsync(STEADY_MS / 2);
    network.last.dies(1006);
    for (let tries = 2; tries < 8; tries++) {
      await clock.advanceAsync(BACK_OFF_MAX_MS);
      expect(network.sockets).toHaveLength(tries);
      network.last.dies(1006);
    }
    connection.close();
  });

  test('while the parent walks to the next page: the conversation is not taken for over', async () => {
    const browser = new FakeBrowser();
    const first = browser.page();
    await first.talk();
    first.leave();
    browser.clock.set(jump);
    await browser.clock.advanceAsync(1_000);
    const next = browser.page(first.storage);
    await next.begun;
    expect(next.view).toMatchObject({ phase: 'returned', problem: null });
    next.conversation.resume();
    await next.welcomed(ACTIVE);
    expect(next.view.phase).toBe('active');
  });

  test('while the page is hidden for a moment, or in view: what was said is asked for at most', async () => {
    const browser = new FakeBrowser();
    const tab = browser.page();
    await tab.talk();
    browser.clock.set(jump);
    await tab.pass(1_000);
    tab.page.does('woke');
    await tab.pass();
    expect(tab.view.phase).toBe('active');
    tab.page.does('hidden');
    browser.clock.set(-jump);
    tab.page.does('woke');
    await tab.pass();
    tab.conversation.resume();
    expect(tab.view).toMatchObject({ phase: 'active', problem: null });
  });

  test('while a line is held: it has the time at which it was written', async () => {
    const browser = new FakeBrowser();
    browser.clock.set(jump);
    const tab = browser.page();
    await tab.begun;
    void tab.conversation.start({ channel: 'smabarn', lang: 'sv', answers: ['sv'] });
    tab.conversation.send('Hej');
    expect(tab.view.lines).toMatchObject([{ text: 'Hej', at: browser.clock.date() }]);
  });
});

describe('a device that sleeps', () => {
  test('for more than two minutes: asks, although its browser did not count the time', async () => {
    const browser = new FakeBrowser();
    const tab = browser.page();
    await tab.talk();
    tab.page.does('hidden');
    browser.clock.sleep(AWAY_MS + 1);
    tab.page.does('woke');
    await tab.pass();
    expect(tab.view).toMatchObject({ phase: 'returned', lines: [] });
  });

  test('finds out soon whether its socket has lived through it', async () => {
    const { clock, page, network, connection } = await online();
    clock.sleep(HOUR_MS);
    page.does('woke');
    await clock.advanceAsync(WAKE_PONG_MS + 1);
    expect(network.sockets[0]?.closedByUs).toBe(true);
    connection.close();
  });
});

describe('how long somebody was away', () => {
  const left: Moment = [1_000_000, 5_000];
  const after = (date: number, elapsed: number): Moment => [left[0] + date, left[1] + elapsed];

  test.each([
    ['asks when only the wall clock says so: the device may have slept', AWAY_MS + 1, 1_000, 'asks'],
    ['asks when only the steady clock says so: the wall clock was set back', 1_000, AWAY_MS + 1, 'asks'],
    ['is over only when both say so', LOST_MS + 1, LOST_MS + 1, 'over'],
    ['is not over for a clock set a day forward', 24 * HOUR_MS, 1_000, 'asks'],
    ['is not over for a clock set a day back', -24 * HOUR_MS, LOST_MS + 1, 'asks'],
  ] as const)('%s', (_name, date, elapsed, expected) => {
    expect(returning(left, after(date, elapsed), false)).toBe(expected);
  });

  test('asks where a former build kept one number', () => {
    expect(returning(1_000_000 as unknown as Moment, left, false)).toBe('asks');
  });

  test('the steady clock of a browser goes on, and nobody who sets the other one sets it', () => {
    const { now } = Date;
    const from = moment();
    try {
      Date.now = () => now() - HOUR_MS;
      const [date, elapsed] = between(from, moment(systemClock));
      expect(date).toBeLessThan(-HOUR_MS / 2);
      expect(elapsed).toBeGreaterThanOrEqual(0);
      expect(elapsed).toBeLessThan(HOUR_MS / 2);
    } finally {
      Date.now = now;
    }
  });
});
