import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { NARROW } from '../support/browser.ts';
import { aCounselor, aParent } from '../support/meeting.ts';
import { EN, speechOf, SV } from '../support/names.ts';
import type { Names } from '../support/names.ts';
import { openContext, PHONE } from '../support/browser.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';
import { BY_KEYBOARD } from '../support/ways.ts';

/** The page stays Swedish, and so does what stands around the room until the room has told it. */
const AR: Names = { ...SV, ...(await speechOf('ar')).names };

describe('the same journey for everyone', () => {
  const place = setPlace();

  test('on a screen of 320 px nothing is lost', async () => {
    const parent = await aParent(place.browser, { viewport: NARROW });
    await parent.page.goto(place.installation.demoUrl);
    await parent.open();
    await parent.button('start').scrollIntoViewIfNeeded();
    const sideways = (): Promise<number> =>
      parent.room.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await parent.button('start').click();
    await parent.composer.waitFor();
    await parent.write('Ettlångtordsomaldrigtarslutochsominteharnågramellanslagallsivägenförsig');
    expect(await sideways()).toBeLessThanOrEqual(0);
    const box = await parent.button('send').boundingBox();
    expect(box && box.width >= 44 && box.height >= 44 && box.x + box.width <= NARROW.width).toBe(true);
    await expectAccessible(parent.page, '320 px');

    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.accept();
    const long = 'Ettsvarsominteheller'.repeat(6);
    await counselor.write(long);
    await parent.sees(long);
    await parent.write('Det syns.');
    await counselor.sees('Det syns.');
    expect(await sideways()).toBeLessThanOrEqual(0);
    await expectAccessible(parent.page, '320 px, talking');
    await parent.end();
    await parent.endedSoon();
  });

  test('in English, for both', async () => {
    const parent = await aParent(place.browser, { locale: 'en-GB' }, EN);
    await parent.page.goto(place.installation.demoUrl);
    // The page is Swedish: its launcher is, and the parent chooses the language inside.
    const swedish = await aParent(place.browser);
    await swedish.page.goto(place.installation.demoUrl);
    await swedish.launcher.click();
    const language = swedish.room.getByRole('combobox', { name: 'Språk' });
    await language.selectOption('en');
    await swedish.room.getByRole('button', { name: EN.start, exact: true }).click();
    await swedish.room.getByRole('textbox', { name: EN.message }).fill('Hello there.');
    await swedish.room.getByRole('button', { name: EN.send, exact: true }).click();

    const counselor = await aCounselor(place.installation, place.browser, 'Karin', { locale: 'en-GB' }, EN);
    await counselor.accept();
    await counselor.sees('Hello there.');
    await expectAccessible(swedish.page, 'English, parent');
    await expectAccessible(counselor.page, 'English, counselor');
  });

  test('the chat as a page of its own keeps the language chosen in it, also when it is loaded anew', async () => {
    const context = await openContext(place.browser, { viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${place.installation.relayUrl}/chat/exempelkommun`);
    await page.getByRole('combobox', { name: 'Språk' }).selectOption('en');
    // Nothing has said what it is about, so that is asked first.
    await page.getByRole('button', { name: EN.start, exact: true }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: EN.start, exact: true }).click();
    const composer = page.getByRole('textbox', { name: EN.message });
    await composer.waitFor();
    await page.keyboard.type('Typed at once.');
    expect(await composer.inputValue()).toBe('Typed at once.');
    // The relay has answered: there is a place to come back to.
    await page.getByRole('checkbox', { name: BY_KEYBOARD.says('sound') }).waitFor();
    await page.reload();
    await composer.waitFor();
    expect(await page.getByRole('main').getAttribute('aria-label')).toBe('Anonymous chat');
    await page.getByRole('button', { name: EN.leaveQueue, exact: true }).click();
  });

  test('in Arabic, from right to left', async () => {
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.open();
    await parent.room.getByRole('combobox', { name: 'Språk' }).selectOption('ar');
    const room = parent.room.locator('[dir="rtl"]').first();
    await room.waitFor({ state: 'attached' });
    await expectAccessible(parent.page, 'Arabic, the notice');
    const sideways = await parent.room.locator('html').evaluate(html => html.scrollWidth - html.clientWidth);
    expect(sideways).toBeLessThanOrEqual(0);

    const arabic = new Parent(parent.page, AR);
    await arabic.button('start').click();
    await arabic.composer.waitFor();
    await arabic.write('مرحبا، أحتاج إلى نصيحة.');
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.accept();
    await counselor.sees('مرحبا، أحتاج إلى نصيحة.');
    await counselor.write('أهلًا، أنا أقرأ.');
    await arabic.sees('أهلًا، أنا أقرأ.');
    await expectAccessible(parent.page, 'Arabic, talking');
    await arabic.end();
    await arabic.endedSoon();
    await counselor.topics.waitFor();
  });
});
