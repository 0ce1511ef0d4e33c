import { expect, test } from 'vitest';
import { expectSoon } from '../support/expect-soon.ts';
import { setStage } from '../support/stage.ts';
import { WITH_A_MOUSE } from '../support/ways.ts';

const DRAFT = 'Min son sover inte, och jag';
const stage = setStage();

test('a half-written message and the switches are there on the next page; after a return not before Fortsätt; gone at the end', async () => {
  const way = WITH_A_MOUSE;
  const { parent } = await stage.meeting(way);
  const { page, room } = parent;
  const written = (): Promise<string> => parent.composer.inputValue();
  const switched = (): ReturnType<typeof room.getByRole> =>
    room.getByRole('checkbox', { name: way.says('times'), exact: true });
  const stored = async (): Promise<string> => {
    const frame = page.frames().find(one => one !== page.mainFrame());
    return (await frame?.evaluate(() => JSON.stringify({ ...sessionStorage }))) ?? '';
  };
  await parent.press('more');
  await switched().check();
  await way.hands.press(room.getByRole('button', { name: way.says('close'), exact: true }));
  await way.hands.write(parent.composer, DRAFT);
  await expectSoon(async () => (await stored()).includes(':draft'), 'what is written to be stored');
  expect(await stored()).not.toContain('sover');

  await parent.walk();
  await parent.composer.waitFor();
  await expectSoon(async () => (await written()) === DRAFT, 'the draft to be there');
  await parent.press('more');
  expect(await switched().isChecked()).toBe(true);
  await way.hands.press(room.getByRole('button', { name: way.says('close'), exact: true }));

  await page.goBack();
  await parent.reads(way.says('returned'));
  expect(await room.getByText(DRAFT).count()).toBe(0);
  await parent.press('continue');
  await parent.composer.waitFor();
  await expectSoon(async () => (await written()) === DRAFT, 'the draft to be there after Fortsätt');

  await parent.end();
  await parent.endedSoon();
  expect(await stored()).not.toContain(':draft');
});
