import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { PHONE } from '../../support/browser.ts';
import { expectSoon } from '../../support/expect-soon.ts';
import { focused, focusedSoon, keyboard } from '../../support/hands.ts';
import { setStage } from '../../support/stage.ts';
import { WAYS, WITH_A_MOUSE } from '../../support/ways.ts';

const { counselorRole } = exempelkommun(['http://127.0.0.1']);
const LINK = 'https://www.1177.se/barn--gravid/?sida=2';

const stage = setStage();

describe.each(WAYS)('talking, $how', way => {
  const { hands, names, says } = way;

  test('several lines; Enter sends until it is switched off', async () => {
    const { parent, counselor } = await stage.meeting(way);
    const { keyboard: keys } = parent.page;
    await hands.goTo(parent.composer);
    await keys.type('Rad ett');
    await keys.press('Shift+Enter');
    await keys.type('rad två');
    await keys.press('Enter');
    await parent.sees('Rad ett rad två');
    expect(await parent.log.getByText('Rad ett').last().innerText()).toBe('Rad ett\nrad två');
    await counselor.sees('Rad ett rad två');

    await hands.press(parent.room.getByRole('button', { name: says('more'), exact: true }));
    const more = parent.dialog(says('more'));
    await hands.tick(parent.room.getByRole('checkbox', { name: says('enterSends'), exact: true }));
    await hands.dismiss(more, says('close'));
    await more.waitFor({ state: 'detached' });
    await hands.goTo(parent.composer);
    await keys.type('Rad tre');
    await keys.press('Enter');
    await keys.type('rad fyra');
    expect(await parent.composer.inputValue()).toBe('Rad tre\nrad fyra');
    await parent.press('send');
    await counselor.sees('Rad tre rad fyra');
  });

  test('who writes and when, how far a message has come, links in full and each text in its own direction', async () => {
    const { parent, counselor } = await stage.meeting(way);
    const line = (text: string) => parent.log.getByRole('paragraph').filter({ hasText: text });
    const name = `${counselorRole[way.language] ?? ''} Karin`;
    await line('Hej, jag läser.').getByText(name, { exact: true }).waitFor();
    expect(await parent.log.getByRole('time').count()).toBe(0);

    // There, though nobody has it before their eyes.
    await counselor.openStatistics();
    await parent.write('شكرا لكم');
    await line('شكرا لكم').getByText(says('delivered'), { exact: true }).waitFor();
    await counselor.page.getByRole('link', { name: 'Samtal', exact: true }).click();
    await line('شكرا لكم').getByText(says('read'), { exact: true }).waitFor();
    const direction = (text: string) =>
      parent.log.getByText(text, { exact: true }).evaluate(element => getComputedStyle(element).direction);
    expect(await direction('شكرا لكم')).toBe('rtl');
    expect(await direction('Hej, jag läser.')).toBe('ltr');

    await parent.page.context().route(`${LINK}**`, route => route.fulfill({ body: 'Råd.' }));
    await counselor.write(`Läs på ${LINK}.`);
    const opened = parent.page.context().waitForEvent('page');
    await hands.press(parent.log.getByRole('link', { name: LINK, exact: true }));
    const other = await opened;
    await other.waitForURL(LINK);
    expect(await other.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await other.close();

    await hands.press(parent.room.getByRole('button', { name: says('more'), exact: true }));
    await hands.tick(parent.room.getByRole('checkbox', { name: says('times'), exact: true }));
    await hands.dismiss(parent.dialog(says('more')), says('close'));
    await line('Hej, jag läser.').getByRole('time').waitFor();
  });

  test('a copy is saved only on request, after a warning', async () => {
    const { parent } = await stage.meeting(way);
    await hands.press(parent.room.getByRole('button', { name: says('more'), exact: true }));
    await hands.press(parent.room.getByRole('button', { name: says('copy'), exact: true }));
    await parent.reads(says('copyWarn'));
    const saved = parent.page.waitForEvent('download');
    await hands.press(parent.room.getByRole('button', { name: says('copySave'), exact: true }));
    const file = await saved;
    expect(file.suggestedFilename()).toBe(says('copyFile'));
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(`${says('you')}\nHej.\n`);
    expect(text).toContain('Karin\nHej, jag läser.\n');
  });

  test('something unread is a quiet dot, and an answer never takes the focus', async () => {
    const { parent, counselor } = await stage.meeting(way);
    const { page, launcher } = parent;
    const title = await page.title();
    await hands.goTo(parent.composer);
    await counselor.write('Medan du skriver.');
    await parent.sees('Medan du skriver.');
    expect(await focused(parent.composer)).toBe(true);

    const minimise = async (): Promise<void> => {
      if (hands === keyboard) await page.keyboard.press('Escape');
      else await hands.press(parent.minimise);
      await parent.panel.waitFor({ state: 'hidden' });
      await focusedSoon(launcher);
    };
    await minimise();
    await counselor.write('Är du kvar?');
    const described = () => launcher.getAttribute('aria-description');
    await expectSoon(
      async () => (await described()) === way.unread,
      'the launcher to say that something is unread',
    );
    expect(await launcher.innerText()).toBe(names.launcher);
    expect(await focused(launcher)).toBe(true);
    expect(await page.title()).toBe(title);

    await hands.press(launcher);
    await parent.sees('Är du kvar?');
    await minimise();
    // Seen, which the room tells the page a moment later.
    await expectSoon(async () => (await described()) === null, 'the launcher to say nothing more');
  });
});

test('an answer that comes while a phone’s keyboard is up is before the parent’s eyes', async () => {
  const { parent, counselor } = await stage.meeting(WITH_A_MOUSE);
  await parent.composer.focus();
  await parent.page.setViewportSize({ width: PHONE.width, height: 300 });
  for (const text of ['Det låter tungt.', 'När började det?']) {
    await counselor.write(text);
    await parent.hasInView(text);
    const line = await parent.log.getByText(text, { exact: true }).boundingBox();
    const writing = await parent.room.locator('viska-composer').boundingBox();
    expect((line?.y ?? Infinity) + (line?.height ?? 0)).toBeLessThanOrEqual(writing?.y ?? 0);
  }
});
