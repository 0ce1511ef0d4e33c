import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { Parent } from '../support/parent.ts';

describe('a browser that blocks storage in frames', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    installation = await startInstallation();
    browser = await launchBrowser({ blockedStorage: true });
  });
  afterAll(async () => {
    await browser.close();
    await installation.close();
  });

  test('the conversation works in memory, and the parent is told that changing page ends it', async () => {
    const parent = new Parent(await (await openContext(browser, { viewport: PHONE })).newPage());
    await parent.page.goto(installation.demoUrl);
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

    const counselor = new Counselor(await (await openContext(browser)).newPage());
    await counselor.signIn(installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.sees('Det här stannar i minnet.');
    await counselor.write('Jag läser.');
    await parent.sees('Jag läser.');
  });
});
