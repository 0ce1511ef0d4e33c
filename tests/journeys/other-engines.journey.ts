import { describe, expect, test } from 'vitest';
import type { Engine } from '../support/engines/engine.ts';
import { startFirefox } from '../support/engines/firefox.ts';
import { startWebKit } from '../support/engines/webkit.ts';
import { aCounselor, aParent } from '../support/meeting.ts';
import { EN, SV } from '../support/names.ts';
import type { Names } from '../support/names.ts';
import { missing } from '../support/optional-programs.ts';
import { setPlace } from '../support/place.ts';

describe('the main journey in other engines', () => {
  const place = setPlace();

  const walk = async (engine: Engine): Promise<void> => {
    try {
      await engine.open(place.installation.demoUrl);
      await engine.press('page', 'button', SV.launcher);
      await engine.press('room', 'button', SV.start);
      await engine.write('room', 'textbox', SV.message, 'Hej fran en annan webblasare.');
      await engine.press('room', 'button', SV.send);
      const counselor = await aCounselor(place.installation, place.browser);
      await counselor.accept();
      await counselor.sees('Hej fran en annan webblasare.');
      await counselor.write('Välkommen.');
      await engine.sees('room', 'log', SV.conversation, 'Välkommen.');
      // A live region speaks of objects.
      const lines = await engine.objects('room', 'log', SV.conversation, 'p', 'paragraph');
      expect(lines).toEqual({ all: 2, objects: 2 });
      await engine.open(place.installation.demoUrl);
      await engine.sees('room', 'log', SV.conversation, 'Välkommen.');
      await counselor.end();
      await counselor.saveTopics('Föräldraroll och gränser');
      expect(await counselor.counts(['Hej fran en annan webblasare.'])).toEqual([0]);
      await counselor.page.context().close();
    } finally {
      await engine.close();
    }
  };

  /** A live region speaks of objects: what is none in an engine's tree is lost there, or spoken in pieces. */
  const heardWhole = async (engine: Engine, names: Names): Promise<void> => {
    try {
      await engine.open(place.installation.invite('Karin'));
      await engine.press('page', 'switch', names.available);
      const parent = await aParent(place.browser);
      await parent.page.goto(place.installation.demoUrl);
      await parent.start();
      await parent.write('Sedan i höstas.');
      await engine.press('page', 'button', names.accept);
      await engine.write('page', 'textbox', names.reply, 'Jag laser.');
      await engine.press('page', 'button', names.send);
      await parent.sees('Jag laser.');
      await parent.write('Varje natt.');
      await engine.sees('page', 'log', names.conversation, 'Varje natt.');
      const lines = await engine.objects('page', 'log', names.conversation, '.line', 'group');
      expect(lines).toEqual({ all: 3, objects: 3 });
      await parent.end();
      await parent.page.context().close();
    } finally {
      await engine.close();
    }
  };

  test.skipIf(missing('firefox'))('in Firefox', async () => {
    await walk(await startFirefox(place.installation.relayUrl));
  });

  test.skipIf(missing('firefox'))('at the desk each line is an object in the tree of Firefox', async () => {
    await heardWhole(await startFirefox(place.installation.relayUrl), SV);
  });

  test.skipIf(missing('webkit'))('and of WebKit', async () => {
    // Whose language nobody can choose.
    await heardWhole(await startWebKit(place.installation.relayUrl), EN);
  });

  test.skipIf(missing('webkit'))('in WebKit', async () => {
    await walk(await startWebKit(place.installation.relayUrl));
  });
});
