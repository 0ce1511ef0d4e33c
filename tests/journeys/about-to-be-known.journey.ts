import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Counselor } from '../support/counselor.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { meet } from '../support/meeting.ts';

describe('about to stop being anonymous', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await installation.close();
  });

  /** The questions stand beside the conversation, or behind *Om samtalet* on a smaller screen. */
  const ask = async ({ page }: Counselor, name: string): Promise<void> => {
    const button = page.getByRole('button', { name, exact: true });
    if (!(await button.isVisible())) await page.getByRole('button', { name: 'Om samtalet' }).first().click();
    await button.click();
  };
  const askForConsent = async (counselor: Counselor): Promise<void> => {
    await ask(counselor, 'Fråga om samtycke');
    const dialog = counselor.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Mottagare' }).fill('Familjecentralen');
    await dialog
      .getByRole('textbox', { name: 'Text som lämnas vidare' })
      .fill('Familjen vill ha ett samtal.');
    await expectAccessible(counselor.page, 'asking for consent');
    await dialog.getByRole('button', { name: 'Skicka frågan' }).click();
  };

  test('consent names recipient and text, starts unticked, may be edited, and is withdrawn until it is fetched', async () => {
    const { parent, counselor } = await meet(installation, browser);
    await askForConsent(counselor);
    const card = parent.room.getByRole('group', { name: parent.names.consent, exact: true });
    await card.waitFor();
    await card.getByText('Familjecentralen').first().waitFor();
    await expectAccessible(parent.page, 'the consent card');
    expect(await card.getByRole('checkbox').isChecked()).toBe(false);
    await card.getByRole('textbox').fill('Familjen vill ha ett samtal på torsdag.');
    await card.getByRole('checkbox').check();
    await card.getByRole('button', { name: 'Lämna texten' }).click();
    await counselor.page.getByText('Familjen vill ha ett samtal på torsdag.').first().waitFor();
    await card.getByRole('button', { name: 'Jag ångrar mig' }).click();
    await counselor.page
      .getByText(/återtaget/)
      .first()
      .waitFor();
    expect(await counselor.page.getByText('Familjen vill ha ett samtal på torsdag.').count()).toBe(0);
  });

  test('what was fetched can no longer be withdrawn', async () => {
    const { parent, counselor } = await meet(installation, browser);
    await askForConsent(counselor);
    const card = parent.room.getByRole('group', { name: parent.names.consent, exact: true });
    await card.getByRole('checkbox').check();
    await card.getByRole('button', { name: 'Lämna texten' }).click();
    await counselor.page.getByRole('button', { name: 'Hämta', exact: true }).click();
    await card.getByRole('button', { name: 'Jag ångrar mig' }).waitFor({ state: 'detached' });
  });

  test('concern says plainly what will happen, and the parent chooses', async () => {
    const { parent, counselor } = await meet(installation, browser);
    await ask(counselor, 'Öppna oroläge');
    await counselor.page.getByRole('dialog').getByRole('button', { name: 'Visa för föräldern' }).click();
    const card = parent.room.getByRole('group', { name: parent.names.concern, exact: true });
    await card.waitFor();
    await expectAccessible(parent.page, 'the concern card');
    await card.getByRole('button', { name: 'Jag vill fortsätta vara anonym' }).click();
    await counselor.page
      .getByText(/vill inte gå vidare/)
      .first()
      .waitFor();
    await parent.write('Vi kan prata ändå.');
    await counselor.sees('Vi kan prata ändå.');
  });
});
