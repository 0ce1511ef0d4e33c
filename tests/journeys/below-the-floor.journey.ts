import { describe, expect, test } from 'vitest';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { exempelkommun } from '../../demo/settings/exempelkommun.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { NARROW, openContext, PHONE } from '../support/browser.ts';
import { keyboard } from '../support/hands.ts';
import { setPlace } from '../support/place.ts';
import { WAYS } from '../support/ways.ts';

const ROOM_FILE = /\/v\/[^/]+\/room\.js$/;

describe('a browser in which the room cannot be shown', () => {
  const place = setPlace();

  const open = (wishes: BrowserContextOptions = {}): Promise<BrowserContext> =>
    openContext(place.browser, { viewport: PHONE, ...wishes });
  const chat = (lang = 'sv'): string => `${place.installation.relayUrl}/chat/exempelkommun?lang=${lang}`;
  async function hasNumbersAndHours(page: Page): Promise<void> {
    await page.getByRole('link', { name: '112', exact: true }).waitFor();
    await page.getByRole('link', { name: '08-465 004 10', exact: true }).waitFor();
    await page.getByText('Är någon i fara nu? Ring 112.').waitFor();
    await page.getByRole('heading', { name: 'Chattens öppettider' }).waitFor();
    await page.getByText(/^Yngre barn.*: alltid öppet$/).waitFor();
    await page.getByText(/: stängt$/).waitFor();
  }

  test('without scripts: the numbers to call and the opening hours', async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(chat());
    await hasNumbersAndHours(page);
  });

  test('that does not read the language of the room: the same', async () => {
    const context = await open();
    await context.route(ROOM_FILE, route =>
      route.fulfill({ contentType: 'text/javascript', body: 'class { syntax of the year 2040 }' }),
    );
    const page = await context.newPage();
    await page.goto(chat());
    await hasNumbersAndHours(page);
    await expectAccessible(page, 'below the floor');
  });

  test('that lacks what the room needs: the same', async () => {
    const context = await open();
    await context.addInitScript(() => {
      Reflect.deleteProperty(AbortSignal, 'timeout');
    });
    const page = await context.newPage();
    await page.goto(chat());
    await hasNumbersAndHours(page);
  });

  test('to which the files do not come: the same, in the panel on the page of the municipality', async () => {
    const context = await open({ viewport: NARROW });
    await context.route(ROOM_FILE, route => route.fulfill({ status: 404 }));
    const page = await context.newPage();
    await page.goto(place.installation.demoUrl);
    await page.getByRole('button', { name: 'Chatta anonymt', exact: true }).click();
    const frame = page.getByRole('dialog').locator('iframe').contentFrame();
    await frame.getByRole('link', { name: '1177', exact: true }).waitFor();
    await frame.getByText(/^Chatten går inte att visa/).waitFor();
  });

  test.each(WAYS)('$how: every number can be reached, and nothing is wider than the screen', async way => {
    const context = await open(way.window);
    await context.route(ROOM_FILE, route => route.fulfill({ status: 404 }));
    const page = await context.newPage();
    await page.goto(chat(way.language));
    for (const { name, phone } of exempelkommun(['http://127.0.0.1']).help) {
      const line = page.getByRole('listitem').filter({ hasText: name[way.language] ?? '' });
      const link = line.getByRole('link', { name: phone ?? '', exact: true });
      await link.waitFor();
      if (way.hands === keyboard) await keyboard.goTo(link);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test('in Arabic: from right to left', async () => {
    const context = await open();
    await context.route(ROOM_FILE, route => route.fulfill({ status: 404 }));
    const page = await context.newPage();
    await page.goto(chat('ar'));
    await page.getByText('هل هناك شخص في خطر الآن؟ يُرجى الاتصال بالرقم 112.').waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  });

  test('and in one where it can, nothing of it is ever seen', async () => {
    const context = await open();
    await context.addInitScript(() => {
      Object.assign(window, { seen: 0 });
      new MutationObserver(() => {
        const floor = document.getElementById('floor');
        if (floor?.checkVisibility()) Object.assign(window, { seen: 1 });
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    const page = await context.newPage();
    await page.goto(chat());
    await page.getByRole('button', { name: 'Starta chatten' }).waitFor();
    expect(await page.evaluate(() => (window as unknown as { seen: number }).seen)).toBe(0);
    expect(await page.locator('#floor').count()).toBe(0);
  });
});
