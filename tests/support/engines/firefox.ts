/** Firefox, driven over WebDriver BiDi by puppeteer-core. */
import puppeteer from 'puppeteer-core';
import type { ElementHandle, Frame } from 'puppeteer-core';
import { onPath } from '../browser-path.ts';
import { expectSoon } from '../expect-soon.ts';
import { findByName } from './engine.ts';
import type { Engine, Place, Role } from './engine.ts';

export async function startFirefox(relayUrl: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: onPath('firefox-esr') ?? '',
    headless: true,
    // The fonts of this machine: its content sandbox keeps other folders from its pages, and then no page ever loads.
    extraPrefsFirefox: { 'intl.accept_languages': 'sv-SE, sv' },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 900 });

  const frameOf = (place: Place): Frame | undefined =>
    place === 'page'
      ? page.mainFrame()
      : page.frames().find(frame => frame.url().startsWith(`${relayUrl}/frame/`));

  async function find(place: Place, role: Role, name: string): Promise<ElementHandle> {
    let found: ElementHandle | null = null;
    await expectSoon(
      async () => {
        // A frame that is just being loaded refuses: ask again.
        const handle = await frameOf(place)
          ?.evaluateHandle(findByName, role, name)
          .catch(() => undefined);
        found = (handle?.asElement() as ElementHandle | null | undefined) ?? null;
        return found !== null;
      },
      `${role} “${name}” in Firefox`,
      30_000,
    );
    if (!found) throw new Error('unreachable');
    return found;
  }

  return {
    open: async url => {
      await page.goto(url);
    },
    press: async (place, role, name) => {
      const element = await find(place, role, name);
      await element.scrollIntoView();
      await element.click();
    },
    write: async (place, role, name, text) => {
      const element = await find(place, role, name);
      await element.click();
      await page.keyboard.type(text);
    },
    sees: async (place, role, name, text) => {
      await expectSoon(
        async () => {
          const element = await find(place, role, name);
          const shown = await element.evaluate(node => (node as HTMLElement).innerText).catch(() => '');
          return shown.includes(text);
        },
        `“${text}” in Firefox`,
        30_000,
      );
    },
    objects: async (place, role, name, selector, wanted) => {
      const element = await find(place, role, name);
      const all = await element.$$(selector);
      // Found by the engine's accessibility tree (WebDriver BiDi, locator `accessibility`).
      const found = await element.$$(`aria/[role="${wanted}"]`);
      const fits = await Promise.all(
        found.map(one => one.evaluate((node, fit) => node.matches(fit), selector)),
      );
      return { all: all.length, objects: fits.filter(Boolean).length };
    },
    refuse: async part => {
      let refusing = true;
      await page.setRequestInterception(true);
      page.on('request', request => {
        void (refusing && request.url().includes(part) ? request.abort() : request.continue());
      });
      return () => (refusing = false);
    },
    close: () => browser.close(),
  };
}
