import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { Counselor } from '../support/counselor.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { browserHeap, reached } from '../support/heap.ts';
import { meet } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';

/** Its halves: the first is waited for, and only the second, which no test looks up, is searched. */
const SAID = ['Viskat till Karin,', 'bakom den mossiga stenmuren'] as const;

describe('a computer that several counselors use', () => {
  const place = setPlace();

  /** As after a long shift: every sign-in is over at once. */
  function signInsRunOut(): void {
    const database = new DatabaseSync(join(place.installation.data, 'viska.sqlite'), { timeout: 5_000 });
    database.exec('delete from sign_ins');
    database.close();
  }

  /** A new link for the person who was invited last under this name, as the operator prints it. */
  function linkFor(name: string): string {
    const people = JSON.parse(place.installation.relay.viska('staff', 'list', '--json')) as {
      id: string;
      name: string;
    }[];
    const signedIn = people.filter(person => person.name === name).map(({ id }) => id);
    expect(signedIn).toHaveLength(1);
    return place.installation.relay.viska('staff', 'link', signedIn[0] ?? '').trim();
  }

  const kept = (page: Page): Promise<string> =>
    page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));

  const signedOut = (page: Page) => page.getByRole('heading', { name: 'Du är utloggad.' }).waitFor();

  async function talkAs(name: string) {
    const counselor = new Counselor(await (await place.browser.newContext({ locale: 'sv-SE' })).newPage());
    let ticket = '';
    counselor.page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) => {
        ticket = /"ticket":"([^"]+)"/.exec(payload.toString())?.[1] ?? ticket;
      }),
    );
    await counselor.signIn(place.installation.invite(name));
    await counselor.beAvailable();
    const { parent } = await meet(place.installation, place.browser, counselor);
    await parent.composer.fill(SAID.join(' '));
    await parent.button('send').click();
    await counselor.log.getByText(SAID[0]).waitFor();
    return { parent, counselor, ticket };
  }

  test('a colleague who signs in on the same tab finds nothing of the one before', async () => {
    const { counselor, ticket } = await talkAs('Karin');
    const { page } = counselor;
    expect(reached(await browserHeap(page), [SAID[1]])).toEqual([SAID[1]]);
    expect(await kept(page)).toContain(ticket);

    signInsRunOut();
    await signedOut(page);
    expect(reached(await browserHeap(page), [SAID[1], ticket])).toEqual([]);

    await counselor.signIn(place.installation.invite('Johan'));
    await counselor.page.getByText('Ansluten', { exact: true }).waitFor();
    expect(await counselor.ongoing.getByRole('listitem').count()).toBe(0);
    expect(await kept(page)).not.toContain(ticket);
    expect(reached(await browserHeap(page), [SAID[1], ticket])).toEqual([]);
  });

  test('the same person comes back to the same tab, and goes on with the conversation', async () => {
    const { parent, counselor } = await talkAs('Kerstin');
    signInsRunOut();
    await signedOut(counselor.page);
    await counselor.signIn(linkFor('Kerstin'));
    await counselor.log.getByText(SAID[1]).waitFor();
    await counselor.write('Nu är jag här igen.');
    await parent.sees('Nu är jag här igen.');
    expect(await parent.counts(['Hej.', 'Nu är jag här igen.'])).toEqual([1, 1]);
  });

  test('the same person comes back in another tab, and the first keeps nothing', async () => {
    const { parent, counselor } = await talkAs('Kajsa');
    signInsRunOut();
    await signedOut(counselor.page);
    const second = new Counselor(await counselor.page.context().newPage());
    await second.signIn(linkFor('Kajsa'));
    await second.log.getByText(SAID[1]).waitFor();
    await second.write('Nu skriver jag här.');
    await parent.sees('Nu skriver jag här.');
    expect(await kept(counselor.page)).toBe('[{},{}]');
  });

  test('a colleague who signs in in another tab closes the desk that stood open', async () => {
    const { counselor, ticket } = await talkAs('Karl');
    const colleague = new Counselor(await counselor.page.context().newPage());
    await colleague.signIn(place.installation.invite('Johan'));
    await signedOut(counselor.page);
    await expectSoon(async () => (await kept(counselor.page)) === '[{},{}]', 'the first tab to be empty');
    expect(reached(await browserHeap(counselor.page), [SAID[1], ticket])).toEqual([]);
    expect(await colleague.ongoing.getByRole('listitem').count()).toBe(0);
  });

  test('signing out asks first while a parent would be left alone, and is not claimed before it is done', async () => {
    const { counselor } = await talkAs('Klara');
    const { page } = counselor;
    const context = page.context();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    const question = page.getByRole('dialog', { name: 'Logga ut?' });
    await question.getByText('Du har 1 samtal som inte är klart.').waitFor();
    await question.getByRole('button', { name: 'Stanna kvar' }).click();
    await counselor.write('Jag är kvar.');

    await context.route('**/api/staff/leave', route => route.abort());
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await question.getByRole('button', { name: 'Logga ut ändå' }).click();
    await page.getByRole('heading', { name: 'Du är inte utloggad än' }).waitFor();
    expect(reached(await browserHeap(page), [SAID[1]])).toEqual([]);
    // Whoever sits down now and reloads is not let in.
    await page.reload();
    await page.getByRole('heading', { name: 'Du är inte utloggad än' }).waitFor();
    expect(await counselor.available.count()).toBe(0);

    await context.unroute('**/api/staff/leave');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByRole('heading', { name: 'Du är utloggad' }).waitFor();
    expect(await kept(page)).toBe('[{},{}]');
    await page.reload();
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  });
});
