import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, openContext } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';

let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await installation.close();
});

test('an auditor reads the statistics, and has no desk that never connects', async () => {
  const { page, available } = new Counselor(await (await openContext(browser)).newPage());
  let sockets = 0;
  page.on('websocket', () => sockets++);
  await page.goto(installation.invite('Revisor', 'auditor'));
  await page.getByRole('heading', { name: 'Statistik' }).waitFor();
  await page.getByRole('row', { name: /Samtal i perioden/ }).waitFor();
  expect(await available.count()).toBe(0);
  expect(sockets).toBe(0);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('heading', { name: 'Du är utloggad' }).waitFor();
});
