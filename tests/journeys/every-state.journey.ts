/**
 * Every state of room and console from the gallery, light, dark and forced colours: nothing for
 * axe-core to find or to leave undecided, all text readable; and on a phone of 320 px, at 400 %, with text spread out:
 * nothing lost, nothing covered, nothing too small to hit.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../demo/server.ts';
import type { Demo } from '../../demo/server.ts';
import { languages } from '../../widget/locales/catalogues.ts';
import { expectAccessible, expectAccessibleHere, expectAllMet, faint } from '../support/accessibility.ts';
import { contrasts } from '../support/accessible/contrast.ts';
import { covered, misfits, spread } from '../support/accessible/fits.ts';
import { install } from '../support/accessible/in-page.ts';
import { launchBrowser, LOOKS, MAGNIFIED, NARROW, openContext, sharedBrowser } from '../support/browser.ts';

let demo: Demo;
let browser: Browser;
/** Text as wide as in `browser` breaks a layout sooner; narrower text has been seen to break one too. */
let narrowText: Browser;
beforeAll(async () => {
  demo = await startDemo({ port: 0, relayUrl: 'http://localhost:8787' });
  browser = await sharedBrowser();
  narrowText = await launchBrowser({ windowless: true, fonts: 'narrow' });
});
afterAll(async () => {
  await narrowText.close();
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
  browser: Browser,
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

/** `npm run states` looks at all languages; `npm test` at the longest words and at those from right to left. */
const ALL = process.env['VISKA_STATES'] === 'all';
const PARTS: readonly (readonly [part: 'room' | 'console', lang: string])[] = [
  ...(ALL ? languages : ['sv', 'ar']).map(lang => ['room', lang] as const),
  ...(ALL ? ['sv', 'en'] : ['sv']).map(lang => ['console', lang] as const),
];
/** So high that nothing is scrolled out of sight: then axe-core sees every colour. */
const HIGH = { room: { width: 320, height: 3000 }, console: { width: 1280, height: 2000 } };
/** The least side of what one can hit, CSS pixels. */
const TARGET = { room: 44, console: 24 };

/** At 320 px and at 400 %, each also with text spread out, which stays. `as`: for a failure's words. */
async function expectFits(page: Page, least: number, as: string): Promise<void> {
  const fits = async (where: string): Promise<void> => {
    const faults = [...(await page.evaluate(misfits, least)), ...(await page.evaluate(covered, false))];
    expect.soft(faults, `${as}, ${where}`).toEqual([]);
  };
  await fits('320 px');
  await page.setViewportSize(MAGNIFIED);
  await fits('400 %');
  await page.evaluate(spread);
  await fits('400 %, text spread out');
  await page.setViewportSize(NARROW);
  await fits('320 px, text spread out');
}

describe.each(PARTS)('the %s in %s', (part, lang) => {
  const least = TARGET[part];
  // A state is loaded once for both: that takes longer than to look at it.
  it('is accessible in every state, light, dark and in forced colours; on a small screen too, where it fits', () =>
    eachState(browser, HIGH[part], part, lang, async (page, state) => {
      for (const [look, media] of Object.entries(LOOKS)) {
        await page.emulateMedia(media);
        await expectAccessibleHere(page, `${state}, ${look}`, look !== 'light');
        expect
          .soft(faint(await page.evaluate(contrasts, undefined)), `contrast, ${state}, ${look}`)
          .toEqual([]);
      }
      await page.emulateMedia(LOOKS.light);
      await page.setViewportSize(NARROW);
      await expectAccessibleHere(page, `${state}, 320 px`);
      await expectFits(page, least, state);
    }));

  it('fits in every state with narrower letters too, loaded on a small screen', () =>
    eachState(narrowText, NARROW, part, lang, async (page, state) => {
      await page.evaluate(install);
      await expectFits(page, least, state);
    }));
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
