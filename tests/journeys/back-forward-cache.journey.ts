import { describe, expect, test } from 'vitest';
import { meet } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

/** What the room does there is seen by the counselor: Playwright does not see frames that come out of the cache. */
describe('a page out of the back/forward cache', () => {
  const place = setPlace(
    { settings: usual => ({ ...usual, exitAddress: `${usual.origins[0]}/personuppgifter` }) },
    { ownBrowser: { backForwardCache: true } },
  );

  test('shows nothing before Fortsätt, and then goes on with what was said on the page after it', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    const { page } = parent;
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => (document.title = `${persisted}`)),
    );
    await page.goto(new URL('/foraldrastod', page.url()).href);
    await parent.write('På nästa sida.');
    await counselor.sees('På nästa sida.');
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.title === 'true');
    const box = await parent.panel.boundingBox();
    if (!box) throw new Error('the panel is not in view');
    const press = (): Promise<void> => page.mouse.click(box.x + 60, box.y + box.height - 36);
    // Where the composer would be.
    await press();
    await page.keyboard.type('Ingen har sagt Fortsätt.');
    await page.keyboard.press('Enter');
    // Fortsätt, a little above the middle of what lies under the bars.
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.5);
    await press();
    await page.keyboard.type('Tillbaka.');
    await page.keyboard.press('Enter');
    await counselor.sees('Tillbaka.');
    const said = ['På nästa sida.', 'Ingen har sagt Fortsätt.', 'Tillbaka.'];
    expect(await counselor.counts(said)).toEqual([1, 0, 1]);
  });

  test('shows nothing of a conversation that was left quickly on the page after it', async () => {
    const { parent } = await meet(place.installation, place.browser);
    const { page } = parent;
    await page.goto(new URL('/foraldrastod', page.url()).href);
    await parent.sees('Hej, jag läser.');
    await parent.quickExit.first().click();
    await page.waitForURL('**/personuppgifter');
    await page.goBack({ waitUntil: 'commit' });
    // The browser may also have dropped the page from its cache, hearing the end; then it is loaded anew.
    await parent.launcher.waitFor();
    expect(await parent.panel.isVisible()).toBe(false);
    expect(
      await page.evaluate(() => document.querySelector('viska-chat')?.shadowRoot?.querySelector('iframe')),
    ).toBeNull();
  });
});
