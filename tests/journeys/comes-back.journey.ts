import { afterEach, describe, expect, test } from 'vitest';
import { expectSoon } from '../support/expect-soon.ts';
import { meet } from '../support/meeting.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

describe('a conversation comes back', () => {
  const place = setPlace({ proxy: { seed: 3 } });
  afterEach(() => {
    place.installation.proxy?.refuse(false);
  });

  test('to a counselor who reloads, from the parent’s side, and says so', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    await counselor.page.reload();
    await counselor.sees('Hej.');
    await counselor.sees('Hej, jag läser.');
    await counselor.page
      .getByText(/återställt från förälderns sida/i)
      .first()
      .waitFor();
    await counselor.write('Jag är tillbaka.');
    await parent.sees('Jag är tillbaka.');
    await parent.write('Bra.');
    await counselor.sees('Bra.');
    expect(await counselor.counts(['Hej.', 'Hej, jag läser.', 'Bra.'])).toEqual([1, 1, 1]);
  });

  test('or ends its silence in plain words when both reload at once', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    // What one side does not know to have arrived it sends again, and then it is not lost.
    await expectSoon(async () => (await counselor.log.innerText()).includes('läst'), 'the answer to be read');
    await expectSoon(async () => (await parent.log.innerText()).includes('Läst'), 'Hej. to be read');
    await Promise.all([parent.page.reload(), counselor.page.reload()]);
    await parent.composer.waitFor();
    await parent.write('Är du kvar?');
    await counselor.sees('Är du kvar?');
    await counselor.write('Jag är kvar.');
    await parent.sees('Jag är kvar.');
    await parent.room
      .getByText(/^\s*Det ni skrev tidigare finns inte kvar på någon av skärmarna/)
      .first()
      .waitFor();
    await counselor.page
      .getByText(/Det ni redan hade läst är borta för er båda/)
      .first()
      .waitFor();
    for (const person of [parent, counselor])
      expect(await person.counts(['Hej.', 'Hej, jag läser.'])).toEqual([0, 0]);
  });

  test('to a parent who goes back and forward, after Fortsätt, since history may be walked by anyone', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    await parent.walk();
    await parent.sees('Hej, jag läser.');
    for (const walk of ['goBack', 'goForward'] as const) {
      await parent.page[walk]();
      await parent.button('continue').waitFor();
      expect(await parent.room.getByText('Hej, jag läser.').count()).toBe(0);
      await parent.button('continue').click();
      await parent.sees('Hej, jag läser.');
    }
    await parent.write('Framme.');
    await counselor.sees('Framme.');
    expect(await counselor.counts(['Hej.', 'Framme.'])).toEqual([1, 1]);
  });

  test('to a phone that lost its network, with a true word about it meanwhile', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    place.installation.proxy?.refuse(true);
    place.installation.proxy?.cutAll();
    const status = (says: RegExp) => parent.room.getByRole('status').filter({ hasText: says }).first();
    await status(/^\s*(Anslutningen bröts|Ingen internetanslutning)/).waitFor();
    await parent.write('Skrivet utan nät.');
    await counselor.write('Svarat utan nät.');
    place.installation.proxy?.refuse(false);
    await counselor.sees('Skrivet utan nät.');
    await parent.sees('Svarat utan nät.');
    await status(/^\s*Ansluten/).waitFor();
    expect(await counselor.counts(['Skrivet utan nät.'])).toEqual([1]);
  });

  test('but not after the end: a reload shows nothing of it', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    await parent.end();
    await parent.endedSoon();
    await counselor.topics.waitFor();
    await parent.page.reload();
    const again = new Parent(parent.page);
    await again.launcher.waitFor();
    expect(await parent.page.getByText('Hej, jag läser.').count()).toBe(0);
    const kept = await parent.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(kept).not.toMatch(/viska/i);
  });
});
