import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectSoon } from '../support/expect-soon.ts';
import { aCounselor, aParent, meet } from '../support/meeting.ts';
import type { Meeting } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

const EXIT = 'https://vader.example/';
const PROCESS_ENDS_MS = 3_000;

describe('a frame that is no room any more', () => {
  const place = setPlace(
    { settings: usual => ({ ...usual, exitAddress: EXIT }) },
    // What a browser does with a frame that hangs is its own matter.
    { ownBrowser: {} },
  );
  const frameOf = ({ parent }: Meeting) =>
    parent.page.frames().find(frame => frame.url().startsWith(`${place.installation.relayUrl}/frame/`));

  const ready = async (): Promise<Meeting> => {
    const meeting = await meet(place.installation, place.browser);
    await meeting.parent.page
      .context()
      .route(`${EXIT}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sol.' }));
    return meeting;
  };

  /** As a `tel:` link without a target does it: the host's policy forbids the address, and the room is replaced. */
  const replace = async (meeting: Meeting): Promise<void> => {
    await frameOf(meeting)?.evaluate(() => {
      setTimeout(() => (location.href = 'tel:112'));
    });
    await expectSoon(() => !frameOf(meeting), 'the room to be replaced by an error page');
  };
  const hang = async (meeting: Meeting): Promise<void> => {
    await frameOf(meeting)?.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
  };

  test('pressing 112 leaves page and conversation as they are', async () => {
    const meeting = await ready();
    const { parent, counselor } = meeting;
    await parent.press('urgentHelp');
    await parent.room.getByRole('link', { name: 'Ring 112' }).click();
    // The browser may ask by which program to call: then its question lies over the page, and takes every key and press.
    const press = (button: Locator) => button.evaluate(element => (element as HTMLElement).click());
    await press(parent.room.getByRole('button', { name: 'Stäng', exact: true }));
    await parent.composer.fill('Fortfarande här.');
    await press(parent.button('send'));
    await parent.sees('Fortfarande här.');
    await counselor.sees('Fortfarande här.');
    expect(parent.page.url()).toContain(place.installation.demoUrl);
  });

  test('is built anew, and the conversation goes on in it', async () => {
    const meeting = await ready();
    await replace(meeting);
    await meeting.parent.write('Tillbaka.');
    await meeting.counselor.sees('Tillbaka.');
  });

  test.each([
    ['shows an error page', replace],
    ['hangs', hang],
  ] as const)(
    'that %s is wiped by the next one before anything is shown, and the counselor hears of it',
    async (_how, break_) => {
      const meeting = await ready();
      const { parent, counselor } = meeting;
      await break_(meeting);
      await parent.quickExit.first().click({ noWaitAfter: true });
      await parent.page.waitForURL(EXIT);
      // Chromium gives a process that hangs a moment before it ends it; a frame that is asked for sooner is put into it.
      await new Promise(resolve => setTimeout(resolve, PROCESS_ENDS_MS));
      await parent.page.goto(place.installation.demoUrl);
      await parent.open();
      await parent.button('start').waitFor();
      expect(await parent.room.getByText('Hej, jag läser.').count()).toBe(0);
      await counselor.page
        .getByText(/har lämnat|lämnade/i)
        .first()
        .waitFor();
    },
  );
});

describe('leaving quickly when asked whether to continue', () => {
  const place = setPlace(
    { settings: usual => ({ ...usual, exitAddress: EXIT }) },
    // What a browser does with a frame that hangs is its own matter.
    { ownBrowser: {} },
  );

  test('takes the row away at the desk', async () => {
    const parent = await aParent(place.browser);
    await parent.page
      .context()
      .route(`${EXIT}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sol.' }));
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    const counselor = await aCounselor(place.installation, place.browser);
    const rows = counselor.page.getByRole('list', { name: 'Väntar' }).getByRole('listitem');
    await rows.first().waitFor();
    // The browser brings the page back: whoever looks now is asked first.
    await parent.page.goto('about:blank');
    await parent.page.goBack();
    await parent.room.getByRole('heading', { name: 'Vill du fortsätta?' }).waitFor();
    await parent.quickExit.first().click({ noWaitAfter: true });
    await parent.page.waitForURL(EXIT);
    await expectSoon(async () => (await rows.count()) === 0, 'the row to be gone');
  });
});
