import { describe, expect, test } from 'vitest';
import { openContext, PHONE } from '../support/browser.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { aCounselor, meet } from '../support/meeting.ts';
import type { Meeting } from '../support/meeting.ts';
import { SV } from '../support/names.ts';
import { setPlace } from '../support/place.ts';

const EXIT = 'https://vader.example/';

describe('leaving the page quickly', () => {
  const place = setPlace({ settings: usual => ({ ...usual, exitAddress: EXIT }) });

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
    const meeting = await meet(place.installation, place.browser);
    await meeting.parent.page
      .context()
      .route(`${EXIT}**`, route =>
        route.fulfill({ contentType: 'text/html', body: '<title>Väder</title>Sol.' }),
      );
    return meeting;
  };

  test('by Shift three times on the municipality’s page', async () => {
    const meeting = await ready();
    await meeting.parent.minimise.first().focus();
    for (let press = 0; press < 3; press++) await meeting.parent.page.keyboard.press('Shift');
    await left(meeting);
  });

  test.each(['the button', 'Shift three times while writing'])(
    'by %s where the room is a page of its own: blank at once, and nothing kept',
    async by => {
      const phone = await openContext(place.browser, { viewport: PHONE });
      const page = await phone.newPage();
      const told: string[] = [];
      page.on('console', message => told.push(message.text()));
      await page.addInitScript(() => {
        // After the same press, before anything else of the page runs.
        for (const kind of ['click', 'keyup'])
          addEventListener(kind, () => {
            console.log(`after ${kind}: ${getComputedStyle(document.documentElement).display}`);
          });
      });
      const blanked = (): boolean =>
        /^after (click|keyup): none$/.test(told.findLast(line => line.startsWith('after')) ?? '');
      await phone.route(`${EXIT}**`, async route => {
        // What a page says in its last moment is lost if another comes too soon.
        await expectSoon(blanked, 'the page to be blank').catch(() => undefined);
        await route.fulfill({ contentType: 'text/html', body: '<title>Väder</title>Sol.' });
      });
      await page.goto(`${place.installation.relayUrl}/chat/exempelkommun?channel=smabarn`);
      await page.getByRole('button', { name: SV.start, exact: true }).click();
      const composer = page.getByRole('textbox', { name: SV.message });
      await composer.fill('Hej.');
      await page.getByRole('button', { name: SV.send, exact: true }).click();
      const counselor = await aCounselor(place.installation, place.browser);
      await counselor.accept();
      await counselor.write('Hej, jag läser.');
      await page.getByText('Hej, jag läser.').first().waitFor();
      expect(await page.evaluate(() => sessionStorage.length)).toBeGreaterThan(0);

      if (by === 'the button') {
        await page.getByRole('button', { name: SV.quickExit }).first().click({ noWaitAfter: true });
      } else {
        await composer.focus();
        for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
      }
      await page.waitForURL(EXIT);
      expect(blanked(), told.at(-1)).toBe(true);
      await counselor.page
        .getByText(/har lämnat|lämnade/i)
        .first()
        .waitFor();
      await page.goBack().catch(() => null);
      expect(await page.getByText('Hej, jag läser.').count()).toBe(0);
      expect(await page.evaluate(() => document.body.innerText)).not.toContain('Hej');
      // The same tab, the same address, on purpose: what it kept would be here.
      await page.goto(`${place.installation.relayUrl}/chat/exempelkommun?channel=smabarn`);
      await page.getByRole('button', { name: SV.start, exact: true }).waitFor();
      expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
      expect(await page.getByText('Hej, jag läser.').count()).toBe(0);
    },
  );

  test('not by Shift that belongs to capital letters', async () => {
    const meeting = await ready();
    await meeting.parent.composer.focus();
    for (const letter of ['A', 'B', 'C']) await meeting.parent.page.keyboard.press(`Shift+${letter}`);
    expect(meeting.parent.page.url()).not.toBe(EXIT);
    await meeting.parent.write('Kvar.');
    await meeting.counselor.sees('Kvar.');
  });
});
