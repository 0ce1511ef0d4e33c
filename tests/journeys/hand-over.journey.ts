import { describe, expect, test } from 'vitest';
import type { Counselor } from '../support/counselor.ts';
import { aCounselor, meet } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

describe('handing over', () => {
  const place = setPlace();

  const handOverTo = async (counselor: Counselor, colleague: RegExp): Promise<void> => {
    await counselor.button('handOver').first().click();
    const dialog = counselor.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: colleague }).check();
    await dialog.getByRole('button', { name: 'Skicka överlämning' }).click();
  };

  test('to a colleague: the parent is told, says yes, and nothing said before is lost', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    const colleague = await aCounselor(place.installation, place.browser, 'Amira');
    await handOverTo(counselor, /Amira/);
    await colleague.waiting.getByRole('button', { name: 'Ta emot' }).first().click();
    const card = parent.room.getByRole('group', { name: /ny rådgivare/i });
    await card.waitFor();
    await card.getByRole('button', { name: 'Ja, låt hen läsa' }).click();
    await colleague.write('Hej, jag heter Amira.');
    await parent.sees('Hej, jag heter Amira.');
    await parent.write('Hej Amira.');
    await colleague.sees('Hej Amira.');
    await colleague.sees('Hej.');
    expect(await parent.counts(['Hej.', 'Hej, jag läser.', 'Hej Amira.'])).toEqual([1, 1, 1]);
    expect(await counselor.page.getByText('Hej Amira.').count()).toBe(0);
  });

  test('the parent may say no, and stays with the one they know', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    const colleague = await aCounselor(place.installation, place.browser, 'Amira');
    await handOverTo(counselor, /Amira/);
    await colleague.waiting.getByRole('button', { name: 'Ta emot' }).first().click();
    const card = parent.room.getByRole('group', { name: /ny rådgivare/i });
    await card.waitFor();
    await card.getByRole('button', { name: /^Nej/ }).click();
    await counselor.write('Då fortsätter vi två.');
    await parent.sees('Då fortsätter vi två.');
    expect(await colleague.page.getByText('Hej.', { exact: true }).count()).toBe(0);
  });

  test('to the lobby: whoever takes it first gets it, with what the parent lets them read', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    const colleague = await aCounselor(place.installation, place.browser, 'Amira');
    await handOverTo(counselor, /väntrummet/);
    await colleague.accept();
    const card = parent.room.getByRole('group', { name: /ny rådgivare/i });
    await card.getByRole('button', { name: 'Ja, låt hen läsa' }).click();
    await colleague.sees('Hej.');
    await colleague.write('Jag tog det i väntrummet.');
    await parent.sees('Jag tog det i väntrummet.');
    await parent.write('Då vet jag.');
    await colleague.sees('Då vet jag.');
    expect(await colleague.counts(['Hej.', 'Hej, jag läser.', 'Då vet jag.'])).toEqual([1, 1, 1]);
    expect(await counselor.page.getByText('Då vet jag.').count()).toBe(0);
  });
});
