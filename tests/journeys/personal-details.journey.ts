import { describe, test } from 'vitest';
import { aParent } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

describe('a parent who writes Ukrainian', () => {
  const place = setPlace();

  test('is asked before a name is sent', async () => {
    const parent = await aParent(place.browser);
    await parent.page.goto(`${place.installation.relayUrl}/chat/exempelkommun?lang=uk&channel=tonar`);
    await parent.page.getByRole('button', { name: 'Почати чат', exact: true }).click();
    const box = parent.page.getByRole('textbox', { name: 'Повідомлення' });
    await box.fill('Мене звати Олена');
    await parent.page.getByRole('button', { name: 'Надіслати', exact: true }).click();
    const asked = parent.page.getByRole('alertdialog', { name: 'Надіслати особисті дані?' });
    await asked.waitFor();
    await parent.page.locator('mark').getByText('Олена', { exact: true }).waitFor();
  });
});
