import { describe, expect, test } from 'vitest';
import { openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { meet } from '../support/meeting.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

describe('a second tab', () => {
  const place = setPlace({}, { lasting: true });

  test('shows only that the conversation is open elsewhere, until the parent says Fortsätt', async () => {
    const phone = await openContext(place.browser, { viewport: PHONE });
    const first = new Parent(await phone.newPage());
    await first.page.goto(place.installation.demoUrl);
    await first.start();
    await first.write('Ingen annan ska läsa det här.');
    const counselor = new Counselor(await (await openContext(place.browser)).newPage());
    await counselor.signIn(place.installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.write('Jag är här.');
    await first.sees('Jag är här.');

    // As "Duplicate tab" does: the new tab starts with a copy of the old one's session storage.
    const opened = phone.waitForEvent('page');
    await first.page.evaluate(() => window.open(location.href));
    const second = new Parent(await opened);
    await second.panel.waitFor();
    await second.room.getByText('Samtalet är öppet i en annan flik').first().waitFor();
    expect(await second.room.getByText('Ingen annan ska läsa det här.').count()).toBe(0);
    expect(await second.room.getByText('Jag är här.').count()).toBe(0);

    await second.button('continueHere').click();
    await second.sees('Jag är här.');
    await second.write('Nu skriver jag här.');
    await counselor.sees('Nu skriver jag här.');
    await first.room.getByText('Samtalet är öppet i en annan flik').first().waitFor();
    expect(await first.room.getByText('Jag är här.').count()).toBe(0);
    expect(await counselor.counts(['Ingen annan ska läsa det här.', 'Nu skriver jag här.'])).toEqual([1, 1]);
  });

  test('of a counselor asks plainly first, and takes the conversation along', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    const opened = counselor.page.context().waitForEvent('page');
    await counselor.page.evaluate(() => window.open(location.href));
    const second = new Counselor(await opened);
    const question = second.page.getByRole('heading', { name: 'Skrivbordet är öppet i en annan flik' });
    await question.waitFor();
    expect(await second.page.getByText('Hej.', { exact: true }).count()).toBe(0);
    // Asking alone takes nothing from the first.
    await counselor.write('Än är jag i den första.');
    await parent.sees('Än är jag i den första.');

    await second.page.getByRole('button', { name: 'Fortsätt här', exact: true }).click();
    await second.sees('Hej.');
    await second.sees('Än är jag i den första.');
    await counselor.page.getByRole('heading', { name: 'Skrivbordet är öppet i en annan flik' }).waitFor();
    expect(await counselor.page.getByText('Hej.', { exact: true }).count()).toBe(0);
    await second.write('Nu är jag i den andra.');
    await parent.sees('Nu är jag i den andra.');
    await parent.write('Jag märkte inget.');
    await second.sees('Jag märkte inget.');
    expect(await second.counts(['Hej.', 'Än är jag i den första.', 'Jag märkte inget.'])).toEqual([1, 1, 1]);
  });
});
