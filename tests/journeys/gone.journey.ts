import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Frame } from 'playwright-core';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { launchBrowser, openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { BACK_OFF_MAX_MS } from '../../widget/browser/connection.ts';
import { AWAY_MS } from '../../widget/session/away.ts';
import { expectSoon } from '../support/expect-soon.ts';
import {
  COUNSELOR_DRAFT,
  expectEmptyDesk,
  expectForgotten,
  keptBy,
  NOTHING,
  NUMBER,
  overhear,
  PARENT_DRAFT,
  SAID,
  SCHOOL,
  shown,
  TEXTS,
} from '../support/gone.ts';
import type { Secrets } from '../support/gone.ts';
import { browserHeap, reached, RelayHeap } from '../support/heap.ts';
import type { Meeting } from '../support/meeting.ts';
import { Parent, ParentAlone } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';
import { WITH_A_MOUSE } from '../support/ways.ts';
import { openParent } from '../support/wire/wire-people.ts';

const { says } = WITH_A_MOUSE;
const EXIT = 'https://vader.example/';
/** Longer than any back-off and what comes after it on a busy machine. */
const BETWEEN_STEPS_MS = 20_000;

describe('after the end nothing is left', () => {
  const relayHeap = new RelayHeap();
  afterAll(() => relayHeap.close());
  let strictBrowser: Browser;

  const place = setPlace({
    proxy: { seed: 1 },
    settings: usual => ({
      ...usual,
      exitAddress: EXIT,
      // Within one step of the clock, and later than the grace of who is gone.
      grace: { ...usual.grace, idleMinutes: 9, idleWarningMinutes: 1 },
    }),
    nodeArguments: ['--import', './tests/support/later-clock.ts', ...relayHeap.nodeArguments],
    environment: { LOG_LEVEL: 'debug' },
  });
  beforeAll(async () => {
    strictBrowser = await launchBrowser({ blockedStorage: true });
  });
  afterEach(async () => {
    for (const context of strictBrowser.contexts()) await context.close();
  });
  afterAll(async () => {
    await strictBrowser.close();
  });

  type Where = 'in the panel' | 'at /chat' | 'with storage blocked';
  const arrive = async (where: Where): Promise<Parent> => {
    const context = await openContext(where === 'with storage blocked' ? strictBrowser : place.browser, {
      viewport: PHONE,
    });
    await context.route(`${EXIT}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sol.' }));
    const page = await context.newPage();
    return where === 'at /chat' ? new ParentAlone(page) : new Parent(page);
  };
  const roomOf = ({ parent }: Meeting): Frame | undefined =>
    parent.page.frames().find(frame => frame.url().includes('/frame/'));

  /** Both have said something, both have something more in their box, and a number has been warned of. */
  async function talk(where: Where, draft = PARENT_DRAFT): Promise<{ meeting: Meeting; secrets: Secrets }> {
    const parent = await arrive(where);
    const parents = overhear(parent.page);
    if (parent instanceof ParentAlone) {
      await parent.page.goto(`${place.installation.relayUrl}/chat/exempelkommun`);
      await parent.begin();
    } else {
      await parent.page.goto(place.installation.demoUrl);
      await parent.start();
    }
    await parent.composer.fill(`${SAID[0].join(' ')} ${NUMBER}`);
    await parent.button('send').click();
    await parent.room.getByRole('button', { name: parent.names.sendAnyway }).click();
    await parent.log.getByText(SAID[0][0]).waitFor();

    const counselor = new Counselor(await (await openContext(place.browser)).newPage());
    const counselors = overhear(counselor.page);
    await counselor.signIn(place.installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.log.getByText(SAID[0][0]).waitFor();
    await counselor.composer.fill(SAID[1].join(' '));
    await counselor.button('send').click();
    await parent.log.getByText(SAID[1][0]).waitFor();
    if (draft) {
      await parent.composer.fill(draft);
      await parent.room.getByRole('status').filter({ hasText: SCHOOL }).waitFor();
    }
    await counselor.composer.fill(COUNSELOR_DRAFT);
    const secrets = {
      conversation: parents('conversation'),
      token: parents('token'),
      ticket: counselors('ticket'),
    };
    return { meeting: { parent, counselor }, secrets };
  }

  /** The search finds what is there, or it would prove nothing. */
  async function expectThere(
    meeting: Meeting,
    { conversation, token, ticket }: Secrets,
    where: Where,
  ): Promise<void> {
    const { parent, counselor } = meeting;
    const room = roomOf(meeting);
    const mine = [SAID[0][1], SAID[1][1], PARENT_DRAFT, conversation];
    expect(reached(await browserHeap(parent.page, room), mine)).toEqual(mine);
    const theirs = [SAID[0][1], SAID[1][1], COUNSELOR_DRAFT, conversation];
    expect(reached(await browserHeap(counselor.page), theirs)).toEqual(theirs);
    if (where === 'with storage blocked')
      await expect(keptBy(room ?? parent.page)).rejects.toThrow(/sessionStorage/);
    else expect(JSON.stringify(await keptBy(room ?? parent.page))).toContain(token);
    expect(JSON.stringify(await keptBy(counselor.page))).toContain(ticket);
    expect(reached(await relayHeap.take(place.installation.relay.pid), [conversation])).toEqual([
      conversation,
    ]);
  }

  async function saveTopics({ counselor }: Meeting): Promise<void> {
    await counselor.saveTopics('Skola, frånvaro');
    await expectSoon(
      async () => (await counselor.ongoing.getByRole('listitem').count()) === 0,
      'the conversation to leave the desk',
    );
  }

  /** The text stays on the screen, in memory alone, until the parent clears it. */
  async function clears(meeting: Meeting, found: Secrets, where: Where): Promise<void> {
    const { parent } = meeting;
    const room = roomOf(meeting);
    await parent.sees(SAID[1].join(' '));
    if (where !== 'with storage blocked') expect(await keptBy(room ?? parent.page)).toEqual(NOTHING);
    // What would open it again is gone at once.
    await expectForgotten(parent.page, [found.conversation, found.token], room);
    await parent.clear();
    if (where !== 'at /chat') await parent.panel.waitFor({ state: 'hidden' });
  }

  async function expectGone(meeting: Meeting, found: Secrets, where: Where): Promise<void> {
    const { parent, counselor } = meeting;
    const secrets = [found.conversation, found.token, found.ticket];
    const room = roomOf(meeting);
    expect(await keptBy(parent.page)).toEqual(NOTHING);
    if (room && where !== 'with storage blocked') expect(await keptBy(room)).toEqual(NOTHING);
    await expectEmptyDesk(counselor);
    await expectForgotten(parent.page, [...TEXTS, ...secrets], room);
    await expectForgotten(counselor.page, [...TEXTS, ...secrets]);
    expect(reached(await relayHeap.take(place.installation.relay.pid), secrets)).toEqual([]);
    for (const secret of secrets) expect(place.installation.relay.output).not.toContain(secret);
    await expectNoWayBack(parent, found.token);
  }

  async function expectNoWayBack(parent: Parent, token: string): Promise<void> {
    const socket = await openParent(place.installation.relayUrl);
    socket.send({ type: 'resume', version: 1, token, takeover: true });
    expect([CLOSE.gone.code, CLOSE['token-refused'].code]).toContain(await socket.closed);

    const { page } = parent;
    if (page.url() !== EXIT) {
      const opened = page.context().waitForEvent('page');
      await page.evaluate(() => window.open(location.href));
      const copy = await opened;
      const anew = (one: typeof page) =>
        one.getByRole('button', { name: parent.names[parent instanceof ParentAlone ? 'start' : 'launcher'] });
      await anew(copy).waitFor();
      for (const text of TEXTS) expect(await shown(copy)).not.toContain(text);
      await copy.close();
      await page.reload();
      await anew(page).waitFor();
      for (const text of TEXTS) expect(await shown(page)).not.toContain(text);
      expect(await keptBy(page)).toEqual(NOTHING);
    }
    await page.goBack().catch(() => null);
    for (const text of TEXTS) expect(await shown(page)).not.toContain(text);
  }

  const endings: [how: string, where: Where, end: (meeting: Meeting) => Promise<void>][] = [
    ['the parent ends it', 'in the panel', ({ parent }) => parent.end()],
    ['the parent ends it', 'at /chat', ({ parent }) => parent.end()],
    ['the parent ends it', 'with storage blocked', ({ parent }) => parent.end()],
    ['the counselor ends it', 'in the panel', ({ counselor }) => counselor.end()],
    ['the parent erases it', 'in the panel', ({ parent }) => parent.erase()],
    [
      'the parent leaves the page quickly',
      'in the panel',
      async ({ parent }) => {
        await parent.quickExit.first().click();
        await parent.page.waitForURL(EXIT);
      },
    ],
    [
      'nobody has written for long',
      'in the panel',
      async ({ parent }) => {
        // Once more where a frame was still on its way: it counts as something that happened. Not before everybody
        // is back whose line the step has cut: a counselor who is away for two steps has lost the seat.
        const told = parent.room.getByText(says('afterIdle'), { exact: true }).first();
        await expectSoon(async () => {
          process.kill(place.installation.relay.pid, 'SIGHUP');
          return told.waitFor({ timeout: BETWEEN_STEPS_MS }).then(
            () => true,
            () => false,
          );
        }, 'the relay to end it');
      },
    ],
  ];

  test.each(endings)('when %s, %s', async (how, where, end) => {
    const stays = !/erases|quickly/.test(how);
    const { meeting, secrets } = await talk(where);
    await expectThere(meeting, secrets, where);
    await end(meeting);
    await saveTopics(meeting);
    if (meeting.parent.page.url() !== EXIT) await meeting.parent.endedSoon();
    if (stays) await clears(meeting, secrets, where);
    await expectGone(meeting, secrets, where);
  });

  // Chromium forgets a form that is written in again, and holds the one that is not.
  test('when the parent has written nothing more since the counselor came', async () => {
    const { meeting, secrets } = await talk('in the panel', '');
    await meeting.parent.end();
    await saveTopics(meeting);
    await meeting.parent.endedSoon();
    await clears(meeting, secrets, 'in the panel');
    await expectGone(meeting, secrets, 'in the panel');
  });

  test('when the parent is away for two minutes after it', async () => {
    const { meeting, secrets } = await talk('in the panel');
    const { parent } = meeting;
    const room = roomOf(meeting) as Frame;
    await meeting.counselor.end();
    await saveTopics(meeting);
    await parent.endedSoon();
    await parent.sees(SAID[1].join(' '));
    await parent.page.clock.install();
    // Hidden as a page is.
    await room.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await parent.page.clock.fastForward(AWAY_MS + 1_000);
    await expectGone(meeting, secrets, 'in the panel');
  });

  test('when the grace has run out, as soon as the two are back', async () => {
    const { meeting, secrets } = await talk('in the panel');
    place.installation.proxy?.refuse(true);
    place.installation.proxy?.cutAll();
    await meeting.parent.reads(says('reconnecting'));
    process.kill(place.installation.relay.pid, 'SIGHUP');
    // What the relay no longer reaches is what it has ended.
    await expectSoon(
      async () =>
        reached(await relayHeap.take(place.installation.relay.pid), [secrets.conversation]).length === 0,
      'the relay to let go of the conversation',
    );
    place.installation.proxy?.refuse(false);
    // Each comes back by its own back-off.
    const timeout = BACK_OFF_MAX_MS + 15_000;
    await Promise.all([meeting.parent.endedSoon(timeout), meeting.counselor.topics.waitFor({ timeout })]);
    await saveTopics(meeting);
    await clears(meeting, secrets, 'in the panel');
    await expectGone(meeting, secrets, 'in the panel');
  });
});
