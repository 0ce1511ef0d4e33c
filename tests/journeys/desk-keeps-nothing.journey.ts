import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openContext } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { aCounselor, aParent } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';
import { watchTraces } from '../support/traces.ts';
import type { Traces } from '../support/traces.ts';

/** Each with letters that tell the ways of writing apart. */
const SAID = {
  parent: 'Föräldern viskar om blåbärssnåret bakom ängen.',
  counselor: 'Rådgivaren svarar om sjömansvisan på bryggan.',
  draft: 'Ett halvskrivet svar om åtta höstlöv.',
  recipient: 'Familjerådgivaren i Östra Ån',
  asked: 'Texten som lämnas vidare rör en äldre släkting.',
  consented: 'Föräldern ändrade texten till en yngre släkting.',
  concern: 'Egna ord om oron för det lilla trädet.',
  tip: 'Tipset till kommunen är öppet på söndagar.',
};
const CONTROL = 'Kontrollfrasen står här med flit: åäö.';

/** The counselor's side: what is said stands on the screen, and nowhere else. */
describe('the desk writes no text of a conversation anywhere', () => {
  const place = setPlace({ environment: { LOG_LEVEL: 'debug' } }, { lasting: true, ownBrowser: {} });
  let traces: Traces;
  let counselor: Counselor;

  beforeAll(async () => {
    const context = await openContext(place.browser, { viewport: { width: 1360, height: 860 } });
    traces = await watchTraces(context);
    counselor = new Counselor(await context.newPage());
  });

  const dialog = (page: Page) => page.getByRole('dialog').filter({ visible: true });

  async function ask(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Fråga om samtycke' }).click();
    await dialog(page).getByRole('textbox', { name: 'Mottagare' }).fill(SAID.recipient);
    await dialog(page).getByRole('textbox', { name: 'Text som lämnas vidare' }).fill(SAID.asked);
    await dialog(page).getByRole('button', { name: 'Skicka frågan' }).click();
  }

  test('through a lively conversation: questions, a lost network, a reload, another tab, a hand-over, the end', async () => {
    await counselor.signIn(place.installation.invite('Karin'));
    await counselor.page.getByRole('button', { name: 'Ljud när någon väntar' }).click();
    await counselor.beAvailable();
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write(SAID.parent);
    await counselor.accept();
    await counselor.sees(SAID.parent);
    await counselor.write(SAID.counselor);
    await parent.sees(SAID.counselor);

    await ask(counselor.page);
    const card = parent.room.getByRole('group', { name: parent.names.consent, exact: true });
    await card.getByRole('textbox').fill(SAID.consented);
    await card.getByRole('checkbox').check();
    await card.getByRole('button', { name: 'Lämna texten' }).click();
    await counselor.page.getByText(SAID.consented).waitFor();
    await counselor.page.getByRole('button', { name: 'Öppna oroläge' }).click();
    await dialog(counselor.page).getByRole('textbox').fill(SAID.concern);
    await dialog(counselor.page).getByRole('button', { name: 'Visa för föräldern' }).click();
    await parent.room.getByText(SAID.concern).waitFor();
    await parent.room.getByRole('button', { name: 'Jag vill fortsätta vara anonym' }).click();
    await counselor.composer.fill(SAID.draft);
    await traces.look();

    await counselor.page.context().setOffline(true);
    await counselor.button('send').click();
    await traces.look();
    await counselor.page.context().setOffline(false);
    await parent.sees(SAID.draft);

    counselor.page.once('dialog', question => void question.accept());
    await counselor.page.reload();
    await counselor.sees(SAID.parent);
    await traces.look();

    const opened = counselor.page.context().waitForEvent('page');
    await counselor.page.evaluate(() => window.open(location.href));
    const first = counselor.page;
    counselor = new Counselor(await opened);
    await counselor.page.getByRole('button', { name: 'Fortsätt här' }).click();
    await counselor.sees(SAID.counselor);
    await traces.look();
    await first.close();

    const johan = await aCounselor(place.installation, place.browser, 'Johan');
    await counselor.button('handOver').click();
    await dialog(counselor.page).getByRole('radio', { name: /Johan/ }).check();
    await dialog(counselor.page).getByRole('button', { name: 'Skicka överlämning' }).click();
    await johan.accept();
    await parent.room.getByRole('button', { name: /^Nej/ }).click();
    await counselor.page.getByText('Överlämningen blev inte av.').waitFor();

    await parent.press('end');
    await parent.room.getByText('Säg hur det gick').click();
    await parent.room.getByRole('textbox', { name: /^Tips/ }).fill(SAID.tip);
    const question = parent.room.getByRole('alertdialog');
    await question.getByRole('button', { name: parent.names.endYes, exact: true }).click();
    await counselor.topics.getByText(SAID.tip).waitFor();
    await traces.look();
    await counselor.saveTopics('Skola, frånvaro');
    await traces.look();

    expect(traces.search(Object.values(SAID))).toEqual([]);
    for (const text of Object.values(SAID)) expect(place.installation.relay.output).not.toContain(text);
  });

  test('and the search finds whatever is written on purpose, in every place', async () => {
    await counselor.page.evaluate(async text => {
      sessionStorage.setItem('planted', btoa(unescape(encodeURIComponent(`!${text}`))));
      document.title = text;
      history.replaceState(null, '', `#${encodeURIComponent(text)}`);
      console.log(text);
      new Notification(text);
      new BroadcastChannel('planted').postMessage({ text });
      await navigator.clipboard.writeText(text).catch(() => undefined);
      await fetch('/healthz', { method: 'POST', body: text }).catch(() => undefined);
    }, CONTROL);
    await traces.look();
    expect(traces.search([CONTROL])).toEqual(
      [
        'address',
        'clipboard',
        'console',
        'kept',
        'notification',
        'other tabs',
        'request',
        'storage',
        'title',
      ].map(where => `${where}: ${CONTROL}`),
    );
  });

  test('what the parent consented to reaches the clipboard by the counselor’s press, and only by it', async () => {
    const { page } = counselor;
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write('Hej igen.');
    await counselor.accept();
    await counselor.sees('Hej igen.');
    await ask(page);
    const card = parent.room.getByRole('group', { name: parent.names.consent, exact: true });
    await card.getByRole('checkbox').check();
    await card.getByRole('button', { name: 'Lämna texten' }).click();
    const fetchIt = page.getByRole('button', { name: 'Hämta', exact: true });
    await fetchIt.waitFor();
    expect(traces.search([SAID.asked])).toEqual([]);
    await fetchIt.click();
    await page.getByText(/Hämtad|Texten gick inte/).waitFor();
    expect(traces.search([SAID.asked])).toEqual([`clipboard: ${SAID.asked}`]);
  });

  test('closing the tab in the middle of a conversation asks first', async () => {
    const { page } = counselor;
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    await counselor.write('Jag är kvar.');
  });
});
