import { describe, expect, test } from 'vitest';
import { openContext } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import {
  COUNSELOR_DRAFT,
  expectEmptyDesk,
  expectForgotten,
  keptBy,
  NOTHING,
  overhear,
  SAID,
  TEXTS,
} from '../support/gone.ts';
import type { Secrets } from '../support/gone.ts';
import { browserHeap, reached } from '../support/heap.ts';
import { aParent } from '../support/meeting.ts';
import type { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';
import { WITH_A_MOUSE } from '../support/ways.ts';

const { says } = WITH_A_MOUSE;

interface Person<Who> {
  readonly who: Who;
  readonly overheard: (name: keyof Secrets) => string;
}

/** The conversation goes on, or waits, elsewhere: the desk that let it go keeps no word and no key. */
describe('what a counselor let go is gone from that desk', () => {
  const place = setPlace({ proxy: { seed: 7 } });

  async function aDesk(name: string): Promise<Person<Counselor>> {
    const who = new Counselor(await (await openContext(place.browser)).newPage());
    const overheard = overhear(who.page);
    await who.signIn(place.installation.invite(name));
    await who.beAvailable();
    return { who, overheard };
  }

  /** Waits in the queue, and has written the first line. */
  async function aVisitor(): Promise<Person<Parent>> {
    const who = await aParent(place.browser);
    const overheard = overhear(who.page);
    await who.page.goto(place.installation.demoUrl);
    await who.start();
    await who.composer.fill(SAID[0].join(' '));
    await who.button('send').click();
    await who.log.getByText(SAID[0][0]).waitFor();
    // A line stands in the log before the relay has given a place: only then can its connection be cut.
    await who.reads(says('place', { n: 1 }));
    return { who, overheard };
  }

  /** With a draft in the counselor's box, and handed over: to Amira, or to the lobby, where she has taken it. */
  async function handedOver(to: RegExp) {
    const parent = await aVisitor();
    const karin = await aDesk('Karin');
    await karin.who.accept();
    await karin.who.composer.fill(SAID[1].join(' '));
    await karin.who.button('send').click();
    await parent.who.log.getByText(SAID[1][0]).waitFor();
    await karin.who.composer.fill(COUNSELOR_DRAFT);
    const amira = await aDesk('Amira');
    const before = [SAID[0][1], SAID[1][1], COUNSELOR_DRAFT, parent.overheard('conversation')];
    expect(reached(await browserHeap(karin.who.page), before)).toEqual(before);
    await karin.who.button('handOver').first().click();
    const dialog = karin.who.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: to }).check();
    await dialog.getByRole('button', { name: 'Skicka överlämning' }).click();
    await amira.who.waiting.getByRole('button', { name: 'Ta emot' }).first().click();
    const card = parent.who.room.getByRole('group', { name: says('newTitle'), exact: true });
    await card.waitFor();
    return { parent, karin, amira, card };
  }

  /** The parent has ended it: nothing is kept, nor, once it is cleared, within reach of what the room had. */
  async function expectEmptyRoom({ who, overheard }: Person<Parent>, secrets: string[]): Promise<void> {
    await who.endedSoon();
    const room = who.page.frames().find(frame => frame.url().includes('/frame/'));
    if (!room) throw new Error('no room');
    expect(await keptBy(who.page)).toEqual(NOTHING);
    expect(await keptBy(room)).toEqual(NOTHING);
    await who.clear();
    await expectForgotten(who.page, [...TEXTS, ...secrets, overheard('token')], room);
  }

  const ways = [
    ['to a colleague', /Amira/],
    ['to the lobby', /väntrummet/],
  ] as const;
  test.each(ways)('when it was handed over %s', async (_where, to) => {
    const { parent, karin, amira, card } = await handedOver(to);
    const secrets = [parent.overheard('conversation'), karin.overheard('ticket')];
    await card.getByRole('button', { name: says('newYes'), exact: true }).click();
    await amira.who.log.getByText(SAID[0][0]).waitFor();
    await karin.who.reads('Samtalet är överlämnat.');
    await expectEmptyDesk(karin.who);
    await expectForgotten(karin.who.page, [...TEXTS, ...secrets]);

    await parent.who.end();
    await expectEmptyRoom(parent, secrets);
    await amira.who.saveTopics('Skola, frånvaro');
    await expectEmptyDesk(amira.who);
    await expectForgotten(amira.who.page, [
      ...TEXTS,
      ...secrets,
      parent.overheard('token'),
      amira.overheard('ticket'),
    ]);
  });

  test('when the parent declined the one who came', async () => {
    const { parent, karin, amira, card } = await handedOver(/Amira/);
    const secrets = [parent.overheard('conversation'), amira.overheard('ticket')];
    await card.getByRole('button', { name: says('newNo'), exact: true }).click();
    await karin.who.reads('Överlämningen blev inte av.');
    await amira.who.reads('Föräldern valde att inte byta rådgivare.');
    await expectEmptyDesk(amira.who);
    await expectForgotten(amira.who.page, [...TEXTS, ...secrets]);

    await parent.who.end();
    await expectEmptyRoom(parent, [...secrets, karin.overheard('ticket')]);
  });

  test('when the one whose phone slept was put back in the queue', async () => {
    const parent = await aVisitor();
    await parent.who.page.context().setOffline(true);
    place.installation.proxy?.cutAll();
    // After the cut, which would have been hers too.
    const karin = await aDesk('Karin');
    await karin.who.waiting.getByRole('button', { name: 'Ta emot' }).first().click();
    await karin.who.reads(/föräldern är borta just nu/i);
    const ticket = karin.overheard('ticket');
    expect(JSON.stringify(await keptBy(karin.who.page))).toContain(ticket);
    await karin.who.page.getByRole('button', { name: 'Ställ tillbaka i kön' }).click();
    await karin.who.reads('Samtalet står åter i kön.');
    await expectEmptyDesk(karin.who);
    await expectForgotten(karin.who.page, [...TEXTS, ticket]);

    await parent.who.page.context().setOffline(false);
    await parent.who.reads(says('place', { n: 1 }));
    await parent.who.press('leaveQueue');
    await karin.who.waiting.getByRole('button', { name: 'Ta emot' }).first().waitFor({ state: 'detached' });
    // Until now everyone's list of those who wait had it.
    await expectForgotten(karin.who.page, [parent.overheard('conversation')]);
    await expectEmptyRoom(parent, [ticket, parent.overheard('conversation')]);
  });
});
