import { describe, expect, test } from 'vitest';
import { focusedSoon } from '../support/hands.ts';
import { aParent, meet } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

const place = setPlace();

describe('a name in what a parent writes', () => {
  const text = 'Min dotter Elsa går på Ekbackens skola.';

  test('is named under the field, kept, and not asked about again', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    const named = parent.room.getByRole('status').filter({ hasText: 'kan visa vem det gäller' });
    await parent.composer.pressSequentially(text);
    await named.filter({ hasText: 'Elsa och Ekbackens skola' }).waitFor();
    await focusedSoon(parent.composer);

    // Both answers come right after the field.
    await parent.page.keyboard.press('Tab');
    await focusedSoon(parent.room.getByRole('button', { name: 'Ta bort', exact: true }));
    await parent.page.keyboard.press('Tab');
    const keep = parent.room.getByRole('button', { name: 'Behåll', exact: true });
    await focusedSoon(keep);
    await parent.page.keyboard.press('Enter');
    await named.waitFor({ state: 'detached' });
    await focusedSoon(parent.composer);
    await parent.press('send');
    await counselor.sees(text);

    // Neither the next time nor after the page was loaded anew.
    await parent.write('Elsa vill byta skola.');
    await counselor.sees('Elsa vill byta skola.');
    await parent.page.reload();
    await parent.sees('Elsa vill byta skola.');
    await parent.write('Elsa är nio.');
    await counselor.sees('Elsa är nio.');
    expect(await parent.room.getByRole('alertdialog').count()).toBe(0);
  });

  test('is taken away, and what is left reads well', async () => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    await parent.composer.fill(text);
    await parent.room.getByRole('button', { name: 'Ta bort', exact: true }).click();
    await focusedSoon(parent.composer);
    expect(await parent.composer.inputValue()).toBe('Min dotter [namn] går på [skola].');
    await parent.press('send');
    await counselor.sees('Min dotter [namn] går på [skola].');
  });

  test('is found in the script it is written in, and a full name is asked about before it is sent', async () => {
    const parent = await aParent(place.browser);
    await parent.page.goto(`${place.installation.relayUrl}/chat/exempelkommun?lang=uk&channel=tonar`);
    await parent.page.getByRole('button', { name: 'Почати чат', exact: true }).click();
    const box = parent.page.getByRole('textbox', { name: 'Повідомлення' });
    await box.fill('اسمي فاطمة');
    await parent.page.getByRole('status').filter({ hasText: 'فاطمة' }).waitFor();
    await box.fill('Мене звати Олена Коваль');
    await parent.page.getByRole('button', { name: 'Надіслати', exact: true }).click();
    const asked = parent.page.getByRole('alertdialog', { name: 'Надіслати особисті дані?' });
    await asked.waitFor();
    await parent.page.locator('mark').getByText('Олена Коваль', { exact: true }).waitFor();
  });
});
