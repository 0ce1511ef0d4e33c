import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser, openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { Parent } from '../support/parent.ts';

describe('the relay is killed during a conversation', () => {
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

  test('nothing is lost and nothing is doubled', async () => {
    const parent = new Parent(await (await openContext(browser, { viewport: PHONE })).newPage());
    await parent.page.goto(installation.demoUrl);
    await parent.start();
    await parent.write('Före allt.');
    const counselor = new Counselor(await (await openContext(browser)).newPage());
    await counselor.signIn(installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.sees('Före allt.');

    const said = ['Före allt.'];
    for (const round of [1, 2, 3]) {
      await parent.write(`Förälder före ${String(round)}`);
      await counselor.write(`Rådgivare före ${String(round)}`);
      await installation.relay.kill();
      await parent.write(`Förälder under ${String(round)}`);
      await counselor.write(`Rådgivare under ${String(round)}`);
      await installation.relay.start();
      await counselor.sees(`Förälder under ${String(round)}`);
      await parent.sees(`Rådgivare under ${String(round)}`);
      for (const when of ['före', 'under'])
        said.push(`Förälder ${when} ${String(round)}`, `Rådgivare ${when} ${String(round)}`);
    }
    await parent.write('Efter allt.');
    await counselor.sees('Efter allt.');
    said.push('Efter allt.');
    const once = said.map(() => 1);
    expect(await parent.counts(said)).toEqual(once);
    expect(await counselor.counts(said)).toEqual(once);
  });
});
