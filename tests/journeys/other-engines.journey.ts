import { describe, expect, test } from 'vitest';
import type { Engine } from '../support/engines/engine.ts';
import { startFirefox } from '../support/engines/firefox.ts';
import { startWebKit } from '../support/engines/webkit.ts';
import { aCounselor } from '../support/meeting.ts';
import { SV } from '../support/names.ts';
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

  test.skipIf(missing('firefox'))('in Firefox', async () => {
    await walk(await startFirefox(place.installation.relayUrl));
  });

  test.skipIf(missing('webkit'))('in WebKit', async () => {
    await walk(await startWebKit(place.installation.relayUrl));
  });
});
