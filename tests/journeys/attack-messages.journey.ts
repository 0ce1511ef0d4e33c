import { describe, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Counselor } from '../support/counselor.ts';
import { aCounselor, aParent, meet } from '../support/meeting.ts';
import type { Meeting } from '../support/meeting.ts';
import { setPlace } from '../support/place.ts';
import { openParent, solvedWork, startFrame } from '../support/wire/wire-people.ts';

const HOSTILE = [
  '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script><iframe src=javascript:pwned=1>',
  'javascript:pwned=1 data:text/html,x vbscript:x',
  'Läs https://elak.example/a?b=<c> nu',
  'Eller https://elak.example/\u202eigol.7711 slut',
  '\u202e\u2067vänd text som inte slutar',
  'a\u200b'.repeat(400),
  'W'.repeat(1500),
  '${window.pwned=1} {{constructor.constructor("pwned=1")()}}',
];
const LINKS = ['https://elak.example/a?b=', 'https://elak.example/'];

/** What a log shows, and whether it burst anything. */
const look = (log: Locator) =>
  log.evaluate(element => ({
    links: [...element.querySelectorAll('a')].map(link => [link.href, link.textContent?.trim(), link.rel]),
    foreign: element.querySelectorAll('img,script,iframe,object,style').length,
    pwned: 'pwned' in window,
    wider: element.scrollWidth > element.clientWidth + 1,
    pageWider: document.documentElement.scrollWidth > innerWidth + 1,
    texts: [...element.querySelectorAll('.text')].map(one => one.textContent?.trim()),
    // Turned letters stay inside their own line.
    isolated: [...element.querySelectorAll('.text')].every(one =>
      /isolate|plaintext/.test(getComputedStyle(one).unicodeBidi),
    ),
  }));

describe('hostile people', () => {
  const place = setPlace({ environment: { LOG_LEVEL: 'debug' } }, { lasting: true });
  let meeting: Meeting;

  const expectUnharmed = async (log: Locator): Promise<void> => {
    const { links, texts, ...rest } = await look(log);
    expect(rest).toEqual({ foreign: 0, pwned: false, wider: false, pageWider: false, isolated: true });
    expect(texts).toEqual(expect.arrayContaining(HOSTILE.map(text => text.trim())));
    expect(links.map(([href]) => href)).toEqual(LINKS);
    for (const [href, text, rel] of links) {
      expect(text).toBe(href);
      expect(rel).toContain('noopener noreferrer');
    }
  };

  test('a language that is none in the lobby: everybody who waits is still seen and can be taken', async () => {
    const strangers = await Promise.all(
      [
        { lang: 'qaa-Qaaa-QM', answers: ['zzz-ZZ'] },
        { lang: 'zz-x-nothing', answers: ['xx-Zzzz', 'sv'] },
      ].map(async odd => {
        const socket = await openParent(place.installation.relayUrl);
        socket.send({
          ...startFrame(await solvedWork(place.installation.relayUrl, 'exempelkommun')),
          ...odd,
        });
        await socket.take('welcome');
        return socket;
      }),
    );
    const counselor: Counselor = await aCounselor(place.installation, place.browser);
    const faults: string[] = [];
    counselor.page.on('pageerror', error => faults.push(error.message));
    const parent = await aParent(place.browser);
    await parent.page.goto(place.installation.demoUrl);
    await parent.start();
    await parent.write('Hej.');
    const buttons = counselor.waiting.getByRole('button', { name: counselor.names.accept });
    await expect.poll(() => buttons.count()).toBe(3);
    // The last one first, then a stranger: its conversation can be drawn too.
    await buttons.last().click();
    await counselor.sees('Hej.');
    await buttons.first().click();
    await expect.poll(() => buttons.count()).toBe(1);
    await expect.poll(() => counselor.ongoing.getByRole('listitem').count()).toBe(2);
    expect(faults).toEqual([]);
    for (const socket of strangers) {
      socket.send({ type: 'end', reason: 'parent' });
      await socket.closed;
    }
    await parent.page.context().close();
    await counselor.page.context().close();
  });

  test('a parent’s markup, addresses and endless words do nothing at the desk', async () => {
    meeting = await meet(place.installation, place.browser);
    const { parent, counselor } = meeting;
    const lines = counselor.log.locator('.text');
    for (const [index, text] of HOSTILE.entries()) {
      await parent.composer.fill(text);
      await parent.button('send').click();
      await expect.poll(() => lines.count()).toBe(index + 3);
    }
    await expectUnharmed(counselor.log);
    await expectUnharmed(parent.log);
  });

  test('a counselor’s do nothing in the room', async () => {
    const fresh = await meet(place.installation, place.browser, meeting.counselor);
    const { parent, counselor } = fresh;
    const lines = parent.log.locator('.text');
    for (const [index, text] of HOSTILE.entries()) {
      await counselor.composer.fill(text);
      await counselor.button('send').click();
      await expect.poll(() => lines.count()).toBe(index + 3);
    }
    await expectUnharmed(parent.log);
    await expectUnharmed(counselor.log);
    expect(place.installation.relay.output).not.toContain('elak.example');
  });
});
