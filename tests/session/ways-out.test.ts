import { describe, expect, test } from 'vitest';
import { AWAY_MS } from '../../widget/session/away.ts';
import { CHOICE, copyOf, FakeBrowser, nothingIn, SEAT, WELCOME } from './support/fake-world.ts';
import type { FakeTab } from './support/fake-world.ts';

type Told = [token: string, reason: string];

/** A tab, and what it asks the browser to tell the relay once the page is gone. */
interface Stand {
  browser: FakeBrowser;
  tab: FakeTab;
  parted: Told[];
}
type Page = (storage?: FakeTab['storage']) => FakeTab;

/** How far a parent may have come; the page is as `page` makes it. */
const PHASES: Record<string, (page: Page, browser: FakeBrowser) => Promise<FakeTab>> = {
  'the notice': async page => {
    const tab = page();
    await tab.begun;
    return tab;
  },
  starting: async page => {
    const tab = page();
    await tab.begun;
    void tab.conversation.start(CHOICE);
    await tab.pass();
    tab.socket.opens();
    return tab;
  },
  waiting: async page => {
    const tab = page();
    await tab.start();
    return tab;
  },
  'waiting, the phone asleep and just awake': async page => {
    const tab = page();
    await tab.start();
    tab.page.does('hidden');
    tab.socket.dies(1006);
    await tab.pass(AWAY_MS + 1);
    tab.page.does('woke');
    return tab;
  },
  'asked whether to continue waiting': async (page, browser) => {
    const before = page();
    await before.start();
    before.leave();
    await browser.clock.advanceAsync(AWAY_MS + 1);
    const tab = page(before.storage);
    await tab.begun;
    expect(tab.view.phase).toBe('returned');
    return tab;
  },
  'asked whether to continue talking': async (page, browser) => {
    const before = page();
    await before.talk();
    before.leave();
    await browser.clock.advanceAsync(AWAY_MS + 1);
    const tab = page(before.storage);
    await tab.begun;
    expect(tab.view.phase).toBe('returned');
    return tab;
  },
  'asked, with the socket still there': async page => {
    const tab = page();
    await tab.talk();
    tab.page.does('hidden');
    await tab.pass(AWAY_MS + 1);
    tab.page.does('woke');
    expect(tab.view.phase).toBe('returned');
    return tab;
  },
  'in a copy of the tab': async page => {
    const first = page();
    await first.talk();
    const tab = page(copyOf(first.storage));
    await tab.begun;
    expect(tab.view.phase).toBe('elsewhere');
    return tab;
  },
  'a counselor has just accepted': async page => {
    const tab = page();
    await tab.start();
    tab.socket.says({ type: 'seats', state: 'active', seats: [SEAT], place: 0, onDuty: 1, why: 'claimed' });
    return tab;
  },
  talking: async page => {
    const tab = page();
    await tab.talk();
    return tab;
  },
  'on the next page, not connected yet': async page => {
    const before = page();
    await before.talk();
    before.leave();
    const tab = page(before.storage);
    await tab.begun;
    await tab.pass();
    return tab;
  },
  'a new counselor waits for an answer': async page => {
    const tab = page();
    await tab.talk();
    const seats = [SEAT, { claim: 'claim-of-bo-00000000000', slot: 8, here: true, current: false }];
    tab.socket.says({ type: 'seats', state: 'active', seats, place: 0, onDuty: 1, why: 'hand-over' });
    return tab;
  },
  'the counselor is gone': async page => {
    const tab = page();
    await tab.talk();
    tab.socket.says({ type: 'peer', claim: SEAT.claim, here: false, graceSeconds: 0 });
    tab.session.becomes({ live: false });
    return tab;
  },
  reconnecting: async page => {
    const tab = page();
    await tab.talk();
    tab.socket.dies(1006);
    tab.session.becomes({ live: false });
    return tab;
  },
  offline: async page => {
    const tab = page();
    await tab.talk();
    tab.page.does('network-lost');
    tab.session.becomes({ live: false });
    return tab;
  },
  'ending, not acknowledged yet': async page => {
    const tab = page();
    await tab.talk();
    tab.conversation.end('parent');
    await tab.pass();
    return tab;
  },
  ended: async page => {
    const tab = page();
    await tab.start();
    tab.socket.says({ type: 'ended', reason: 'closed' });
    return tab;
  },
};

/** There is nothing to end. */
const NOTHING = ['the notice', 'ended'];
/** Started, and no token has come. */
const NO_TOKEN = ['starting'];

