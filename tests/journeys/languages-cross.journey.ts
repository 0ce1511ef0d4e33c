import { describe, expect, test } from 'vitest';
import { expectSoon } from '../support/expect-soon.ts';
import { aParent } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

/** So slow a device that what page and room say to each other must cross. */
const ON_THE_WAY_MS = 100;

describe('the page asks for one language while the parent chooses another', () => {
  const place = setPlace();

  test('both soon speak one, and stay with it', async () => {
    const parent = await aParent(place.browser);
    const { page } = parent;
    await page.addInitScript(late => {
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
        setTimeout(() => post.call(this, message), late);
      };
    }, ON_THE_WAY_MS);
    await page.goto(place.installation.demoUrl);
    await parent.open();
    await parent.language.waitFor();
    const room = page.frames().find(frame => frame.url().includes('/frame/'));
    if (!room) throw new Error('no room');
    const spoken = async (): Promise<string[]> => [
      await page.locator('viska-chat').evaluate((chat: HTMLElement) => chat.lang),
      await room.evaluate(() => document.documentElement.lang),
      await parent.language.inputValue(),
    ];
    const choose = (value: string): Promise<void> =>
      parent.language.evaluate((select: HTMLSelectElement, value) => {
        select.value = value;
        select.dispatchEvent(new Event('change'));
      }, value);

    for (let round = 0; round < 4; round++) {
      const [theirs, ours] = round % 2 ? ['ar', 'en'] : ['sv', 'ar'];
      await Promise.all([
        page.evaluate(lang => window.Viska?.setLocale(lang), ours ?? ''),
        choose(theirs ?? ''),
      ]);
      await expectSoon(
        async () => new Set(await spoken()).size === 1,
        `page, room and choice to speak one language, round ${String(round)}`,
      );
    }
    const [settled] = await spoken();
    const changes = await room.evaluate(
      () =>
        new Promise<number>(resolve => {
          let changes = 0;
          const root = document.documentElement;
          new MutationObserver(all => (changes += all.length)).observe(root, { attributeFilter: ['lang'] });
          setTimeout(() => resolve(changes), 1_000);
        }),
    );
    expect(changes).toBe(0);
    expect(await spoken()).toEqual([settled, settled, settled]);
  });
});
