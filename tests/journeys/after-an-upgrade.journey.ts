/**
 * Two real builds. Pages and rooms that were open before an upgrade go on with the files they were built with; where
 * those are gone all the same, the room says so, and loading it anew loses nothing.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXEMPELKOMMUN } from '../../demo/settings/exempelkommun.ts';
import { buildAnother } from '../support/another-build.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { aCounselor, aParent } from '../support/meeting.ts';
import { EN } from '../support/names.ts';
import { Parent, ParentAlone } from '../support/parent.ts';
import { STORY_MS } from '../support/patience.ts';
import { setPlace } from '../support/place.ts';

const UPDATED = 'Chatten har uppdaterats';

describe('after an upgrade', () => {
  const place = setPlace({}, { lasting: true });
  let tree: string;
  beforeAll(() => {
    tree = buildAnother('widget/locales/sv.ts', 'Akut hjälp', 'Akut hjälp nu');
  }, STORY_MS);
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  const kept = (): string[] =>
    readdirSync(join(place.installation.data, 'browser')).filter(name => !name.startsWith('.'));
  const reload = (parent: Parent) => parent.room.getByRole('button', { name: 'Ladda om', exact: true });
  const idle = async (): Promise<Parent> => {
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.open();
    await parent.button('start').waitFor();
    return parent;
  };

  test(
    'what was open goes on; without its files it says so and loses nothing',
    async () => {
      const { installation, browser } = place;
      const { relay } = installation;
      await expectSoon(() => kept().length === 1, 'the first build to be kept');
      const [former = ''] = kept();

      const page = await aParent(browser);
      await page.page.goto(installation.demoUrl);
      await page.launcher.waitFor();
      const waits = await idle();
      const alone = new ParentAlone((await aParent(browser)).page);
      await alone.page.goto(`${installation.relayUrl}/chat/${EXEMPELKOMMUN}?page=left`);
      await alone.button('start').waitFor();

      await relay.stop();
      await relay.start(tree);
      await expectSoon(() => kept().length === 2, 'the second build to be kept');

      // The panel is found, the room that the relay has now starts; the room that was open goes on.
      const panels: string[] = [];
      page.page.on('response', response => panels.push(`${response.status()} ${response.url()}`));
      await page.open();
      await page.room.getByRole('button', { name: 'Akut hjälp nu' }).waitFor();
      expect(panels.some(line => line.includes(`200 `) && line.includes(`/v/${former}/panel.js`))).toBe(true);
      await page.page.context().close();
      await waits.begin();
      await waits.write('Skrivet i den gamla.');
      await waits.press('urgentHelp');
      await waits.room.getByRole('link', { name: 'Ring 112' }).first().waitFor();
      await waits.room.getByRole('button', { name: 'Stäng' }).click();
      const counselor = await aCounselor(installation, browser);
      await counselor.accept();
      await counselor.sees('Skrivet i den gamla.');
      await waits.speak('en');
      const english = new Parent(waits.page, EN);
      await english.button('end').waitFor();
      await english.end();
      await english.endedSoon();
      await waits.page.context().close();
      await counselor.page.context().close();

      // One waits with what was fetched ahead; then the kept files are gone.
      const second = alone;
      await second.begin();
      await second.room.getByText('Du är först i kön').first().waitFor();
      await second.write('Hej.');
      await second.composer.fill('Ett halvt');
      rmSync(join(installation.data, 'browser', former), { recursive: true });
      await second.speak('fi');
      await second.room.getByText(UPDATED).waitFor();
      await reload(second).click();
      await second.room.getByRole('button', { name: 'Akut hjälp nu' }).waitFor();
      await second.room.getByText('Du är först i kön').first().waitFor();
      await second.sees('Hej.');
      await expectSoon(async () => (await second.composer.inputValue()) === 'Ett halvt', 'the draft');
      expect(new URL(second.page.url()).searchParams.get('page')).not.toBe('left');
      expect(await second.page.evaluate(() => Object.keys(sessionStorage).join())).not.toContain('reload');
      await second.press('leaveQueue');
      await second.page.context().close();
    },
    STORY_MS,
  );

  test(
    'in the panel: what talks is gone when Start is pressed',
    async () => {
      const { installation, browser } = place;
      const { relay } = installation;
      // From here on the first build is the former one again.
      await relay.stop();
      await relay.start();
      const doorway = await (await fetch(`${installation.relayUrl}/viska.js`)).text();
      const now = /v\/([\da-f]{16})\/panel/.exec(doorway)?.[1] ?? '';
      const parent = await idle();
      await expectSoon(() => kept().includes(now), 'the build to be kept');
      await relay.stop();
      rmSync(join(installation.data, 'browser', now), { recursive: true });
      await relay.start(tree);
      await parent.begin();
      await parent.composer.fill('På väg.');
      // Nothing that could show it is here: it stays where it is.
      await parent.press('send');
      await parent.room.getByText(UPDATED).waitFor();
      expect(await parent.composer.inputValue()).toBe('På väg.');
      await reload(parent).click();
      await parent.room.getByRole('button', { name: 'Akut hjälp nu' }).waitFor();
      await parent.room.getByText('Du är först i kön').first().waitFor();
      expect(await parent.composer.inputValue()).toBe('På väg.');
      await parent.press('send');
      await parent.sees('På väg.');
      expect(await parent.counts(['På väg.'])).toEqual([1]);
      const counselor = await aCounselor(installation, browser, 'Bo');
      await counselor.accept();
      await counselor.sees('På väg.');
    },
    STORY_MS,
  );
});
