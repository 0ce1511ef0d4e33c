/** A phone whose clock is wrong, and is set while two people talk: the counselor sees when each line came. */
import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { expectSoon } from '../support/expect-soon.ts';
import { aCounselor, aParent } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

declare global {
  /** How far the clock of this frame is ahead (ms). */
  var viskaTestAhead: number;
}

/** In every frame and page of it; time itself goes on as it does. */
async function withWrongClock(page: Page, ahead: number): Promise<void> {
  await page.context().addInitScript(by => {
    const now = Date.now.bind(Date);
    globalThis.viskaTestAhead = by;
    Date.now = () => now() + globalThis.viskaTestAhead;
  }, ahead);
}
const set = (page: Page, ahead: number): Promise<unknown> =>
  Promise.all(page.frames().map(frame => frame.evaluate(by => (globalThis.viskaTestAhead = by), ahead)));

/** Of each line at the desk, in milliseconds from now: the future is above 0. */
const times = (log: Locator): Promise<number[]> =>
  log
    .locator('time')
    .evaluateAll(all => all.map(one => Date.parse((one as HTMLTimeElement).dateTime) - Date.now()));

describe("the parent's clock is wrong", () => {
  const place = setPlace();

  test('and is set to and fro: they talk on, and no line at the desk is of another time', async () => {
    const parent = await aParent(place.browser);
    await withWrongClock(parent.page, 24 * HOUR_MS);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write('Hej.');
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.accept();
    await counselor.sees('Hej.');
    const steps = [HOUR_MS, -HOUR_MS, -24 * HOUR_MS];
    for (const [index, ahead] of steps.entries()) {
      await set(parent.page, ahead);
      await parent.write(`Rad ${String(index)}`);
      await counselor.sees(`Rad ${String(index)}`);
      await counselor.write(`Svar ${String(index)}`);
      await parent.sees(`Svar ${String(index)}`);
    }
    const told = async (): Promise<void> => {
      const all = await times(counselor.log);
      expect(all).toHaveLength(1 + 2 * steps.length);
      for (const from of all) {
        expect(from).toBeLessThanOrEqual(0);
        expect(from).toBeGreaterThan(-5 * MINUTE_MS);
      }
      expect(all).toEqual([...all].sort((a, b) => a - b));
    };
    await told();
    // What comes back from that phone is neither of yesterday nor of tomorrow.
    await set(parent.page, 24 * HOUR_MS);
    await counselor.page.reload();
    const lines = 1 + 2 * steps.length;
    // What the desk had not yet heard to be delivered stands there before what comes back from the parent.
    await expectSoon(async () => (await times(counselor.log)).length >= lines, 'what was said to be back');
    const all = await times(counselor.log);
    expect(all).toHaveLength(lines);
    expect(Math.max(...all)).toBeLessThanOrEqual(0);
    expect(all).toEqual([...all].sort((a, b) => a - b));
    await parent.write('Och vidare.');
    await counselor.sees('Och vidare.');
  });

  test('and a day is put forward on the way to the next page: the chat is asked for, and goes on', async () => {
    const parent = await aParent(place.browser);
    await withWrongClock(parent.page, 0);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write('Hej igen.');
    // Until the relay has answered there is nothing to come back to.
    await parent.reads(/^\s*Du är först i kön\.\s*$/);
    await withWrongClock(parent.page, 24 * HOUR_MS);
    await parent.walk();
    await parent.press('continue');
    await parent.sees('Hej igen.');
    await parent.reads(/^\s*Du är först i kön\.\s*$/);
  });
});
