/**
 * Every state of room and console from the gallery, in light and dark, on a phone of 320 px and at a desk:
 * nothing for axe-core to find, and nothing that has to be scrolled sideways (WCAG 1.4.10).
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/server.ts';
import type { Demo } from '../../demo/server.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { DESK, NARROW, launchBrowser, openContext } from '../support/browser.ts';

const STATES_TIMEOUT_MS = 300_000;
let demo: Demo;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemo({ port: 0, relayUrl: 'http://localhost:8787' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await demo.close();
});

describe.each([
  ['room', 'light', NARROW],
  ['room', 'dark', NARROW],
  ['console', 'light', DESK],
  ['console', 'dark', NARROW],
] as const)('the %s in %s', (part, colorScheme, viewport) => {
  it(
    `is accessible in every state at ${String(viewport.width)} px`,
    async () => {
      const context = await openContext(browser, { colorScheme, viewport });
      const page = await context.newPage();
      const show = async (state: string): Promise<string[]> => {
        await page.goto(`${demo.url}/galleri/visa?${new URLSearchParams({ part, state }).toString()}`);
        await page.locator('html[data-shown]').waitFor();
        return JSON.parse((await page.locator('html').getAttribute('data-states')) ?? '[]') as string[];
      };
      for (const state of await show('')) {
        await show(state);
        await expectAccessible(page, state);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(wide, `${state}: pixels too wide`).toBeLessThanOrEqual(0);
      }
      await context.close();
    },
    STATES_TIMEOUT_MS,
  );
});

describe.each(['light', 'dark'] as const)('the website in %s', colorScheme => {
  it.each(['/', '/smabarn', '/tonar/skarmtid', '/om-chatten', '/personuppgifter', '/kontakt', '/en'])(
    '%s is accessible and fits a narrow phone',
    async path => {
      const context = await openContext(browser, { colorScheme, viewport: NARROW });
      const page = await context.newPage();
      await page.goto(demo.url + path);
      await expectAccessible(page, path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, 'pixels too wide').toBeLessThanOrEqual(0);
      await context.close();
    },
  );
});