interface Way {
  reason: 'exit' | 'parent';
  go: (tab: FakeTab) => void;
  /** Nothing can be kept. */
  blocked?: true;
  /** While no text is shown, and no other tab has it. */
  unseen?: true;
}

const WAYS: Record<string, Way> = {
  // The button, Shift, the page's own `quickExit()`: all come to this.
  'left quickly': { reason: 'exit', go: tab => tab.conversation.end('exit') },
  // In the queue and while talking, without looking at what was said, or by the page's own `endChat()`.
  'ended by the parent': { reason: 'parent', go: tab => tab.conversation.end('parent') },
  erased: { reason: 'parent', go: tab => tab.conversation.erase() },
  // *Avsluta utan att visa*.
  'ended without being shown': { reason: 'parent', go: tab => tab.conversation.end('parent'), unseen: true },
  'page left where nothing can be kept': {
    reason: 'parent',
    go: tab => tab.page.does('leaving'),
    blocked: true,
  },
};

/** Only where a page before this one, or another tab, kept something. */
const NEEDS_STORAGE = /asked whether|copy|next page/;

const cells = Object.keys(WAYS).flatMap(way =>
  Object.keys(PHASES)
    .filter(phase => !(WAYS[way]?.blocked && NEEDS_STORAGE.test(phase)))
    .filter(phase => !WAYS[way]?.unseen || phase.startsWith('asked'))
    .map(phase => [phase, way] as const),
);

async function stand(phase: string, blocked = false): Promise<Stand> {
  const browser = new FakeBrowser();
  const parted: Told[] = [];
  const page: Page = (storage = blocked ? null : undefined) =>
    browser.page(storage, { endByBeacon: (...told) => void parted.push(told) });
  const tab = await (PHASES[phase] as (typeof PHASES)[string])(page, browser);
  return { browser, tab, parted };
}

/** What the relay hears of this tab's end once the network carries what is sent. */
async function heardBy(tab: FakeTab): Promise<unknown[]> {
  if (!tab.page.connected) tab.page.does('network-back');
  // Nobody acknowledges anything.
  await tab.pass(60_000);
  for (const socket of tab.network.sockets.filter(({ readyState }) => readyState === 0)) {
    socket.opens();
    if (socket.said[0]?.type === 'resume') socket.says(WELCOME);
  }
  return tab.network.sockets.flatMap(({ said }) => {
    const end = said.find(({ type }) => type === 'end');
    const first = said[0];
    return end && (first?.type === 'start' || first?.['token'] === 'token-1') ? [end['reason']] : [];
  });
}

describe('every way out says the end to the relay, from every phase that has something to end', () => {
  test.each(cells)('%s: %s', async (phase, how) => {
    const { reason, go, blocked = false, unseen } = WAYS[how] as (typeof WAYS)[string];
    const { tab, parted } = await stand(phase, blocked);
    go(tab);
    // At once, not when somebody has acknowledged something.
    if (reason === 'exit' || blocked || unseen) {
      const token = !NOTHING.includes(phase) && !NO_TOKEN.includes(phase);
      // The page before this one may say it too: a fake one is never gone.
      if (unseen) expect(parted, 'to outlive the page').toContainEqual(['token-1', reason]);
      else
        expect([...new Set(parted.map(String))], 'to outlive the page').toEqual(
          token ? [`token-1,${reason}`] : [],
        );
      expect(nothingIn(tab.storage)).toBe(true);
    }
    const heard = await heardBy(tab);
    if (NOTHING.includes(phase)) expect(heard).toEqual([]);
    else expect(heard, 'by a socket').toContain(phase.startsWith('ending') ? heard[0] : reason);
    if (!NOTHING.includes(phase)) expect(heard.length).toBeGreaterThan(0);
    expect(nothingIn(tab.storage)).toBe(true);
    expect(tab.view.lines).toEqual([]);
  });

  test('who leaves while the tab is asked for is not overtaken by what comes of it', async () => {
    for (const out of ['start', 'take over'] as const) {
      const browser = new FakeBrowser();
      const first = browser.page();
      if (out === 'take over') await first.talk();
      const tab = browser.page();
      await tab.begun;
      if (out === 'start') void tab.conversation.start(CHOICE);
      else tab.conversation.takeOver();
      tab.conversation.end('exit');
      await tab.pass(10_000);
      expect(tab.network.sockets, out).toHaveLength(0);
      expect(nothingIn(tab.storage), out).toBe(true);
    }
  });
});
