import { describe, expect, test } from 'vitest';
import type { Names } from '../../support/names.ts';
import { focusedSoon } from '../../support/hands.ts';
import { setStage } from '../../support/stage.ts';
import { WAYS } from '../../support/ways.ts';
import { testPersonnummer } from '../../frame/guard/test-numbers.ts';

const NUMBER = testPersonnummer[0] ?? '';
const TELLING = `Hon har nummer ${NUMBER}, ring 070-174 06 05.`;

const stage = setStage();

describe.each(WAYS)('about to tell who one is, $how', way => {
  const { hands, names, says } = way;

  test('what was found is marked, and may be taken away, sent anyway or gone back from', async () => {
    const { parent, counselor } = await stage.meeting(way);
    const warning = parent.room.getByRole('alertdialog', { name: names.personalDetails, exact: true });
    const choose = async (answer: keyof Names): Promise<void> => {
      await hands.press(warning.getByRole('button', { name: names[answer], exact: true }));
      await warning.waitFor({ state: 'detached' });
    };

    await hands.write(parent.composer, TELLING);
    await parent.press('send');
    await warning.waitFor();
    const kinds = [says('warn-personal-number'), says('warn-phone')].join(
      /\p{Script=Arabic}/u.test(says('warn-phone')) ? '، ' : ', ',
    );
    await parent.reads(`${says('warnFound')} ${kinds}.`, says('warnThen'));
    expect(await parent.room.locator('mark').allInnerTexts()).toEqual([NUMBER, '070-174 06 05']);
    await choose('goBack');
    await focusedSoon(parent.composer);
    expect(await parent.composer.inputValue()).toBe(TELLING);
    expect(await parent.counts([TELLING])).toEqual([0]);

    await parent.press('send');
    await choose('removeThem');
    const takenOut = `Hon har nummer [${says('warn-personal-number')}], ring [${says('warn-phone')}].`;
    expect(await parent.composer.inputValue()).toBe(takenOut);
    await parent.press('send');
    await counselor.sees(takenOut);
    expect(await counselor.log.getByText(NUMBER).count()).toBe(0);

    await hands.write(parent.composer, TELLING);
    await parent.press('send');
    await choose('sendAnyway');
    await counselor.sees(TELLING);
  });

  test('numbers to call for help are no details', async () => {
    const { parent, counselor } = await stage.meeting(way);
    for (const text of ['Ska jag ringa 112, 1177 eller 116 111?', 'Är 08-465 004 10 socialjouren?']) {
      await parent.write(text);
      await counselor.sees(text);
    }
  });
});
