import { describe, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startInstallation } from '../support/installation.ts';
import { aParent } from '../support/meeting.ts';

describe('a parent who writes Ukrainian', () => {
  test('is asked before a name is sent', async () => {
    const installation = await startInstallation();
    const browser = await launchBrowser();
    try {
      const parent = await aParent(browser);
      await parent.page.goto(`${installation.relayUrl}/chat/exempelkommun?lang=uk&channel=tonar`);
      await parent.page.getByRole('button', { name: 'Почати чат', exact: true }).click();
      const box = parent.page.getByRole('textbox', { name: 'Повідомлення' });
      await box.fill('Мене звати Олена');
      await parent.page.getByRole('button', { name: 'Надіслати', exact: true }).click();
      const asked = parent.page.getByRole('alertdialog', { name: 'Надіслати особисті дані?' });
      await asked.waitFor();
      await parent.page.locator('mark').getByText('Олена', { exact: true }).waitFor();
    } finally {
      await browser.close();
      await installation.close();
    }
  });
});
