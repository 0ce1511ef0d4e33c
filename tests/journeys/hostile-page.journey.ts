/** A page that does everything at once that pages have been seen to do, with the relay's own files and a whole talk. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SURVIVED } from '../embed/support/hostile-page.ts';
import { openContext, PHONE } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { aCounselor } from '../support/meeting.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

const EXIT = 'https://vader.example/';

const port = await freePort();
const address = `http://127.0.0.1:${String(port)}/`;
const place = setPlace({
  settings: usual => ({ ...usual, exitAddress: EXIT, origins: [...usual.origins, new URL(address).origin] }),
});

/** What each does stands on the page before the one tag. */
const hostile = (
  relayUrl: string,
): string => `<!doctype html><html lang="sv"><title>Kommunen</title><body><h1>Kommunen</h1>
${Object.values(SURVIVED)
  .map(spoil => `<script>(${spoil.toString()})(window)</script>`)
  .join('\n')}
<script src="${relayUrl}/viska.js" data-site="exempelkommun" defer></script>`;

const host = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(hostile(place.installation.relayUrl));
});
beforeAll(() => new Promise<void>(listening => host.listen(port, '127.0.0.1', listening)));
afterAll(() => new Promise(closed => host.close(closed)));

test('on a page that does all of it at once one talks, minimises, hears of what is unread, and leaves quickly', async () => {
  const { installation, browser } = place;
  const context = await openContext(browser, { viewport: PHONE });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  await page.route(`${EXIT}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sol.' }));

  const parent = new Parent(page);
  await page.goto(address);
  await parent.start();
  await parent.write('Hej.');
  const counselor = await aCounselor(installation, browser);
  await counselor.accept();
  await counselor.sees('Hej.');
  await counselor.write('Hej, jag läser.');
  await parent.sees('Hej, jag läser.');

  await parent.minimise.click();
  await parent.launcher.waitFor();
  await counselor.write('Är du kvar?');
  const dot = page.locator('viska-chat [part=dot]');
  await dot.waitFor();
  await parent.open();
  await parent.sees('Är du kvar?');
  await dot.waitFor({ state: 'detached' });

  await parent.quickExit.click({ noWaitAfter: true });
  await page.waitForURL(EXIT);
  await counselor.reads(/har lämnat|lämnade/i);
  await page.goto(address);
  await parent.open();
  await parent.button('start').waitFor();
  expect(await parent.room.getByText('Hej, jag läser.').count()).toBe(0);
  expect(errors).toEqual([]);
  // Its own things are not to be had for ending a talk: there is none.
  await context.close();
});
