/**
 * Where a file's journeys happen: an installation of its own and the browser that all files share, there from the first
 * test to the last. What each test opens in the browser is closed after it, unless one conversation goes through all
 * of them (`lasting`).
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, sharedBrowser } from './browser.ts';
import type { BrowserWishes } from './browser.ts';
import { startInstallation } from './installation.ts';
import type { Installation, InstallationWishes } from './installation.ts';
import { letGo } from './let-go.ts';
import { tellScreens } from './tell-screens.ts';

export interface Place {
  /** Both from the first test on, not before. */
  readonly installation: Installation;
  readonly browser: Browser;
}

export interface PlaceWishes {
  readonly lasting?: boolean;
  /** A browser of its own, set in this way: for what is a matter of the whole browser, or is looked for in its memory. */
  readonly ownBrowser?: BrowserWishes;
}

export function setPlace(wishes: InstallationWishes = {}, how: PlaceWishes = {}): Place {
  const place = {} as { installation: Installation; browser: Browser };
  const closeAll = async (): Promise<void> => {
    for (const context of place.browser.contexts()) await context.close();
  };
  beforeAll(async () => {
    place.installation = await startInstallation(wishes);
    place.browser = await (how.ownBrowser ? launchBrowser(how.ownBrowser) : sharedBrowser());
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens(place.browser);
    if (how.lasting) return;
    await Promise.all(
      place.browser
        .contexts()
        .flatMap(context => context.pages())
        .map(letGo),
    );
    await closeAll();
  });
  afterAll(async () => {
    await (how.ownBrowser ? place.browser.close() : closeAll());
    await place.installation.close();
  });
  return place;
}
