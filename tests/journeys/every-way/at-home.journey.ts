import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { finger, mouse } from '../../support/hands.ts';
import { Parent, ParentAlone } from '../../support/parent.ts';
import { setStage } from '../../support/stage.ts';
import { openTabs } from '../../support/tabs.ts';
import type { Tabs } from '../../support/tabs.ts';
import { openChat, WAYS } from '../../support/ways.ts';

const EXIT = 'https://vader.example/';
const SAID = 'Hej, jag läser.';

const stage = setStage({ settings: usual => ({ ...usual, exitAddress: EXIT }) });
let tabs: Tabs;
beforeAll(async () => {
  tabs = await openTabs();
});
afterAll(() => tabs.close());

/** Nothing that was said is on the page, not even hidden. */
const shown = (parent: Parent): Promise<number> => parent.room.getByText(SAID).count();

/** The browser's history looks empty from then on. */
async function passThreeMinutes(page: Page): Promise<void> {
  await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + 180_000);
}

describe.each(WAYS)('at home with others, $how', way => {
  const { says } = way;

  test('nothing is seen while another tab is in front, nor after two minutes before one says so', async () => {
    // A finger taps only in windows that were made for it.
    const hands = way.hands === finger ? mouse : way.hands;
    const page = await tabs.context.newPage();
    await page.setViewportSize(way.window.viewport ?? { width: 390, height: 844 });
    const parent = await openChat(page, stage.installation.demoUrl, { ...way, hands });
    await parent.begin();
    const counselor = await stage.counselor();
    await counselor.accept();
    await counselor.write(SAID);
    await parent.sees(SAID);
    const title = await page.title();
    const text = parent.room.getByText(SAID, { exact: true });

    const other = await tabs.context.newPage();
    await text.waitFor({ state: 'hidden' });
    expect(await parent.composer.isVisible()).toBe(false);
    await counselor.write('Är du kvar?');
    expect(await page.title()).toBe(title);
    await page.bringToFront();
    await parent.sees('Är du kvar?');

    await other.bringToFront();
    await text.waitFor({ state: 'hidden' });
    await passThreeMinutes(page);
    await page.bringToFront();
    await parent.reads(says('returned'), says('hidden'));
    expect(await shown(parent)).toBe(0);
    await parent.press('continue');
    await parent.sees(SAID);
    await parent.erase();
    await parent.endedSoon();
    await page.close();
    await other.close();
  });

  test('the next page just goes on; a page from history, a return after two minutes and a copied tab ask first', async () => {
    const { parent } = await stage.meeting(way);
    const { page } = parent;
    await parent.walk();
    await parent.composer.waitFor();
    await page.goBack();
    await parent.reads(says('returned'));
    expect(await shown(parent)).toBe(0);
    await parent.press('continue');
    await parent.composer.waitFor();

    await page.goto('about:blank');
    await passThreeMinutes(page);
    await page.goto(stage.installation.demoUrl);
    await parent.reads(says('returned'));
    expect(await shown(parent)).toBe(0);

    const opened = page.context().waitForEvent('page');
    await page.evaluate(() => window.open(location.href));
    const copy = new Parent(await opened, way.names, way.hands);
    await copy.reads(says('elsewhere'));
    expect(await shown(copy)).toBe(0);
    await copy.press('continueHere');
    await copy.sees(SAID);
    expect(await shown(parent)).toBe(0);
    await copy.erase();
    await copy.endedSoon();
  });

  test('a page of its own has a neutral title, and is left at once by its own button', async () => {
    const page = await stage.window(way);
    await page
      .context()
      .route(`${EXIT}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sol.' }));
    await page.goto(`${stage.installation.relayUrl}/chat/exempelkommun?lang=${way.language}`);
    const parent = new ParentAlone(page, way.names, way.hands);
    await parent.begin();
    await parent.write('Hej.');
    const counselor = await stage.counselor();
    await counselor.accept();
    await counselor.write(SAID);
    await parent.sees(SAID);
    expect(await page.title()).toBe('Exempelkommun');
    await way.hands.press(parent.quickExit);
    await page.waitForURL(EXIT);
    await counselor.reads('Föräldern lämnade sidan.');
    await page.goBack().catch(() => null);
    expect(await page.getByText(SAID).count()).toBe(0);
  });
});
