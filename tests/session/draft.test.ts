/** What is being written, and the switches, on the pages of one tab. */
import { describe, expect, test } from 'vitest';
import type { StringStore } from '../../widget/browser/string-store.ts';
import { FakeBrowser, nothingIn, SEAT } from './support/fake-world.ts';
import type { FakeTab } from './support/fake-world.ts';

const DRAFT = 'Min son sover inte. Jag';
const SWITCHES = { sound: true, times: false, enterSends: false };
const KEY = 'viska:exempelkommun:draft';
const stored = (tab: FakeTab): string => tab.storage?.getItem(KEY) ?? '';

/** Sealing is real, and takes turns of its own. */
async function until(tab: FakeTab, holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !holds() && Date.now() < end;) {
    await tab.pass();
    await new Promise(resolve => setTimeout(resolve, 2));
  }
  expect(holds()).toBe(true);
}

async function writing(browser = new FakeBrowser()): Promise<FakeTab> {
  const tab = browser.page();
  await tab.talk();
  tab.conversation.saveDraft(DRAFT, SWITCHES);
  await until(tab, () => stored(tab) !== '');
  return tab;
}

const next = async (browser: FakeBrowser, storage: StringStore | null, more = {}): Promise<FakeTab> => {
  const tab = browser.page(storage, more);
  await tab.begun;
  return tab;
};

describe('what is being written', { timeout: 60_000 }, () => {
  test('is there on the next page, as the switches are, and never in the clear on the device', async () => {
    const browser = new FakeBrowser();
    const tab = await writing(browser);
    expect(stored(tab)).not.toContain('sover');
    expect(Buffer.from(stored(tab), 'base64url').toString('latin1')).not.toContain('sover');
    const page = await next(browser, tab.leave());
    expect(page.view.switches).toEqual(SWITCHES);
    expect(page.view.draft).toBe(null);
    await page.welcomed({ state: 'active', seats: [SEAT] });
    await until(page, () => page.view.draft === DRAFT);
  });

  test('also while one waits, and each letter of it', async () => {
    const browser = new FakeBrowser();
    const tab = browser.page();
    await tab.start();
    for (let length = 1; length <= DRAFT.length; length++)
      tab.conversation.saveDraft(DRAFT.slice(0, length), SWITCHES);
    const first = stored(tab);
    await until(tab, () => stored(tab) !== '' && stored(tab) !== first);
    for (let turn = 0; turn < 50; turn++) await tab.pass();
    const page = await next(browser, tab.leave());
    await page.welcomed();
    await until(page, () => page.view.draft === DRAFT);
  });

  test('where Fortsätt is asked it is not read before', async () => {
    const browser = new FakeBrowser();
    const tab = await writing(browser);
    const page = await next(browser, tab.leave(), { restored: true });
    for (let turn = 0; turn < 20; turn++) await page.pass();
    expect(page.view).toMatchObject({ phase: 'returned', draft: null });
    page.conversation.saveDraft('', SWITCHES);
    page.conversation.resume();
    await page.welcomed({ state: 'active', seats: [SEAT] });
    await until(page, () => page.view.draft === DRAFT);
  });

  test('what was written before it came stays behind it', async () => {
    const browser = new FakeBrowser();
    const tab = await writing(browser);
    const page = await next(browser, tab.leave());
    page.conversation.saveDraft('orkar inte', SWITCHES);
    await page.welcomed({ state: 'active', seats: [SEAT] });
    await until(page, () => page.view.draft === `${DRAFT}\norkar inte`);
  });

  test('once sent it does not come back', async () => {
    const browser = new FakeBrowser();
    const tab = await writing(browser);
    tab.conversation.send(DRAFT);
    tab.conversation.saveDraft('', SWITCHES);
    await until(tab, () => stored(tab) === '');
    const page = await next(browser, tab.leave());
    await page.welcomed({ state: 'active', seats: [SEAT] });
    for (let turn = 0; turn < 20; turn++) await page.pass();
    expect(page.view.draft).toBe(null);
  });

  test.each(['parent', 'exit'] as const)(
    'is gone at an end by %s, also what was just being sealed',
    async how => {
      const tab = await writing();
      tab.conversation.saveDraft(`${DRAFT} vet`, SWITCHES);
      tab.conversation.end(how);
      tab.session.acknowledge();
      for (let turn = 0; turn < 50; turn++) await tab.pass();
      expect(nothingIn(tab.storage)).toBe(true);
      expect(tab.view.draft).toBe(null);
    },
  );

  test('goes along when the relay gives a new key', async () => {
    const browser = new FakeBrowser();
    const tab = await writing(browser);
    const before = stored(tab);
    tab.socket.says({ type: 'token', token: 'token-2', stash: 'stash-2' });
    await until(tab, () => stored(tab) !== before);
    const page = await next(browser, tab.leave());
    await page.welcomed({ state: 'active', seats: [SEAT], stash: 'stash-2' });
    await until(page, () => page.view.draft === DRAFT);
  });

  test('nobody reads it with another key', async () => {
    const browser = new FakeBrowser();
    const tab = await writing(browser);
    const page = await next(browser, tab.leave());
    await page.welcomed({ state: 'active', seats: [SEAT], stash: 'stash-3' });
    for (let turn = 0; turn < 50; turn++) await page.pass();
    expect(page.view.draft).toBe(null);
  });

  test('moves to the tab that takes the conversation over', async () => {
    const browser = new FakeBrowser();
    const tab = await writing(browser);
    const other = browser.page();
    await other.begun;
    other.conversation.takeOver();
    await other.pass(500);
    expect(tab.view).toMatchObject({ phase: 'elsewhere', draft: null });
    await other.welcomed({ state: 'active', seats: [SEAT] });
    await until(other, () => other.view.draft === DRAFT);
  });
});
