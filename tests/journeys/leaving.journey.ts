import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { expectAccessible } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { aParent, meet } from '../support/meeting.ts';

describe('leaving, and others at home', () => {
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

  test('Avsluta chatten asks once, and both are told', async () => {
    const { parent, counselor } = await meet(installation, browser);
    await parent.button('end').click();
    const question = parent.room.getByRole('alertdialog');
    await question.waitFor();
    await expectAccessible(parent.page, 'the question before the end');
    await question.getByRole('button', { name: parent.names.end, exact: true }).click();
    await parent.endedSoon();
    await counselor.topics.waitFor();
    await counselor.page.getByText('Föräldern avslutade samtalet.').first().waitFor();
    await expectAccessible(parent.page, 'after the end');
  });

  test('Radera samtalet clears both screens', async () => {
    const { parent, counselor } = await meet(installation, browser);
    await parent.erase();
    await parent.endedSoon();
    await counselor.page.getByText('Hej, jag läser.', { exact: true }).waitFor({ state: 'detached' });
    for (const page of [parent.page, counselor.page])
      expect(await page.getByText('Hej.', { exact: true }).count()).toBe(0);
  });

  test('the minimised launcher shows no text of it, and the title never changes', async () => {
    const { parent, counselor } = await meet(installation, browser);
    const title = await parent.page.title();
    await parent.minimise.first().click();
    await parent.panel.waitFor({ state: 'hidden' });
    await counselor.write('Är du kvar?');
    await parent.launcher.waitFor();
    expect(await parent.launcher.innerText()).toBe(parent.names.launcher);
    expect(await parent.page.title()).toBe(title);
    await parent.launcher.click();
    await parent.sees('Är du kvar?');
  });

  test('a closed section says so, and what to do meanwhile', async () => {
    const parent = await aParent(browser);
    await parent.page.goto(`${installation.demoUrl}/stangd`);
    await parent.open();
    await parent.room.getByText('Chatten är stängd just nu.').waitFor();
    expect(await parent.button('start').isVisible()).toBe(false);
    await parent.room.getByRole('link', { name: /112/ }).or(parent.button('urgentHelp')).first().waitFor();
    await expectAccessible(parent.page, 'closed');
  });

  test('urgent help is one press away, with numbers to call', async () => {
    const parent = await aParent(browser);
    await parent.page.goto(installation.demoUrl);
    await parent.open();
    await parent.button('urgentHelp').click();
    await parent.room.getByRole('link', { name: /112/ }).first().waitFor();
    await expectAccessible(parent.page, 'urgent help');
  });
});
