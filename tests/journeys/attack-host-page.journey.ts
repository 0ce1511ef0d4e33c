import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { openContext, PHONE } from '../support/browser.ts';
import { aCounselor } from '../support/meeting.ts';
import { Parent } from '../support/parent.ts';
import { setPlace } from '../support/place.ts';

const FOREIGN = 'https://elak.example/';
const TYPED = 'nattugglans';
const ANSWERED = 'Bryggan räknar höstlöv.';

/** A session recorder as municipalities have had them: everything that a script on the page can get hold of. */
function recordSession(): void {
  if (location.hostname !== '127.0.0.1') return;
  const seen: string[] = [];
  Object.assign(window, { seen });
  const note = (what: string, value: unknown): void => {
    let text = '';
    try {
      text = typeof value === 'string' ? value : JSON.stringify(value);
    } catch {
      text = String(value);
    }
    seen.push(`${what} ${text}`);
  };
  for (const name of [
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'change',
    'paste',
    'copy',
    'cut',
  ])
    addEventListener(
      name,
      event => {
        const { key, data } = event as KeyboardEvent & InputEvent;
        note(name, [key, data, event.composedPath().map(one => (one as { value?: unknown }).value)]);
      },
      true,
    );
  addEventListener('message', ({ data }) => note('message', data), true);

  const watch = (root: Node): void => {
    new MutationObserver(changes => {
      for (const { addedNodes, target } of changes) {
        note('text', target.textContent);
        for (const node of addedNodes) note('added', (node as Element).outerHTML);
      }
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  watch(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, { ...options, mode: 'open' });
    watch(root);
    return root;
  };

  const patch = (holder: object, name: string): void => {
    const original = Reflect.get(holder, name) as (...words: unknown[]) => unknown;
    Reflect.set(holder, name, function (this: unknown, ...words: unknown[]): unknown {
      note(name, words);
      return Reflect.apply(original, this, words);
    });
  };
  patch(window, 'fetch');
  patch(XMLHttpRequest.prototype, 'send');
  patch(WebSocket.prototype, 'send');
  patch(Navigator.prototype, 'sendBeacon');
  patch(Storage.prototype, 'setItem');
  patch(MessagePort.prototype, 'postMessage');
  const heard = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  if (heard?.set)
    Object.defineProperty(MessagePort.prototype, 'onmessage', {
      ...heard,
      set(this: MessagePort, listener: (event: MessageEvent) => void) {
        heard.set?.call(this, (event: MessageEvent) => {
          note('port', event.data);
          listener.call(this, event);
        });
      },
    });
}

describe('a hostile page', () => {
  const place = setPlace();

  const seenBy = (page: Page): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { seen: string[] }).seen);

  test('with a session recorder sees no letter that is typed, no word that is said and no secret', async () => {
    const phone = await openContext(place.browser, { viewport: PHONE });
    await phone.addInitScript(recordSession);
    const parent = new Parent(await phone.newPage());
    const secrets = new Set<string>();
    parent.page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) => {
        for (const [, secret = ''] of payload
          .toString()
          .matchAll(/"(?:conversation|token|stash|claim)":"([^"]+)"/g))
          secrets.add(secret);
      }),
    );
    await parent.page.goto(place.installation.demoUrl);
    await parent.launcher.waitFor();
    // The control: what is typed on the page itself, and what the doorway says, the recorder has.
    await parent.page.keyboard.press('q');
    await parent.start();
    await parent.composer.pressSequentially(TYPED);
    await parent.button('send').click();
    await parent.sees(TYPED);
    const counselor = await aCounselor(place.installation, place.browser);
    await counselor.accept();
    await counselor.sees(TYPED);
    await counselor.write(ANSWERED);
    await parent.sees(ANSWERED);
    await parent.composer.pressSequentially('zzz');

    const seen = await seenBy(parent.page);
    expect(seen.some(line => line.startsWith('keydown') && line.includes('"q"'))).toBe(true);
    expect(seen.some(line => line.startsWith('port') && line.includes('active'))).toBe(true);
    expect(seen.some(line => line.startsWith('added') && line.includes('iframe'))).toBe(true);
    expect(secrets.size).toBeGreaterThan(2);
    for (const secret of [TYPED, ANSWERED, 'Bryggan', 'zz', ...secrets])
      expect(seen.filter(line => line.includes(secret))).toEqual([]);
    for (const letter of TYPED)
      expect(seen.filter(line => line.startsWith('key') && line.includes(`"${letter}"`))).toEqual([]);

    const reach = await parent.page.evaluate(() => {
      const frame = document.querySelector('viska-chat')?.shadowRoot?.querySelector('iframe');
      try {
        return frame?.contentWindow?.document.body.innerHTML ?? 'no document';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(reach === 'SecurityError' || reach === 'no document').toBe(true);
    const kept = await parent.page.evaluate(() => ({ ...sessionStorage, ...localStorage }));
    expect(kept).toEqual({ viska: expect.stringMatching(/^exempelkommun\//) as string });
  });

  const framed = async (page: Page, address: string): Promise<string> => {
    const answered = page.waitForEvent('framenavigated', frame => frame !== page.mainFrame());
    await page.evaluate(src => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, address);
    return (await answered).url();
  };

  test('of another origin can show neither room, chat nor console in a frame', async () => {
    const page = await (await openContext(place.browser)).newPage();
    await page.route(`${FOREIGN}**`, route => route.fulfill({ contentType: 'text/html', body: '<body>Hej' }));
    await page.goto(FOREIGN);
    for (const path of ['/frame/exempelkommun', '/chat/exempelkommun', '/console/', '/console/enter'])
      expect(await framed(page, `${place.installation.relayUrl}${path}`)).toMatch(/^chrome-error:/);
    // Nor the municipality’s own page what is not meant for it; the room it can, which shows that frames load.
    await page.goto(place.installation.demoUrl);
    for (const path of ['/chat/exempelkommun', '/console/'])
      expect(await framed(page, `${place.installation.relayUrl}${path}`)).toMatch(/^chrome-error:/);
    expect(await framed(page, `${place.installation.relayUrl}/frame/exempelkommun`)).toContain('/frame/');
  });

  test('that opened the municipality’s page in a window cannot speak for the doorway', async () => {
    const context = await openContext(place.browser);
    await context.route(`${FOREIGN}**`, route =>
      route.fulfill({ contentType: 'text/html', body: '<body>Hej' }),
    );
    const page = await context.newPage();
    await page.goto(FOREIGN);
    const opened = context.waitForEvent('page');
    await page.evaluate(url => {
      Object.assign(window, { victim: window.open(url) });
    }, place.installation.demoUrl);
    const parent = new Parent(await opened);
    await parent.start();
    await parent.write('Kvar.');
    const frames = await page.evaluate(origin => {
      const { victim } = window as unknown as { victim: Window };
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => heard.push(data);
      victim.postMessage('viska-doorway-1', origin, [port2]);
      for (const type of ['exit', 'end', 'minimised']) {
        port1.postMessage({ type });
        victim.postMessage({ type }, origin);
      }
      return victim.length;
    }, place.installation.demoUrl);
    // The room lies in a shadow root: no other window gets hold of it.
    expect(frames).toBe(0);
    await parent.write('Fortfarande kvar.');
    expect(parent.page.url()).toContain(place.installation.demoUrl);
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  });
});
