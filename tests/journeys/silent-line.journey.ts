/** A line that is dead without a word, and a desk that the browser has frozen: nobody is told that all is well. */
import { describe, expect, test } from 'vitest';
import { EN } from '../support/names.ts';
import { Counselor } from '../support/counselor.ts';
import { aParent, meet } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';
import { openTabs } from '../support/tabs.ts';

describe('nobody is told that all is well', () => {
  const place = setPlace({ proxy: { seed: 9 } });

  test('over a line that has gone silent, the room and the desk say so within ten seconds', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    await parent.reads(/^\s*Ansluten\. /);
    place.installation.proxy?.freezeAll();
    const within = { timeout: 10_000 };
    await Promise.all([
      parent.room.getByText('Anslutningen bröts. Vi försöker igen.').first().waitFor(within),
      counselor.page.getByText('Anslutningen bröts. Vi försöker igen.').first().waitFor(within),
    ]);
    // And what was written over the dead line arrives by the next one.
    await parent.write('Är du kvar?');
    await counselor.sees('Är du kvar?');
    await parent.end();
    await counselor.page.close();
  });

  test('a frozen desk is off duty soon, and is told on its return for how long', async () => {
    // Playwright keeps the pages of its own windows awake.
    const tabs = await openTabs();
    const counselor = new Counselor(await tabs.context.newPage(), EN);
    await counselor.signIn(place.installation.invite('Leila'));
    await counselor.beAvailable();
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.reads(/^\s*Du är först i kön\.\s*$/);
    const devtools = await counselor.page.context().newCDPSession(counselor.page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await parent.room.getByText(/Ingen rådgivare är på plats just nu/).waitFor({ timeout: 30_000 });
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await counselor.page
      .getByText(/^You were away for \d+ s: /)
      .first()
      .waitFor();
    await parent.reads(/^\s*Du är först i kön\.\s*$/);
    expect(await counselor.available.getAttribute('aria-checked')).toBe('true');
    await tabs.close();
  });
});
