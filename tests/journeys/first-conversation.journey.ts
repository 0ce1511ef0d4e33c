import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessibility.ts';
import { openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

describe('the first whole conversation', () => {
  const place = setPlace({}, { lasting: true, ownBrowser: {} });
  let parent: Parent;
  let counselor: Counselor;

  beforeAll(async () => {
    const phone = await openContext(place.browser, { viewport: PHONE, hasTouch: true });
    parent = new Parent(await phone.newPage());
    const desk = await openContext(place.browser);
    counselor = new Counselor(await desk.newPage());
  });

  test('the parent finds the launcher on the municipality’s page and reads the notice', async () => {
    await parent.page.goto(place.installation.demoUrl);
    await parent.launcher.waitFor();
    await expectAccessible(parent.page, 'the launcher');
    await parent.open();
    await parent.button('start').waitFor();
    await expectAccessible(parent.page, 'the notice');
  });

  test('starts, and writes before anyone is there', async () => {
    await parent.button('start').click();
    await parent.composer.waitFor();
    await parent.room.getByRole('status').filter({ hasText: /\S/ }).first().waitFor();
    await parent.write('Hej, jag är orolig för min dotter.');
    await expectAccessible(parent.page, 'the waiting room');
  });

  test('the counselor comes by the link, becomes available, sees who waits and accepts', async () => {
    await counselor.signIn(place.installation.invite('Karin'));
    await expectAccessible(counselor.page, 'the empty desk');
    await counselor.beAvailable();
    await counselor.waiting.getByRole('button', { name: 'Ta emot' }).waitFor();
    await expectAccessible(counselor.page, 'someone waits');
    await counselor.accept();
    await counselor.sees('Hej, jag är orolig för min dotter.');
  });

  test('they talk, and the parent sees who types and what has arrived', async () => {
    await counselor.composer.pressSequentially('Hej');
    await parent.room
      .getByText(/skriver/i)
      .first()
      .waitFor();
    await counselor.write('Hej, skönt att du hör av dig.');
    await parent.sees('Hej, skönt att du hör av dig.');
    await parent.composer.pressSequentially('Hon');
    await counselor.page
      .getByText(/skriver/i)
      .first()
      .waitFor();
    await parent.write('Hon vill inte gå till skolan.');
    await counselor.sees('Hon vill inte gå till skolan.');
    await parent.log
      .getByText(/^(Framme|Läst)/)
      .last()
      .waitFor();
    await expectAccessible(parent.page, 'the conversation, parent');
    await expectAccessible(counselor.page, 'the conversation, counselor');
  });

  test('two parents at once stay apart', async () => {
    const context = await openContext(place.browser, { viewport: PHONE });
    const other = new Parent(await context.newPage());
    await other.page.goto(place.installation.demoUrl);
    await other.start();
    await other.write('Min son sover inte.');
    await counselor.accept();
    await counselor.sees('Min son sover inte.');
    expect(await counselor.counts(['Hon vill inte gå till skolan.'])).toEqual([0]);
    await counselor.write('Hur gammal är han?');
    await other.sees('Hur gammal är han?');
    expect(await parent.counts(['Hur gammal är han?'])).toEqual([0]);
    expect(await counselor.ongoing.getByRole('listitem').count()).toBe(2);
    await other.end();
    await other.endedSoon();
    await context.close();
    await counselor.saveTopics('Spädbarn, sömn, mat');
  });

  test('the conversation is there again on the next page and after a reload', async () => {
    const said = [
      'Hej, jag är orolig för min dotter.',
      'Hej, skönt att du hör av dig.',
      'Hon vill inte gå till skolan.',
    ];
    await parent.walk();
    await parent.panel.waitFor();
    for (const text of said) await parent.sees(text);
    await parent.page.reload();
    for (const text of said) await parent.sees(text);
    expect(await parent.counts(said)).toEqual([1, 1, 1]);
    await parent.write('Nu är jag på en annan sida.');
    await counselor.page.getByRole('list', { name: 'Pågående' }).getByRole('button').first().click();
    await counselor.sees('Nu är jag på en annan sida.');
  });

  test('the counselor ends it, picks topics and finds them counted', async () => {
    await counselor.end();
    await counselor.topics.waitFor();
    await expectAccessible(counselor.page, 'topics');
    await counselor.saveTopics('Skola, frånvaro', 'Barnets psykiska mående');
    await parent.endedSoon();
    await expectAccessible(parent.page, 'the end, parent');
    await counselor.openStatistics();
    const row = counselor.page.getByRole('row', { name: /Skola, frånvaro/ });
    await row.getByRole('cell', { name: /färre än 5|visas inte/ }).waitFor();
    await counselor.page.getByText(/^(Färre|Antal) (än|under) 5 .*visas inte/).waitFor();
    await expectAccessible(counselor.page, 'statistics');
  });
});
