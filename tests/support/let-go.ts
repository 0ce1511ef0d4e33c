/** Ends what a test leaves: else the next one's counselor takes somebody whose window is closed. */
import type { Page } from 'playwright-core';

/** By what the element offers to the page: a test may end anywhere. */
export async function letGo(page: Page): Promise<void> {
  if (page.isClosed()) return;
  await page
    .evaluate(async () => {
      const chat = window.Viska;
      if (!chat || !/waiting|active/.test(chat.state)) return;
      const over = new Promise<void>(resolve =>
        chat.addEventListener('viska-state', () => chat.state === 'ended' && resolve()),
      );
      chat.endChat();
      await Promise.race([over, new Promise(resolve => setTimeout(resolve, 5_000))]);
    })
    // It may be on its way to another page.
    .catch(() => undefined);
}
