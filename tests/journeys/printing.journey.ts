import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openContext, PHONE } from '../support/browser.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { aCounselor, meet } from '../support/meeting.ts';
import { Parent, ParentAlone } from '../support/parent.ts';
import { OPTIONAL_PROGRAMS } from '../support/optional-programs.ts';
import { setPlace } from '../support/place.ts';

const SAID = 'Vi bråkar varje kväll.';
const ANSWERED = 'Hej, jag läser.';
const DRAFT = 'Ett halvt ord';

/** What stands on the paper. */
async function printed(page: Page): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'viska-print-')), 'page.pdf');
  writeFileSync(file, await page.pdf());
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

describe.skipIf(!OPTIONAL_PROGRAMS.pdftotext.found())('on paper', () => {
  const place = setPlace({}, { ownBrowser: {} });

  test.each([
    ['a desk', { width: 1280, height: 900 }],
    ['a phone, where the panel is modal', PHONE],
  ])('the municipality’s page has nothing of Viska, on %s', async (_name, viewport) => {
    const context = await openContext(place.browser, { viewport });
    const parent = new Parent(await context.newPage());
    await parent.page.goto(place.installation.demoUrl);
    await parent.launcher.waitFor();
    const before = await printed(parent.page);
    expect(before).toContain('Exempelkommun');
    expect(before).not.toContain('Chatta anonymt');
    await parent.start();
    await parent.write(SAID);
    await expectSoon(() => parent.panel.isVisible(), 'the panel to be open');
    const open = await printed(parent.page);
    expect(open).toContain('Exempelkommun');
    for (const text of ['Chatta', 'Lämna sidan', SAID, 'Skicka', 'kön']) expect(open).not.toContain(text);
    // The same on the screen again.
    await parent.sees(SAID);
    expect(await parent.quickExit.isVisible()).toBe(true);
  });

  test('the room as a page of its own has only words: that it is not printed, and where a copy is saved', async () => {
    const context = await openContext(place.browser, { viewport: PHONE });
    const parent = new ParentAlone(await context.newPage());
    await parent.page.goto(`${place.installation.relayUrl}/chat/exempelkommun`);
    await parent.begin();
    await parent.write(SAID);
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.accept();
    await counselor.write(ANSWERED);
    await parent.sees(ANSWERED);
    await parent.composer.fill(DRAFT);
    await expectSoon(
      async () => !!(await parent.page.locator('main > p').textContent())?.startsWith('Chatten'),
      'the words for paper',
    );
    expect(await parent.page.locator('main > p').isVisible()).toBe(false);
    const paper = await printed(parent.page);
    expect(paper).toContain(
      'Chatten skrivs inte ut. Vill du ha en egen kopia sparar du den under Mer: Spara en egen kopia.',
    );
    for (const text of [SAID, ANSWERED, DRAFT, 'Skicka', 'Ansluten']) expect(paper).not.toContain(text);
    // Nor with something laid over the room.
    await parent.page.getByRole('button', { name: 'Mer', exact: true }).click();
    await parent.page.getByRole('dialog').waitFor();
    const over = await printed(parent.page);
    for (const text of [SAID, ANSWERED, DRAFT, 'Kontrollnummer']) expect(over).not.toContain(text);
  });

  test.each([
    ['wide', { width: 1280, height: 900 }],
    ['narrow', PHONE],
  ])('a %s desk has only words, and the statistics are printed', async (_name, viewport) => {
    const { parent, counselor } = await meet(place.installation, place.browser);
    await parent.write(SAID);
    await counselor.sees(SAID);
    const { page } = counselor;
    await page.setViewportSize(viewport);
    await counselor.composer.fill(DRAFT);
    const paper = await printed(page);
    expect(paper).toContain('Samtal skrivs inte ut.');
    for (const text of [SAID, ANSWERED, DRAFT, 'Yngre barn', 'Karin', 'Kontrollnummer', 'Skicka'])
      expect(paper).not.toContain(text);
    await counselor.sees(SAID);
    // Nor with a question laid over the desk.
    await page.keyboard.press('Alt+KeyK');
    const question = page.getByRole('dialog');
    await question.getByRole('textbox').first().fill(DRAFT);
    const over = await printed(page);
    expect(over).toContain('Samtal skrivs inte ut.');
    for (const text of [SAID, ANSWERED, DRAFT, 'Mottagare', 'Yngre barn']) expect(over).not.toContain(text);
    await page.keyboard.press('Escape');
    await page.evaluate(() => (location.hash = 'statistics'));
    await page.getByRole('heading', { name: 'Statistik' }).waitFor();
    const numbers = await printed(page);
    expect(numbers).toContain('Från och med');
    for (const text of [SAID, ANSWERED, DRAFT, 'Karin', 'Tillgänglig']) expect(numbers).not.toContain(text);
    await parent.end();
  });

  test('the notice may be had on paper: it is the municipality’s information, and nobody has said anything', async () => {
    const context = await openContext(place.browser);
    const parent = new ParentAlone(await context.newPage());
    await parent.page.goto(`${place.installation.relayUrl}/chat/exempelkommun`);
    await parent.button('start').waitFor();
    expect(await printed(parent.page)).toContain('Du är anonym');
  });

  test('the room’s frame printed by itself has the same words', async () => {
    const context = await openContext(place.browser);
    const page = await context.newPage();
    const parent = new Parent(page);
    await page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write(SAID);
    await page.emulateMedia({ media: 'print' });
    const frame = page.frames().find(one => one.url().includes('/frame/'));
    expect(await frame?.evaluate(() => document.body.innerText)).not.toContain(SAID);
    await page.emulateMedia({ media: 'screen' });
    await parent.sees(SAID);
  });
});
