/**
 * The browser ends the room's process, for want of memory say. By Puppeteer: Playwright takes a page whose frame has
 * crashed for one that has crashed.
 */
import puppeteer from 'puppeteer-core';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browserPath } from '../support/browser-path.ts';
import type { Counselor } from '../support/counselor.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { fontEnvironment } from '../support/fonts.ts';
import { aCounselor } from '../support/meeting.ts';
import { SV } from '../support/names.ts';
import { STEP_MS } from '../support/patience.ts';
import { setPlace } from '../support/place.ts';

const EXIT = '/kontakt';
const ANSWERED = 'Hej, jag läser.';

const place = setPlace({
  settings: usual => ({ ...usual, exitAddress: `${usual.origins[0] ?? ''}${EXIT}` }),
});
let browser: Browser;
let page: Page;
let counselor: Counselor;

const button = (name: string): string => `::-p-aria([name="${name}"][role="button"])`;
const press = (where: Page | Frame, name: string): Promise<void> =>
  where.locator(button(name)).setTimeout(STEP_MS).click();
const rooms = (): Frame[] =>
  page.frames().filter(frame => frame.url().startsWith(`${place.installation.relayUrl}/frame/`));

async function room(): Promise<Frame> {
  await expectSoon(() => rooms().length > 0, 'the room');
  return rooms()[0] as Frame;
}
async function write(text: string): Promise<void> {
  const frame = await room();
  await frame.locator(`::-p-aria([name="${SV.message}"][role="textbox"])`).setTimeout(STEP_MS).fill(text);
  await press(frame, SV.send);
}
const shows = (frame: Frame, text: string): Promise<boolean> =>
  frame.evaluate(wanted => {
    const read = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map(one => one.textContent + (one.shadowRoot ? read(one.shadowRoot) : ''))
        .join(' ');
    return read(document).includes(wanted);
  }, text);
async function crash(): Promise<void> {
  const frame = await room();
  const process = browser.targets().find(target => target.url() === frame.url());
  const inspector = await process?.createCDPSession();
  if (!inspector) throw new Error('the room has no process of its own');
  // Nobody is left to answer.
  void inspector.send('Page.crash').catch(() => undefined);
  await expectSoon(() => frame.detached, 'the crashed room to be taken away');
}

beforeEach(async () => {
  browser = await puppeteer.launch({
    executablePath: browserPath(),
    env: fontEnvironment(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--lang=sv'],
  });
  page = await browser.newPage();
  await page.goto(place.installation.demoUrl);
  await press(page, SV.launcher);
  await press(await room(), SV.start);
  await write('Hej.');
  counselor = await aCounselor(place.installation, place.browser);
  await counselor.accept();
  await counselor.sees('Hej.');
  await counselor.write(ANSWERED);
  const frame = await room();
  await expectSoon(() => shows(frame, ANSWERED), 'the answer');
});
afterEach(() => browser.close());

test('a room that has crashed is built anew, and the conversation goes on in it', async () => {
  await crash();
  // Nobody knows for how long it was gone, or who looks now.
  const frame = await room();
  await frame.locator(button(SV.continue)).setTimeout(STEP_MS).wait();
  expect(await shows(frame, ANSWERED)).toBe(false);
  await press(frame, SV.continue);
  await expectSoon(() => shows(frame, ANSWERED), 'the conversation');
  await write('Tillbaka.');
  await counselor.sees('Tillbaka.');
});

test('after a quick exit over a crashed room nothing is shown, and the counselor hears of it', async () => {
  await crash();
  await press(page, SV.quickExit);
  await expectSoon(() => new URL(page.url()).pathname === EXIT, 'the neutral page');
  await page.goto(place.installation.demoUrl);
  await press(page, SV.launcher);
  const frame = await room();
  await frame.locator(button(SV.start)).setTimeout(STEP_MS).wait();
  expect(await shows(frame, ANSWERED)).toBe(false);
  await counselor.reads(/har lämnat|lämnade/i);
});
