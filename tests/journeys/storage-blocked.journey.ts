import { describe, test } from 'vitest';
import { openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

describe('a browser that blocks storage in frames', () => {
  const place = setPlace({}, { ownBrowser: { blockedStorage: true } });

  test('the conversation works in memory, and the parent is told that changing page ends it', async () => {
    const parent = new Parent(await (await openContext(place.browser, { viewport: PHONE })).newPage());
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.room
      .getByText(/byter sida|lämnar sidan|annan sida/i)
      .first()
      .waitFor();
    await parent.room
      .getByRole('link', { name: /flik/i })
      .or(parent.room.getByRole('button', { name: /flik/i }))
      .first()
      .waitFor();
    await parent.write('Det här stannar i minnet.');

    const counselor = new Counselor(await (await openContext(place.browser)).newPage());
    await counselor.signIn(place.installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.sees('Det här stannar i minnet.');
    await counselor.write('Jag läser.');
    await parent.sees('Jag läser.');
  });
});
