/**
 * What a parent's browser really fetches, recorded in Chromium with an empty cache on the demo's page: each response
 * alone with brotli 11. Asked by the size gate, which holds it against the computed figures (`report.ts`).
 *
 * A stage counts what it needs and nothing that happens to come in time: requests that begin after it are held back
 * until the person has done what the stage is about.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Response, Route } from 'playwright-core';
import { startAll } from '../../demo/start.ts';
import { launchBrowser, openContext, PHONE } from '../support/browser.ts';
import { Counselor } from '../support/counselor.ts';
import { Parent } from '../support/parent.ts';
import { brotliBytes } from './brotli-bytes.ts';

export interface Recorded {
  /** Path on the relay, without the name that each build gives its files. */
  readonly path: string;
  /** Brotli, of this response alone. */
  readonly bytes: number;
}

export interface Stages {
  /** Before the parent acts. */
  readonly before: readonly Recorded[];
  /** What comes until a letter can be typed. */
  readonly typing: readonly Recorded[];
  /** What comes until a counselor has read it. */
  readonly read: readonly Recorded[];
  /** What comes then, so that it is there when the network is gone. */
  readonly ahead: readonly Recorded[];
}

/** So long without a request, and the page is taken to have what it wants. */
const QUIET_MS = 500;

class Listener {
  readonly #responses: Response[] = [];
  readonly #held: Route[] = [];
  readonly #origin: string;
  #holding = false;
  #open = 0;
  #lastAt = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async listen(context: BrowserContext): Promise<void> {
    const closed = (): void => {
      this.#open--;
      this.#lastAt = performance.now();
    };
    context.on('request', () => this.#open++);
    context.on('requestfinished', closed);
    context.on('requestfailed', closed);
    context.on('response', response => this.#responses.push(response));
    await context.route('**', route => {
      if (!this.#holding) return route.continue();
      this.#held.push(route);
      return undefined;
    });
  }

  /** From here on every request waits. */
  hold(): void {
    this.#holding = true;
  }
  async release(): Promise<void> {
    this.#holding = false;
    for (const route of this.#held.splice(0)) await route.continue();
  }

  async quiet(): Promise<void> {
    this.#lastAt = performance.now();
    while (this.#open > 0 || performance.now() - this.#lastAt < QUIET_MS)
      await new Promise(resolve => setTimeout(resolve, 50));
  }

  /** What has come since it was taken last. */
  async take(): Promise<Recorded[]> {
    const own = this.#responses.splice(0).filter(response => response.url().startsWith(this.#origin));
    return Promise.all(
      own.map(async response => ({
        path: new URL(response.url()).pathname
          .replace(/^\/v\/[^/]+\//, '')
          .replace(/-[\da-f]{8}\.js$/, '.js'),
        bytes: brotliBytes(await response.body()),
      })),
    );
  }
}

export async function recordSizes(): Promise<Stages> {
  const data = mkdtempSync(join(tmpdir(), 'viska-size-'));
  const { relay, demo, link, close } = await startAll({ PORT: '0', DEMO_PORT: '0', VISKA_DATA: data });
  const browser = await launchBrowser();
  try {
    const counselor = new Counselor(await (await openContext(browser)).newPage());
    await counselor.signIn(link);
    await counselor.beAvailable();

    const phone = await openContext(browser, { viewport: PHONE });
    const listener = new Listener(relay.url);
    await listener.listen(phone);
    const parent = new Parent(await phone.newPage());
    await parent.page.goto(`${demo.url}/smabarn`);
    await parent.launcher.waitFor();
    await listener.quiet();
    const before = await listener.take();

    await parent.open();
    const start = parent.button('start');
    await start.waitFor();
    await listener.quiet();
    listener.hold();
    await start.click();
    await parent.composer.pressSequentially('Hej.');
    const typing = await listener.take();

    await listener.release();
    await parent.button('send').click();
    await parent.sees('Hej.');
    await counselor.waiting.getByRole('button', { name: counselor.names.accept }).first().waitFor();
    await listener.quiet();
    listener.hold();
    await counselor.accept();
    await counselor.sees('Hej.');
    const soFar = await listener.take();
    // What it takes to end well comes while one waits; nobody waits for it.
    const leisure = ({ path }: Recorded): boolean =>
      /^room\.(?!browser-conversation|conversation-part|ask-work|guard\.)/.test(path);
    const read = soFar.filter(response => !leisure(response));

    await listener.release();
    await listener.quiet();
    return { before, typing, read, ahead: [...soFar.filter(leisure), ...(await listener.take())] };
  } finally {
    await browser.close();
    await close();
    rmSync(data, { recursive: true, force: true });
  }
}
