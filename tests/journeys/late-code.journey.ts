/**
 * What talks is fetched when Start is pressed. Here it cannot be had at first: nothing written is lost, the word about
 * the connection is true, and when the network is back it goes on; also where a browser remembers that a file failed.
 */
import { describe, expect, test } from 'vitest';
import { startFirefox } from '../support/engines/firefox.ts';
import { aCounselor, aParent } from '../support/meeting.ts';
import { SV } from '../support/names.ts';
import { missing } from '../support/optional-programs.ts';
import { setPlace } from '../support/place.ts';

const CODE = /\/room\.browser-conversation\./;

describe('the code that talks cannot be had at first', () => {
  const place = setPlace();

  test('what was written meanwhile reaches the counselor once, when the network is back', async () => {
    const parent = await aParent(place.browser);
    const { page } = parent;
    const tried: string[] = [];
    // Nor can the words for what is wrong.
    await page.route(/\/room\.(browser-conversation\.|problem)/, route => {
      tried.push(route.request().url());
      return route.abort('internetdisconnected');
    });
    await page.goto(place.installation.demoUrl);
    expect(tried).toEqual([]);
    await parent.start();
    await parent.room.getByText('Chatten går inte att nå just nu').last().waitFor();
    await parent.write('Skrivet utan nät.');
    expect(tried.length).toBeGreaterThan(0);
    await page.unrouteAll();
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.accept();
    await counselor.sees('Skrivet utan nät.');
    await counselor.write('Nu läser jag.');
    await parent.sees('Nu läser jag.');
    expect(await counselor.counts(['Skrivet utan nät.'])).toEqual([1]);
    await counselor.page.context().close();
    await page.context().close();
  });

  test('who leaves the queue before it came has left: nothing waits in their name', async () => {
    const parent = await aParent(place.browser);
    await parent.page.route(CODE, route => route.abort('internetdisconnected'));
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.button('leaveQueue').click();
    await parent.button('start').waitFor();
    await parent.page.unroute(CODE);
    expect(await parent.page.frames()[1]?.evaluate(() => sessionStorage.length)).toBe(0);
    await parent.page.context().close();
  });

  test('what is fetched ahead and fails is fetched once more, unasked, and is here when the network goes', async () => {
    const parent = await aParent(place.browser);
    const { page } = parent;
    let refused = 0;
    const LATE = /\/room\.help[.-]/;
    await page.route(LATE, route => {
      refused++;
      return route.abort('internetdisconnected');
    });
    await page.goto(place.installation.demoUrl);
    await parent.start();
    // One try: the file, the same by another address, and whether it is gone.
    await expect.poll(() => refused).toBe(3);
    const came = page.waitForResponse(LATE);
    await page.unroute(LATE);
    // Alone in the queue, where nothing changes.
    await came;
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.accept();
    await counselor.write('Hej, jag läser.');
    await parent.sees('Hej, jag läser.');
    await page.route(/\/room\./, route => route.abort('internetdisconnected'));
    await parent.button('urgentHelp').click();
    await parent.room.getByRole('dialog').getByText('112').first().waitFor();
    await counselor.page.context().close();
    await page.context().close();
  });

  test.skipIf(missing('firefox'))('in Firefox, which asks for no address twice', async () => {
    const engine = await startFirefox(place.installation.relayUrl);
    try {
      const letThrough = await engine.refuse?.('/room.browser-conversation');
      await engine.open(place.installation.demoUrl);
      await engine.press('page', 'button', SV.launcher);
      await engine.press('room', 'button', SV.start);
      await engine.write('room', 'textbox', SV.message, 'Hej fran Firefox.');
      await engine.press('room', 'button', SV.send);
      letThrough?.();
      const counselor = await aCounselor(place.installation, place.browser);
      await counselor.accept();
      await counselor.sees('Hej fran Firefox.');
    } finally {
      await engine.close();
    }
  });
});
