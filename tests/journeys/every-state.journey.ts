/**
 * Every state of room and console from the gallery, in every language, light, dark and forced colours: nothing for
 * axe-core to find or to leave undecided, all text readable; and on a phone of 320 px, at 400 %, with text spread out:
 * nothing lost, nothing covered, nothing too small to hit.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/server.ts';
import type { Demo } from '../../demo/server.ts';
import { expectAccessible, expectAccessibleHere, expectAllMet, faint } from '../support/accessibility.ts';
import { contrasts } from '../support/accessible/contrast.ts';
import { covered, misfits, spread } from '../support/accessible/fits.ts';
import { launchBrowser, LOOKS, MAGNIFIED, NARROW, openContext } from '../support/browser.ts';

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

/** Goes to one state; hands back the names of all. */
async function show(page: Page, part: string, lang: string, state = ''): Promise<string[]> {
  await page.goto(`${demo.url}/galleri/visa?${new URLSearchParams({ part, state, lang }).toString()}`);
  await page.locator('html[data-shown]').waitFor();
  return JSON.parse((await page.locator('html').getAttribute('data-states')) ?? '[]') as string[];
}

/** All states of a part, one after the other on each of two pages: as many as the machine has processors to spare. */
async function eachState(
  viewport: { width: number; height: number },
  part: string,
  lang: string,
  look: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const context = await openContext(browser, { viewport });
  const states = await show(await context.newPage(), part, lang);
  const walk = async (page: Page): Promise<void> => {
    for (let state = states.shift(); state; state = states.shift()) {
      await page.setViewportSize(viewport);
      await show(page, part, lang, state);
      await look(page, state);
    }
  };
  await Promise.all([...context.pages(), await context.newPage()].map(walk));
  await context.close();
}

describe.each([
  // So high that nothing is scrolled out of sight: then axe-core sees every colour.
  ['room', 'sv', { width: 320, height: 3000 }],
  ['room', 'en', { width: 320, height: 3000 }],
  ['room', 'ar', { width: 320, height: 3000 }],
  ['console', 'sv', { width: 1280, height: 2000 }],
  ['console', 'en', { width: 1280, height: 2000 }],
] as const)('the %s in %s', (part, lang, viewport) => {
  it(
    'is accessible in every state, light, dark and in forced colours',
    () =>
      eachState(viewport, part, lang, async (page, state) => {
        for (const [look, media] of Object.entries(LOOKS)) {
          await page.emulateMedia(media);
          await expectAccessibleHere(page, `${state}, ${look}`, look !== 'light');
          expect
            .soft(faint(await page.evaluate(contrasts, undefined)), `contrast, ${state}, ${look}`)
            .toEqual([]);
        }
      }),
    STATES_TIMEOUT_MS,
  );
});

describe.each([
  ['room', 'sv', 44],
  ['room', 'en', 44],
  ['room', 'ar', 44],
  ['console', 'sv', 24],
  ['console', 'en', 24],
] as const)('the %s in %s on a small screen', (part, lang, least) => {
  it(
    'fits in every state, also at 400 % and with text spread out',
    () =>
      eachState(NARROW, part, lang, async (page, state) => {
        const fits = async (where: string): Promise<void> => {
          const faults = [...(await page.evaluate(misfits, least)), ...(await page.evaluate(covered, false))];
          expect.soft(faults, `${state}, ${where}`).toEqual([]);
        };
        await expectAccessibleHere(page, `${state}, 320 px`);
        await fits('320 px');
        await page.setViewportSize(MAGNIFIED);
        await fits('400 %');
        await page.evaluate(spread);
        await fits('400 %, text spread out');
        await page.setViewportSize(NARROW);
        await fits('320 px, text spread out');
      }),
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

it('leaves nothing on the list of the undecided that is decided by now', () => {
  expectAllMet(['room', 'console', 'website']);
});
