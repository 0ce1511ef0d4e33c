/**
 * Photographs one conversation as it is lived: the website, the launcher, the panel on the page, the desk.
 * Called by make.ts for each device and look; hands back which pictures it took.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from '../../tests/support/browser.ts';
import { Counselor } from '../../tests/support/counselor.ts';
import { Parent } from '../../tests/support/parent.ts';
import { startAll } from '../start.ts';

const WORRY = 'Min son vill inte gå till skolan längre. Han säger att han har ont i magen varje morgon.';
const ANSWER =
  'Vad bra att du skriver. Det är vanligare än man tror, och det går att få hjälp. När började det?';
const REPLY = 'Efter höstlovet. Han har bytt klass.';

/** `take` saves the page as a picture of the named state. */
export async function photographConversation(
  browser: Browser,
  options: BrowserContextOptions,
  take: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'viska-pictures-'));
  const { demo, link, close } = await startAll({ PORT: '0', DEMO_PORT: '0', VISKA_DATA: data });
  const contexts = await Promise.all([openContext(browser, options), openContext(browser, options)]);
  try {
    const [page, desk] = await Promise.all([contexts[0].newPage(), contexts[1].newPage()]);
    const parent = new Parent(page);
    const counselor = new Counselor(desk);

    await page.goto(demo.url);
    await parent.launcher.waitFor();
    await take(page, 'start page');
    await page.goto(`${demo.url}/tonar`);
    await parent.launcher.waitFor();
    await take(page, 'a section');
    await parent.open();
    await parent.button('start').waitFor();
    await take(page, 'the notice');
    await parent.button('start').click();
    await parent.write(WORRY);
    await take(page, 'waiting');

    await counselor.signIn(link);
    await counselor.beAvailable();
    await counselor.waiting.getByRole('button', { name: counselor.names.accept }).waitFor();
    await take(desk, 'the desk, one waits');
    await counselor.accept();
    await counselor.sees(WORRY);
    await counselor.write(ANSWER);
    await parent.sees(ANSWER);
    await parent.write(REPLY);
    await counselor.sees(REPLY);
    await take(page, 'talking');
    await take(desk, 'the desk, talking');
    await page.goto(`${demo.url}/tonar/skarmtid`);
    await parent.sees(REPLY);
    await take(page, 'talking, the next page');
    await parent.minimise.click();
    await take(page, 'minimised');
    await counselor.end();
    await counselor.topics.waitFor();
    await take(desk, 'the desk, topics');
    await counselor.saveTopics('Skola, frånvaro');
    await counselor.openStatistics();
    await desk.getByRole('table').first().waitFor();
    await take(desk, 'the desk, statistics');
  } finally {
    await Promise.all(contexts.map(context => context.close()));
    await close();
    rmSync(data, { recursive: true, force: true });
  }
}
