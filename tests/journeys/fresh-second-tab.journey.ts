import { describe, expect, test } from 'vitest';
import { meet } from '../support/meeting.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

describe('a fresh second tab, which has no key of the conversation', () => {
  const place = setPlace();

  test('says that it is open elsewhere, gets it from the first tab at Fortsätt, and gives it back', async () => {
    const { parent: first, counselor } = await meet(place.installation, place.browser);
    const second = new Parent(await first.page.context().newPage());
    await second.page.goto(place.installation.demoUrl);
    await second.open();
    await second.room.getByText('Samtalet är öppet i en annan flik').first().waitFor();
    expect(await second.room.getByText('Hej, jag läser.').count()).toBe(0);

    await second.button('continueHere').click();
    await second.sees('Hej, jag läser.');
    await second.write('Från den andra fliken.');
    await counselor.sees('Från den andra fliken.');
    await first.room.getByText('Samtalet är öppet i en annan flik').first().waitFor();
    expect(await first.room.getByText('Hej, jag läser.').count()).toBe(0);

    await first.button('continueHere').click();
    await first.sees('Från den andra fliken.');
    await first.write('Tillbaka i den första.');
    await counselor.sees('Tillbaka i den första.');
    expect(await counselor.counts(['Hej.', 'Från den andra fliken.', 'Tillbaka i den första.'])).toEqual([
      1, 1, 1,
    ]);

    // What ends in one tab has ended in both.
    await first.end();
    // The counselor may know of the end before the other tab has been told.
    await first.endedSoon();
    await counselor.topics.waitFor();
    await second.page.reload();
    await second.button('start').waitFor();
    expect(await second.room.getByText('Hej, jag läser.').count()).toBe(0);
  });
});
