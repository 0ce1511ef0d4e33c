import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import type { Counselor } from '../support/counselor.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { aCounselor, aParent, meet } from '../support/meeting.ts';
import type { Parent } from '../support/parent.ts';
import { testPersonnummer } from '../guard/test-numbers.ts';

const NUMBER = testPersonnummer[0] ?? '';

describe('a parent is about to tell who they are', () => {
  let installation: Installation;
  let browser: Browser;
  let parent: Parent;
  let counselor: Counselor;

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await launchBrowser();
    counselor = await aCounselor(installation, browser);
    parent = (await meet(installation, browser, counselor)).parent;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await installation.close();
  });

  const warning = () =>
    parent.room.getByRole('alertdialog', { name: parent.names.personalDetails, exact: true });
  const choose = (name: string) => warning().getByRole('button', { name, exact: true }).click();
  const tryToSend = async (text: string) => {
    await parent.composer.fill(text);
    await parent.button('send').click();
    await warning().waitFor();
  };
  afterEach(async () => {
    await parent.composer.fill('');
  });

  test('is asked first, sees what was found, and goes back to the text as it was', async () => {
    const text = `Hon har nummer ${NUMBER}.`;
    await tryToSend(text);
    await parent.room.locator('mark').getByText(NUMBER, { exact: true }).waitFor();
    await choose(parent.names.goBack);
    await warning().waitFor({ state: 'detached' });
    expect(await parent.composer.inputValue()).toBe(text);
    expect(await parent.counts([text])).toEqual([0]);
  });

  test('takes the details out, and only the rest is sent', async () => {
    await tryToSend('Jag heter Anna, ring 070-174 06 05.');
    await choose(parent.names.removeThem);
    const sent = parent.log.getByText('Jag heter …, ring …');
    if ((await sent.count()) === 0) await parent.button('send').click();
    await sent.waitFor();
    await counselor.log.getByText('Jag heter …, ring …').waitFor();
    expect(await counselor.log.getByText('070-174 06 05').count()).toBe(0);
  });

  test('may send it anyway', async () => {
    await tryToSend('Ring mig på 070-174 06 06.');
    await choose(parent.names.sendAnyway);
    await counselor.sees('Ring mig på 070-174 06 06.');
  });

  test('is not asked about 112, 1177, 116 111 and the site’s own numbers', async () => {
    for (const text of [
      'Ska jag ringa 112 eller 1177?',
      'Hon har ringt 116 111.',
      'Är 08-465 004 10 rätt nummer till socialjouren?',
      'Kvinnofridslinjen, 020-50 50 50?',
    ]) {
      await parent.write(text);
      await counselor.sees(text);
    }
  });
});

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
