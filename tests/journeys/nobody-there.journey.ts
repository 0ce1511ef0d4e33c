import { afterAll, afterEach, beforeAll, describe, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { aCounselor, aParent, meet } from '../support/meeting.ts';

describe('someone is not there', () => {
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    installation = await startInstallation({
      proxy: { seed: 5 },
      settings: usual => ({ ...usual, grace: { ...usual.grace, counselorMinutes: 1 } }),
    });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    installation.proxy?.refuse(false);
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await installation.close();
  });

  test('a phone sleeps while it waits: accepting says so, and keys are agreed when it wakes', async () => {
    const parent = await aParent(browser);
    await parent.page.goto(installation.demoUrl);
    await parent.start();
    await parent.write('Skrivet före sömnen.');
    await parent.page.context().setOffline(true);
    installation.proxy?.cutAll();
    const counselor = await aCounselor(installation, browser);
    await counselor.waiting.getByRole('button', { name: 'Ta emot' }).first().click();
    await counselor.page
      .getByText(/väntar på att telefonen vaknar/i)
      .first()
      .waitFor();
    await parent.page.context().setOffline(false);
    await counselor.sees('Skrivet före sömnen.');
    await counselor.write('God morgon.');
    await parent.sees('God morgon.');
  });

  test(
    'the counselor is gone for good: after a while the parent may wait for another, place kept',
    { timeout: 150_000 },
    async () => {
      const { parent, counselor } = await meet(installation, browser);
      await counselor.page.context().close();
      const another = parent.room.getByRole('button', { name: /vänta på en annan/i });
      await another.waitFor({ timeout: 90_000 });
      await another.click();
      const second = await aCounselor(installation, browser, 'Amira');
      await second.accept();
      const yes = parent.room
        .getByRole('group', { name: /ny rådgivare/i })
        .getByRole('button', { name: /^Ja, låt/ });
      if (await yes.isVisible().catch(() => false)) await yes.click();
      await second.write('Jag tar vid.');
      await parent.sees('Jag tar vid.');
    },
  );

  test('the parent leaves the queue with one press', async () => {
    const parent = await aParent(browser);
    await parent.page.goto(installation.demoUrl);
    await parent.start();
    const counselor = await aCounselor(installation, browser);
    await counselor.waiting.getByRole('button', { name: 'Ta emot' }).first().waitFor();
    await parent.button('leaveQueue').click();
    await counselor.waiting.getByRole('button', { name: 'Ta emot' }).first().waitFor({ state: 'detached' });
  });
});
