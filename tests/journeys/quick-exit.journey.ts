import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { meet } from '../support/meeting.ts';
import type { Meeting } from '../support/meeting.ts';

const EXIT = 'https://vader.example/';

describe('leaving the page quickly', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    installation = await startInstallation({ settings: usual => ({ ...usual, exitAddress: EXIT }) });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await installation.close();
  });

  const left = async ({ parent, counselor }: Meeting): Promise<void> => {
    await parent.page.waitForURL(EXIT);
    await counselor.page
      .getByText(/har lämnat|lämnade/i)
      .first()
      .waitFor();
    await parent.page.goBack().catch(() => null);
    expect(await parent.page.getByText('Hej, jag läser.').count()).toBe(0);
    for (const frame of parent.page.frames())
      expect(await frame.evaluate(() => document.body.innerText)).not.toContain('Hej, jag läser.');
  };
  const ready = async (): Promise<Meeting> => {
    const meeting = await meet(installation, browser);
    await meeting.parent.page
      .context()
      .route(`${EXIT}**`, route =>
        route.fulfill({ contentType: 'text/html', body: '<title>Väder</title>Sol.' }),
      );
    return meeting;
  };

  test('by the button', async () => {
    const meeting = await ready();
    await meeting.parent.quickExit.first().click();
    await left(meeting);
  });

  test('by Shift three times while writing', async () => {
    const meeting = await ready();
    await meeting.parent.composer.focus();
    for (let press = 0; press < 3; press++) await meeting.parent.page.keyboard.press('Shift');
    await left(meeting);
  });

  test('by Shift three times on the municipality’s page', async () => {
    const meeting = await ready();
    await meeting.parent.minimise.first().focus();
    for (let press = 0; press < 3; press++) await meeting.parent.page.keyboard.press('Shift');
    await left(meeting);
  });

  test('not by Shift that belongs to capital letters', async () => {
    const meeting = await ready();
    await meeting.parent.composer.focus();
    for (const letter of ['A', 'B', 'C']) await meeting.parent.page.keyboard.press(`Shift+${letter}`);
    expect(meeting.parent.page.url()).not.toBe(EXIT);
    await meeting.parent.write('Kvar.');
    await meeting.counselor.sees('Kvar.');
  });
});
