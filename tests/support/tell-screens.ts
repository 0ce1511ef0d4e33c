/** What everybody had on the screen when a test failed: a wait that ends says only what did not come. */
import type { Browser } from 'playwright-core';

/** A frame that hangs has nothing to tell. */
const TELL_MS = 5_000;

export async function tellScreens(browser: Browser): Promise<void> {
  for (const context of browser.contexts())
    for (const page of context.pages())
      // Around a frame is a page of the municipality, which has nothing to do with it.
      for (const frame of page.frames().length > 1 ? page.frames().slice(1) : page.frames()) {
        const screen = await frame
          .locator('body')
          .ariaSnapshot({ timeout: TELL_MS })
          .catch((error: unknown) => String(error));
        console.log(`on the screen at ${frame.url()}:\n${screen}`);
      }
}
