/**
 * The doorway on a municipality's page: launcher, panel, dot, its words when the room does not come, and the blank
 * page of the quick exit; in three languages, light, dark and forced colours. As every-state.journey.ts, which looks
 * at the room inside.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessibleHere, expectAllMet, faint } from '../support/accessibility.ts';
import { contrasts } from '../support/accessible/contrast.ts';
import { covered, misfits, spread } from '../support/accessible/fits.ts';
import { install } from '../support/accessible/in-page.ts';
import { DESK, LOOKS, MAGNIFIED, NARROW, openContext } from '../support/browser.ts';
import { meet } from '../support/meeting.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

const EXIT = 'https://vader.example/';
const LANGUAGES = ['sv', 'en', 'ar'] as const;
const LEAST_PX = 44;
const LONGER_THAN_A_ROOM_MAY_TAKE_MS = 20_000;
const place = setPlace({ settings: usual => ({ ...usual, exitAddress: EXIT }) });

/** The page speaks the language too, as a municipality's page in that language does. */
async function speak(page: Page, lang: string): Promise<void> {
  await page.evaluate(to => {
    document.documentElement.lang = to;
    window.Viska?.setLocale(to);
  }, lang);
  await page.locator(`viska-chat [part=launcher][lang=${lang}]`).waitFor({ state: 'attached' });
}

/** Every look of one state in every language. */
async function look(page: Page, state: string): Promise<void> {
  await page.evaluate(install);
  for (const lang of LANGUAGES) {
    await speak(page, lang);
    for (const [name, media] of Object.entries(LOOKS)) {
      await page.emulateMedia(media);
      await expectAccessibleHere(page, `${state}, ${lang}, ${name}`, name !== 'light');
      expect.soft(faint(await page.evaluate(contrasts, undefined)), `${state}, ${lang}, ${name}`).toEqual([]);
    }
    await page.emulateMedia(LOOKS.light);
  }
}

/** Nothing of the doorway is lost on a small screen, inside its frame neither. */
async function fits(page: Page, state: string): Promise<void> {
  const ours = (lines: string[]): string[] => lines.filter(line => line.includes(': viska-chat'));
  for (const lang of LANGUAGES) {
    await speak(page, lang);
    for (const viewport of [NARROW, MAGNIFIED]) {
      await page.setViewportSize(viewport);
      // The panel has heard of it: else a height is measured that nobody sees.
      await page.waitForFunction(height => {
        const view = document
          .querySelector<HTMLElement>('viska-chat')
          ?.style.getPropertyValue('--viska-view');
        return !view || view === `${String(height)}px`;
      }, viewport.height);
      const faults = ours([
        ...(await page.evaluate(misfits, LEAST_PX)),
        ...(await page.evaluate(covered, false)),
      ]);
      for (const frame of page.frames().slice(1)) {
        await frame.evaluate(install);
        faults.push(...(await frame.evaluate(misfits, LEAST_PX)), ...(await frame.evaluate(covered, false)));
      }
      expect.soft(faults, `${state}, ${lang}, ${String(viewport.height)} px high`).toEqual([]);
    }
  }
}

/** What has the focus on the municipality's page is never wholly under the launcher. */
async function keepsOff(page: Page, state: string): Promise<void> {
  for (const viewport of [DESK, NARROW, MAGNIFIED]) {
    await page.setViewportSize(viewport);
    const under = (await page.evaluate(covered, true)).filter(line => line.startsWith('under viska-chat'));
    expect.soft(under, `${state}, ${String(viewport.height)} px high`).toEqual([]);
  }
}

async function onThePage(viewport = DESK): Promise<Parent> {
  const context = await openContext(place.browser, { viewport });
  const parent = new Parent(await context.newPage());
  await parent.page.goto(`${place.installation.demoUrl}/tonar`);
  await parent.launcher.waitFor();
  return parent;
}

