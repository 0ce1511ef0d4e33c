import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../../support/accessibility.ts';
import { focusedSoon } from '../../support/hands.ts';
import { setStage } from '../../support/stage.ts';
import { WAYS, WITH_A_FINGER, WITH_A_MOUSE } from '../../support/ways.ts';
import type { Meeting } from '../../support/meeting.ts';

const EXIT = 'https://vader.example/';

const stage = setStage({ settings: usual => ({ ...usual, exitAddress: EXIT }) });

describe.each(WAYS)('leaving, $how', way => {
  const { hands, names, says } = way;

  test('the end is asked about once; whether it helped and a tip reach the counselor, the receipt number is for who asks', async () => {
    const { parent, counselor } = await stage.meeting(way);
    await parent.press('end');
    const question = parent.room.getByRole('alertdialog', { name: says('endAsk'), exact: true });
    await question.waitFor();
    if (way === WITH_A_MOUSE) await expectAccessible(parent.page, 'the question before the end');
    await hands.press(parent.room.getByText(says('endMore'), { exact: true }));
    await hands.tick(parent.room.getByRole('radio', { name: says('helpedPartly'), exact: true }));
    await hands.write(
      parent.room.getByRole('textbox', { name: says('tip'), exact: true }),
      'Håll öppet längre.',
    );
    await hands.press(question.getByRole('button', { name: names.endYes, exact: true }));

    await parent.reads(says('afterParent'), says('afterStays'));
    await parent.endedSoon();
    const receipt = parent.room.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(await receipt.count()).toBe(0);
    await hands.press(parent.room.getByRole('button', { name: says('receipt'), exact: true }));
    const number = await receipt.innerText();
    await parent.sees('Hej, jag läser.');
    if (way === WITH_A_MOUSE) await expectAccessible(parent.page, 'after the end');
    await counselor.reads('Föräldern avslutade samtalet.');
    await counselor.reads('Föräldern svarade att samtalet hjälpte delvis.');
    await counselor.reads('Håll öppet längre.');
    await hands.press(parent.room.getByRole('button', { name: says('again'), exact: true }));
    await parent.button('start').waitFor();
    expect(await parent.room.getByText(number).count()).toBe(0);
    expect(await parent.room.getByText('Hej, jag läser.').count()).toBe(0);
  });

  test('what was said stays to be read and saved after the end, until the parent clears it', async () => {
    const { parent, counselor } = await stage.meeting(way);
    await counselor.write('Ring 08-123 456 78 i morgon.');
    await parent.sees('Ring 08-123 456 78 i morgon.');
    await hands.write(parent.composer, 'och så undrar jag');
    await counselor.end();
    await counselor.saveTopics('Annat');
    await parent.reads(says('afterCounselor'), says('afterStays'), 'och så undrar jag');
    await parent.sees('Ring 08-123 456 78 i morgon.');
    if (way === WITH_A_MOUSE) await expectAccessible(parent.page, 'what stays after the end');
    await hands.press(parent.room.getByRole('button', { name: says('copy'), exact: true }));
    await parent.reads(says('copyWarn'));
    const saved = parent.page.waitForEvent('download');
    await hands.press(parent.room.getByRole('button', { name: says('copySave'), exact: true }));
    expect(await readFile(await (await saved).path(), 'utf8')).toContain('Ring 08-123 456 78 i morgon.');
    await parent.clear();
    await parent.panel.waitFor({ state: 'hidden' });
    await focusedSoon(parent.launcher);
    await parent.open();
    await parent.button('start').waitFor();
    expect(await parent.room.getByText('Ring 08-123 456 78 i morgon.').count()).toBe(0);
  });

  test('the counselor may end first: it is said, the goodbye has its time, and the receipt erases', async () => {
    const { parent, counselor } = await stage.meeting(way);
    const { room, page } = parent;
    await counselor.write('Ring 08-123 456 78 i morgon.');
    await parent.sees('Ring 08-123 456 78 i morgon.');
    await counselor.end();
    await parent.reads(says('counselorEnds'));
    await counselor.page.getByRole('button', { name: 'Tillbaka till samtalet', exact: true }).click();
    await room.getByText(says('counselorEnds'), { exact: true }).waitFor({ state: 'detached' });
    await counselor.end();
    const goodbye = room.getByRole('group', { name: says('goodbye'), exact: true });
    await goodbye.waitFor();
    await parent.write('Vänta, vilket nummer var det?');
    await counselor.sees('Vänta, vilket nummer var det?');
    await hands.tick(goodbye.getByRole('radio', { name: says('helpedYes'), exact: true }));
    await hands.press(goodbye.getByRole('button', { name: says('tipSend'), exact: true }));
    await parent.reads(says('tipSent'));
    await counselor.reads('Föräldern svarade att samtalet hjälpte.');
    if (way === WITH_A_MOUSE) await expectAccessible(page, 'the goodbye');

    await counselor.saveTopics('Annat');
    await parent.reads(says('afterCounselor'));
    await parent.sees('Vänta, vilket nummer var det?');
    await hands.press(room.getByRole('button', { name: says('receipt'), exact: true }));
    const number = await room.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();
    const receipt = await page.context().newPage();
    await receipt.goto(`${stage.installation.relayUrl}/receipt/exempelkommun`);
    await receipt.getByRole('textbox', { name: 'Kvittonummer' }).fill(number);
    await receipt.getByRole('button', { name: 'Radera', exact: true }).press('Enter');
    await receipt.getByText('Klart. Om numret stämde är ämnena borta.').waitFor();
  });

  test('erasing is asked about once, and clears both screens', async () => {
    const { parent, counselor } = await stage.meeting(way);
    const question = await parent.askToErase();
    await parent.reads(says('eraseAsk'), says('eraseSays'));
    if (way === WITH_A_MOUSE) await expectAccessible(parent.page, 'the question before erasing');
    await hands.press(question.getByRole('button', { name: names.goBack, exact: true }));
    await parent.sees('Hej, jag läser.');
    await counselor.reads('Hej, jag läser.');
    await parent.erase();
    await parent.reads(says('afterErased'), says('afterErasedSays'));
    await erased({ parent, counselor });
  });

  test('erasing once concern has been spoken of says first what it no longer undoes', async () => {
    const { parent, counselor } = await stage.meeting(way);
    await counselor.openConcern();
    await parent.room.getByRole('group', { name: names.concern, exact: true }).waitFor();
    const question = await parent.askToErase();
    await parent.reads(`${says('eraseSays')} ${says('concernErase')}`);
    await hands.press(question.getByRole('button', { name: names.goBack, exact: true }));
    await parent.sees('Hej, jag läser.');
    await parent.erase();
    await erased({ parent, counselor });
  });

  test.each(['by its button', 'by Shift three times'])('at once, %s', async by => {
    const { parent, counselor } = await stage.meeting(way);
    const { page } = parent;
    await page
      .context()
      .route(`${EXIT}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sol.' }));
    await hands.write(parent.composer, 'Någon kommer.');
    if (by === 'by its button') await hands.press(parent.quickExit);
    else for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    if (way === WITH_A_FINGER && by !== 'by its button') {
      // A keyboard on the screen sends Shift for its letters: with the focus in a text field it is no way out.
      await counselor.write('Skriv i lugn och ro.');
      await parent.sees('Skriv i lugn och ro.');
      expect(await parent.composer.inputValue()).toBe('Någon kommer.');
      return;
    }
    await page.waitForURL(EXIT);
    await counselor.reads('Föräldern lämnade sidan.');
    await page.goBack().catch(() => null);
    for (const frame of page.frames())
      expect(await frame.evaluate(() => document.body.innerText)).not.toMatch(/Hej, jag läser|Någon kommer/);
  });
});

async function erased({ parent, counselor }: Meeting): Promise<void> {
  await parent.endedSoon();
  await counselor.page.getByText('Hej, jag läser.', { exact: true }).waitFor({ state: 'detached' });
  for (const page of [parent.page, counselor.page])
    expect(await page.getByText('Hej.', { exact: true }).count()).toBe(0);
  expect(await parent.room.getByText('Hej.', { exact: true }).count()).toBe(0);
}
