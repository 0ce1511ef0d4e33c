import { describe, expect, test } from 'vitest';
import { openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

describe('the relay is killed during a conversation', () => {
  const place = setPlace();

  test('nothing is lost and nothing is doubled', async () => {
    const parent = new Parent(await (await openContext(place.browser, { viewport: PHONE })).newPage());
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write('Före allt.');
    const counselor = new Counselor(await (await openContext(place.browser)).newPage());
    await counselor.signIn(place.installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.sees('Före allt.');

    const said = ['Före allt.'];
    for (const round of [1, 2, 3]) {
      await parent.write(`Förälder före ${String(round)}`);
      await counselor.write(`Rådgivare före ${String(round)}`);
      await place.installation.relay.kill();
      await parent.write(`Förälder under ${String(round)}`);
      await counselor.write(`Rådgivare under ${String(round)}`);
      await place.installation.relay.start();
      await counselor.sees(`Förälder under ${String(round)}`);
      await parent.sees(`Rådgivare under ${String(round)}`);
      for (const when of ['före', 'under'])
        said.push(`Förälder ${when} ${String(round)}`, `Rådgivare ${when} ${String(round)}`);
    }
    await parent.write('Efter allt.');
    await counselor.sees('Efter allt.');
    said.push('Efter allt.');
    const once = said.map(() => 1);
    expect(await parent.counts(said)).toEqual(once);
    expect(await counselor.counts(said)).toEqual(once);
  });
});