describe('the doorway', () => {
  test('closed: the launcher as the tag places it, and as an element in the page', async () => {
    const { page } = await onThePage();
    await look(page, 'closed');
    // What axe-core cannot decide outside the body, it decides here.
    await page.evaluate(() => document.body.append(document.querySelector('viska-chat') as Element));
    await look(page, 'closed, in the body');
    await fits(page, 'closed');
    await keepsOff(page, 'closed');
  });

  test('open, with the notice', async () => {
    const parent = await onThePage();
    const { page } = parent;
    await parent.open();
    await parent.button('start').waitFor();
    await look(page, 'open');
    await fits(page, 'open');
    await page.evaluate(spread);
    await fits(page, 'open, text spread out');
  });

  test('open, and the room does not come', async () => {
    const parent = await onThePage();
    const { page } = parent;
    // Something else than the room stands there, as behind a filter that answers for it.
    await page.route('**/frame/**', route => route.fulfill({ contentType: 'text/html', body: '' }));
    await page.clock.install();
    await parent.launcher.click();
    await parent.panel.waitFor();
    await page.clock.fastForward(LONGER_THAN_A_ROOM_MAY_TAKE_MS);
    await parent.panel.getByRole('link', { name: '1177' }).waitFor();
    await look(page, 'unreachable');
    // What it says follows the language, too.
    await speak(page, 'en');
    await parent.page.getByText('The chat cannot be shown here').waitFor();
    await fits(page, 'unreachable');
  });

  test('minimised, with something unread', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    const { page } = parent;
    await parent.minimise.click();
    await look(page, 'minimised');
    await counselor.write('Är du kvar?');
    await page.locator('viska-chat [part=dot]').waitFor();
    await look(page, 'minimised, unread');
    await fits(page, 'minimised, unread');
    await keepsOff(page, 'minimised, unread');
  });

  test('left by the quick exit: blank until the neutral page has come', async () => {
    const parent = await onThePage();
    const { page } = parent;
    await parent.open();
    await parent.button('start').waitFor();
    // As if the neutral page took its time: nothing of it is there yet.
    await page.evaluate(() => {
      const { navigation } = window as unknown as { navigation: EventTarget };
      navigation.addEventListener('navigate', event => event.preventDefault());
    });
    await parent.quickExit.first().click();
    await page.evaluate(install);
    for (const [name, media] of Object.entries(LOOKS)) {
      await page.emulateMedia(media);
      expect(await page.evaluate(() => window.sees?.all().filter(window.sees.shown).length), name).toBe(0);
      await expectAccessibleHere(page, `blank, ${name}`);
    }
  });

  test('filling a small screen, whatever margins the page gives it', async () => {
    const parent = await onThePage(NARROW);
    await parent.page.locator('viska-chat').evaluate(chat => (chat.style.margin = '16px'));
    await parent.open();
    expect(await parent.panel.boundingBox()).toEqual({ x: 0, y: 0, ...NARROW });
  });

  test('filling a small screen: Tab goes round in it and the browser, never to the page that it hides', async () => {
    const parent = await onThePage(NARROW);
    const { page } = parent;
    await parent.open();
    await parent.button('start').waitFor();
    const link = page.getByRole('link', { name: 'Kontakt', includeHidden: true }).first();
    await link.focus();
    const at = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.localName);
    expect(await at()).toBe('viska-chat');
    const seen = new Set<string | undefined>();
    for (const key of ['Tab', 'Shift+Tab'])
      for (let presses = 0; presses < 12; presses++) {
        await page.keyboard.press(key);
        seen.add(await at());
      }
    // On the body: the focus is with the browser's own buttons.
    expect([...seen].filter(name => name !== 'body')).toEqual(['viska-chat']);
  });

  test('filling a small screen: Esc shows the page again, and the launcher has the focus', async () => {
    const parent = await onThePage(NARROW);
    const { page } = parent;
    await parent.open();
    await parent.button('start').waitFor();
    await page.keyboard.press('Escape');
    await parent.panel.waitFor({ state: 'hidden' });
    expect(await parent.launcher.evaluate(button => button.matches(':focus'))).toBe(true);
    await page.getByRole('link', { name: 'Kontakt' }).first().focus();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test('leaves nothing on the list of the undecided that is decided by now', () => {
    expectAllMet(['doorway']);
  });
});
