/**
 * Where a file's journeys happen: an installation and a browser, there from the first test to the last.
 * What each test opens in the browser is closed after it, unless one conversation goes through all of them (`lasting`).
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { startInstallation } from './installation.ts';
import type { Installation, InstallationWishes } from './installation.ts';
import { letGo } from './let-go.ts';
import { tellScreens } from './tell-screens.ts';

export interface Place {
  /** Both from the first test on, not before. */
  readonly installation: Installation;
  readonly browser: Browser;
}

export function setPlace(wishes: InstallationWishes = {}, how: { lasting?: boolean } = {}): Place {
  const place = {} as { installation: Installation; browser: Browser };
  beforeAll(async () => {
    place.installation = await startInstallation(wishes);
    place.browser = await launchBrowser();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens(place.browser);
    if (how.lasting) return;
    const contexts = place.browser.contexts();
    await Promise.all(contexts.flatMap(context => context.pages()).map(letGo));
    for (const context of contexts) await context.close();
  });
  afterAll(async () => {
    await place.browser.close();
    await place.installation.close();
  });
  return place;
}
