/** A network that answers late, or hangs without a word: every press is followed by something, and by what is true. */
import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectSoon } from '../support/expect-soon.ts';
import { EN } from '../support/names.ts';
import { Parent } from '../support/parent.ts';
import { setStage } from '../support/stage.ts';
import { WITH_A_FINGER, WITH_A_MOUSE } from '../support/ways.ts';

const { says } = WITH_A_MOUSE;

describe('a slow network', () => {
  const stage = setStage();
  const aParent = async (): Promise<Parent> => new Parent(await stage.window(WITH_A_MOUSE));

  /** Nothing that fits is answered until the returned function is called. */
  async function hold(page: Page, address: RegExp): Promise<() => Promise<void>> {
    const held: Route[] = [];
    let over = false;
    await page.route(address, route => (over ? route.continue() : void held.push(route)));
    return async () => {
      over = true;
      await Promise.all(held.map(route => route.continue()));
    };
  }

  test('urgent help: the numbers are there before its files, and a way back', async () => {
    const parent = await aParent();
    const release = await hold(parent.page, /\/room\.(help|ask)/);
    await parent.page.goto(stage.installation.demoUrl);
    await parent.open();
    await parent.press('urgentHelp');
    const instead = parent.room.getByRole('alert');
    const called = instead.getByRole('link', { name: '112', exact: true });
    await called.waitFor();
    expect(await called.getAttribute('href')).toBe('tel:112');
    expect((await called.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    // Slow, and after a while not to be had: each is said as it is.
    expect(await instead.innerText()).toContain(says('loading'));
    await instead.getByText(says('unreachable')).waitFor();
    await instead.getByRole('button', { name: says('go'), exact: true }).click();
    await instead.waitFor({ state: 'detached' });

    await parent.press('urgentHelp');
    await called.waitFor();
    await release();
    await parent.room.getByRole('link', { name: says('helpCall', { phone: '112' }), exact: true }).waitFor();
    expect(await instead.isVisible()).toBe(false);
    await parent.room.getByRole('button', { name: says('close'), exact: true }).click();
    await parent.press('start');
    // Nobody is to be found in the queue by the counselor of the tests after this one.
    await parent.press('leaveQueue');
    await parent.button('leaveQueue').waitFor({ state: 'detached' });
  });

  test('urgent help: no number moves once it is shown', async () => {
    const parent = await aParent();
    const release = await hold(parent.page, /\/api\/sites\/exempelkommun\?/);
    await parent.page.goto(stage.installation.demoUrl);
    await parent.open();
    await parent.press('urgentHelp');
    const link = parent.room.getByRole('link', { name: says('helpCall', { phone: '1177' }), exact: true });
    await link.waitFor();
    const before = await link.boundingBox();
    const answered = parent.page.waitForResponse(/\/api\/sites\/exempelkommun\?/);
    await release();
    await answered;
    await parent.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
    expect(await link.boundingBox()).toEqual(before);
  });

  test('a message stays in its field until there is a place where it is seen', async () => {
    const parent = await aParent();
    const release = await hold(parent.page, /\/room\.conversation-part/);
    await parent.page.goto(stage.installation.demoUrl);
    await parent.start();
    await parent.composer.fill('Hej, jag undrar en sak.');
    await parent.press('send');
    await parent.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 4_500)));
    expect(await parent.composer.inputValue()).toBe('Hej, jag undrar en sak.');
    await release();
    await parent.room.getByRole('log').waitFor();
    await parent.press('send');
    await parent.sees('Hej, jag undrar en sak.');
    await parent.press('leaveQueue');
    await parent.button('leaveQueue').waitFor({ state: 'detached' });
  });

  test('a message waits for the guard, which is on its way while one writes', async () => {
    const parent = await aParent();
    const release = await hold(parent.page, /\/room\.guard/);
    await parent.page.goto(stage.installation.demoUrl);
    await parent.start();
    await parent.composer.fill('Ring mig på 070-174 06 05.');
    await parent.press('send');
    await release();
    await parent.room.getByRole('alertdialog').waitFor();
    expect(await parent.counts(['Ring mig på 070-174 06 05.'])).toEqual([0]);
  });

  test.each([
    ['the guard', /\/room\.guard/],
    ['its warning', /\/room\.(warning|ask)\.js/],
  ])('a message with personal details in it goes, where %s cannot be had', async (_what, files) => {
    const parent = await aParent();
    await hold(parent.page, files);
    await parent.page.goto(stage.installation.demoUrl);
    await parent.start();
    await parent.write('Ring mig på 070-174 06 05.');
    const counselor = await stage.counselor();
    await counselor.accept();
    await counselor.sees('Ring mig på 070-174 06 05.');
  });

  test('a language chosen while a conversation comes back: one conversation, in that language', async () => {
    const { parent, counselor } = await stage.meeting(WITH_A_MOUSE);
    const release = await hold(parent.page, /\/room\.talk/);
    await parent.page.reload();
    const asked = parent.page.waitForResponse(/lang=en/);
    await parent.speak('en');
    const english = new Parent(parent.page, EN);
    await english.button('urgentHelp').waitFor();
    // With the language come the municipality's words in it.
    await asked;
    await release();
    await english.sees('Hej, jag läser.');
    await counselor.write('Hör du mig?');
    await english.sees('Hör du mig?');
    expect(await english.counts(['Hej.', 'Hej, jag läser.', 'Hör du mig?'])).toEqual([1, 1, 1]);
  });

  test('two languages chosen one after the other: all of it is in the last one', async () => {
    const parent = await aParent();
    const release = await hold(parent.page, /\/api\/sites\/exempelkommun\?lang=en/);
    await parent.page.goto(stage.installation.demoUrl);
    await parent.open();
    await parent.speak('en');
    await parent.room.getByRole('button', { name: EN.start, exact: true }).waitFor();
    const answered = parent.page.waitForResponse(/lang=ar/);
    await parent.speak('ar');
    await answered;
    const late = parent.page.waitForResponse(/lang=en/);
    await release();
    await late;
    const alone = parent.room.locator('viska-notice p').first();
    await parent.room.getByRole('button', { name: WITH_A_FINGER.names.start, exact: true }).waitFor();
    await expectSoon(
      async () => /^\p{Script=Arabic}/u.test((await alone.innerText()).trim()),
      'what the municipality says to be Arabic',
    );
  });
});
