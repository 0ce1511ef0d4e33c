import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Frame, Page } from 'playwright-core';
import { CLOSE } from '../../relay/protocol/codes.ts';
import { launchBrowser, openContext } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { browserHeap, reached, RelayHeap } from '../support/heap.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { aParent } from '../support/meeting.ts';
import type { Meeting } from '../support/meeting.ts';
import { openParent } from '../support/wire/wire-people.ts';

/** In the two halves of a line: the first is waited for, and only the second, which no test looks up, is searched. */
const SAID = [
  ['Viskrad ett,', 'blåbärssnåret bakom ängen'],
  ['Viskrad två,', 'sjömansvisan räknar höstlöv'],
] as const;
const PARENT_DRAFT = 'utkastet om nattugglans bo';
const COUNSELOR_DRAFT = 'svarsutkastet vid bryggan';
/** Skatteverket’s own example of a number that belongs to nobody. */
const NUMBER = '19121212-1212';
const EXIT = 'https://vader.example/';
const TEXTS = [SAID[0][1], SAID[1][1], PARENT_DRAFT, COUNSELOR_DRAFT, NUMBER];

interface Secrets {
  readonly conversation: string;
  readonly token: string;
  readonly ticket: string;
}

/** Everything that a window’s origin keeps in the browser. */
const keptBy = (frame: Frame | Page): Promise<Record<string, unknown>> =>
  frame.evaluate(async () => ({
    session: { ...sessionStorage },
    local: { ...localStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
const NOTHING = { session: {}, local: {}, databases: [], caches: [], cookies: '' };

/** What a person could see or select in any frame, also inside shadow roots. */
const shown = async (page: Page): Promise<string> => {
  const texts = await Promise.all(
    page.frames().map(frame =>
      frame.evaluate(() => {
        const read = (root: ParentNode): string =>
          [...root.querySelectorAll('*')]
            .map(
              element =>
                `${'value' in element ? String(element.value) : ''} ${element.textContent} ${element.shadowRoot ? read(element.shadowRoot) : ''}`,
            )
            .join(' ');
        return read(document);
      }),
    ),
  );
  return texts.join(' ');
};

/** The test's own search by text leaves the last text it matched in the engine (`RegExp.input`): another takes its place. */
const letTestForget = (page: Page): Promise<unknown> =>
  Promise.all(page.frames().map(frame => frame.getByText('Ingenting av det som sades').count()));

describe('after the end nothing is left', () => {
  const relayHeap = new RelayHeap();
  let installation: Installation;
  let browser: Browser;

  beforeAll(async () => {
    installation = await startInstallation({
      proxy: { seed: 1 },
      settings: usual => ({ ...usual, exitAddress: EXIT }),
      nodeArguments: ['--import', './tests/support/later-clock.ts', ...relayHeap.nodeArguments],
      environment: { LOG_LEVEL: 'debug' },
    });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await installation.close();
    relayHeap.close();
  });

  /** What the sockets of a page carry that would open the conversation. */
  const listen = (page: Page): ((name: keyof Secrets) => string) => {
    const seen = new Map<string, string>();
    page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) => {
        for (const [, name = '', value = ''] of payload
          .toString()
          .matchAll(/"(conversation|token|ticket)":"([^"]+)"/g))
          seen.set(name, value);
      }),
    );
    return name => seen.get(name) ?? '';
  };
  const roomOf = ({ parent }: Meeting): Frame | undefined =>
    parent.page.frames().find(frame => frame.url().includes('/frame/'));

  /** Both have said something, both have something more in their box, and a number has been warned of. */
  async function talk(): Promise<{ meeting: Meeting; secrets: Secrets }> {
    const parent = await aParent(browser);
    const parentsSocket = listen(parent.page);
    await parent.page
      .context()
      .route(`${EXIT}**`, route => route.fulfill({ contentType: 'text/html', body: 'Sol.' }));
    await parent.page.goto(installation.demoUrl);
    await parent.start();
    await parent.composer.fill(`${SAID[0].join(' ')} ${NUMBER}`);
    await parent.button('send').click();
    await parent.room.getByRole('button', { name: parent.names.sendAnyway }).click();
    await parent.log.getByText(SAID[0][0]).waitFor();

    const counselor = new Counselor(await (await openContext(browser)).newPage());
    const counselorsSocket = listen(counselor.page);
    await counselor.signIn(installation.invite('Karin'));
    await counselor.beAvailable();
    await counselor.accept();
    await counselor.log.getByText(SAID[0][0]).waitFor();
    await counselor.composer.fill(SAID[1].join(' '));
    await counselor.button('send').click();
    await parent.log.getByText(SAID[1][0]).waitFor();
    await parent.composer.fill(PARENT_DRAFT);
    await counselor.composer.fill(COUNSELOR_DRAFT);
    const secrets = {
      conversation: parentsSocket('conversation'),
      token: parentsSocket('token'),
      ticket: counselorsSocket('ticket'),
    };
    for (const secret of Object.values(secrets)) expect(secret).not.toBe('');
    return { meeting: { parent, counselor }, secrets };
  }

  /** The search finds what is there, or it would prove nothing. */
  async function expectThere(meeting: Meeting, { conversation, token, ticket }: Secrets): Promise<void> {
    const { parent, counselor } = meeting;
    const room = roomOf(meeting);
    expect(room).toBeDefined();
    const mine = [SAID[0][1], SAID[1][1], PARENT_DRAFT, conversation];
    expect(reached(await browserHeap(parent.page, room), mine)).toEqual(mine);
    const theirs = [SAID[0][1], SAID[1][1], COUNSELOR_DRAFT, conversation];
    expect(reached(await browserHeap(counselor.page), theirs)).toEqual(theirs);
    expect(JSON.stringify(await keptBy(room as Frame))).toContain(token);
    expect(JSON.stringify(await keptBy(counselor.page))).toContain(ticket);
    expect(reached(await relayHeap.take(installation.relay.pid), [conversation])).toEqual([conversation]);
  }

  async function saveTopics({ counselor }: Meeting): Promise<void> {
    await counselor.saveTopics('Skola, frånvaro');
    await expectSoon(
      async () => (await counselor.ongoing.getByRole('listitem').count()) === 0,
      'the conversation to leave the desk',
    );
  }

  async function expectGone(meeting: Meeting, { conversation, token, ticket }: Secrets): Promise<void> {
    const { parent, counselor } = meeting;
    const secrets = [conversation, token, ticket];
    const room = roomOf(meeting);

    expect(await keptBy(parent.page)).toEqual(NOTHING);
    if (room) expect(await keptBy(room)).toEqual(NOTHING);
    const desk = await keptBy(counselor.page);
    // That one is available, and how many conversations this tab has numbered.
    expect(JSON.parse((desk.session as Record<string, string>)['viska.desk'] ?? 'null')).toEqual({
      staff: expect.any(String),
      seats: [],
      topics: [],
      available: true,
      taken: 1,
      inView: null,
    });
    expect({ ...desk, session: {} }).toEqual(NOTHING);

    await letTestForget(parent.page);
    await letTestForget(counselor.page);
    for (const text of [...TEXTS, ...secrets]) {
      expect(await shown(parent.page)).not.toContain(text);
      expect(await shown(counselor.page)).not.toContain(text);
    }
    expect(reached(await browserHeap(parent.page), [...TEXTS, ...secrets])).toEqual([]);
    if (room) expect(reached(await browserHeap(parent.page, room), [...TEXTS, ...secrets])).toEqual([]);
    expect(reached(await browserHeap(counselor.page), [...TEXTS, ...secrets])).toEqual([]);
    expect(reached(await relayHeap.take(installation.relay.pid), secrets)).toEqual([]);
    for (const secret of secrets) expect(installation.relay.output).not.toContain(secret);

    await expectNoWayBack(meeting, token);
  }

  async function expectNoWayBack({ parent }: Meeting, token: string): Promise<void> {
    const socket = await openParent(installation.relayUrl);
    socket.send({ type: 'resume', version: 1, token, takeover: true });
    expect([CLOSE.gone.code, CLOSE['token-refused'].code]).toContain(await socket.closed);

    const { page } = parent;
    if (page.url().startsWith(installation.demoUrl)) {
      const opened = page.context().waitForEvent('page');
      await page.evaluate(() => window.open(location.href));
      const copy = await opened;
      await copy.getByRole('button', { name: parent.names.launcher }).waitFor();
      for (const text of TEXTS) expect(await shown(copy)).not.toContain(text);
      await copy.close();
      await page.reload();
      await parent.launcher.waitFor();
      for (const text of TEXTS) expect(await shown(page)).not.toContain(text);
      expect(await keptBy(page)).toEqual(NOTHING);
    }
    await page.goBack().catch(() => null);
    for (const text of TEXTS) expect(await shown(page)).not.toContain(text);
  }

  const endings: [string, (meeting: Meeting) => Promise<void>][] = [
    ['the parent ends it', ({ parent }) => parent.end()],
    ['the counselor ends it', ({ counselor }) => counselor.end()],
    ['the parent erases it', ({ parent }) => parent.erase()],
    [
      'the parent leaves the page quickly',
      async ({ parent }) => {
        await parent.quickExit.first().click();
        await parent.page.waitForURL(EXIT);
      },
    ],
  ];

  test.each(endings)('when %s', { timeout: 150_000 }, async (_how, end) => {
    const { meeting, secrets } = await talk();
    await expectThere(meeting, secrets);
    await end(meeting);
    await saveTopics(meeting);
    if (meeting.parent.page.url() !== EXIT) await meeting.parent.endedSoon();
    await expectGone(meeting, secrets);
  });

  test('when the grace has run out, as soon as the two are back', { timeout: 150_000 }, async () => {
    const { meeting, secrets } = await talk();
    installation.proxy?.refuse(true);
    installation.proxy?.cutAll();
    await meeting.parent.room.getByText('Anslutningen bröts. Vi försöker igen.').waitFor();
    process.kill(installation.relay.pid, 'SIGHUP');
    // What the relay no longer reaches is what it has ended.
    await expectSoon(
      async () => reached(await relayHeap.take(installation.relay.pid), [secrets.conversation]).length === 0,
      'the relay to let go of the conversation',
    );
    installation.proxy?.refuse(false);
    await meeting.parent.endedSoon();
    await saveTopics(meeting);
    await expectGone(meeting, secrets);
  });
});
