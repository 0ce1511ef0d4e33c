/**
 * One conversation between two real browsers through the real relay, and what each page spends on it. Lines are typed
 * as a person types them; what fills the conversation before that is said through the pages' own actions.
 */
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser, openContext, PHONE } from '../support/browser.ts';
import { startInstallation } from '../support/installation.ts';
import type { Installation } from '../support/installation.ts';
import { aCounselor } from '../support/meeting.ts';
import { ParentAlone } from '../support/parent.ts';
import { expectSoon } from '../support/expect-soon.ts';

/** What the bench has put on the page for itself. */
interface Bench {
  viskaBench: {
    count(): number;
    settled(): boolean;
    online(): boolean;
    say(text: string): boolean;
    longest: number;
  };
}

export interface Spent {
  /** Milliseconds of the page's main thread. */
  readonly script: number;
  readonly layout: number;
}

export class BenchPage {
  readonly page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<BenchPage> {
    const cdp = await page.context().newCDPSession(page);
    // Time of this thread alone: whatever else the machine does is not counted.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const made = new BenchPage(page, cdp);
    await made.prepare();
    return made;
  }

  /** Again after a reload. */
  async prepare(): Promise<void> {
    await this.page.evaluate(() => {
      type Lines = readonly { delivery: string }[];
      const logOf = (root: ParentNode): (Element & { lines: Lines }) | null => {
        for (const one of root.querySelectorAll('*')) {
          if (/^viska-(log|conversation-log)$/.test(one.localName)) return one as Element & { lines: Lines };
          const found = one.shadowRoot && logOf(one.shadowRoot);
          if (found) return found;
        }
        return null;
      };
      let log: ReturnType<typeof logOf> = null;
      const lines = (): Lines => (log = log?.isConnected ? log : logOf(document))?.lines ?? [];
      const room = document.querySelector('viska-room') as unknown as {
        actions: { send(text: string): boolean };
        view: { connection: string };
      } | null;
      const desk = () =>
        (
          document
            .querySelector('viska-console')
            ?.shadowRoot?.querySelector('viska-desk-shell') as unknown as {
            desk: { view: { inView: string; connection: string }; send(to: string, text: string): boolean };
          }
        ).desk;
      const bench = {
        // What stands on the screen, not what is known.
        count: () => (lines(), log?.shadowRoot?.querySelectorAll('.text').length ?? 0),
        settled: () => lines().at(-1)?.delivery === 'read' || lines().at(-1)?.delivery === 'delivered',
        online: () => (room ?? desk()).view.connection === 'online',
        say: (text: string) => (room ? room.actions.send(text) : desk().send(desk().view.inView, text)),
        longest: 0,
      };
      new PerformanceObserver(list => {
        for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
      }).observe({ type: 'longtask' });
      (window as unknown as Bench).viskaBench = bench;
    });
  }

  lines(): Promise<number> {
    return this.page.evaluate(() => (window as unknown as Bench).viskaBench.count());
  }

  async has(lines: number, timeoutMs = 120_000): Promise<void> {
    await expectSoon(async () => (await this.lines()) >= lines, `${String(lines)} lines`, timeoutMs);
  }

  async settled(): Promise<void> {
    await expectSoon(
      () => this.page.evaluate(() => (window as unknown as Bench).viskaBench.settled()),
      'the newest line is delivered',
      60_000,
    );
  }

  async online(): Promise<void> {
    await expectSoon(
      () => this.page.evaluate(() => (window as unknown as Bench).viskaBench.online()),
      'the socket to be back',
      120_000,
    );
  }

  say(text: string): Promise<boolean> {
    return this.page.evaluate(words => (window as unknown as Bench).viskaBench.say(words), text);
  }

  /** Where the focus is. */
  async type(text: string): Promise<void> {
    await this.#cdp.send('Input.insertText', { text });
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await this.#cdp.send('Input.dispatchKeyEvent', {
        type,
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode: 13,
      });
  }

  async spent(): Promise<Spent> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find(one => one.name === name)?.value ?? 0) * 1_000;
    return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
  }

  slowDown(rate: number): Promise<unknown> {
    return this.#cdp.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /** Longest task (ms) since it was last asked. */
  longest(): Promise<number> {
    return this.page.evaluate(() => {
      const { viskaBench } = window as unknown as Bench;
      const { longest } = viskaBench;
      viskaBench.longest = 0;
      return longest;
    });
  }
}

export interface Talk {
  readonly installation: Installation;
  readonly parent: BenchPage;
  readonly counselor: BenchPage;
  /** The parent ends, begins again on the same page, and is met. */
  anew(): Promise<void>;
  /** Both say so many lines, each in turn. */
  fill(lines: number): Promise<void>;
  close(): Promise<void>;
}

export async function startTalk(): Promise<Talk> {
  const installation = await startInstallation({ proxy: { seed: 1 } });
  const browser = await launchBrowser();
  const other = await launchBrowser();
  const counselor = await aCounselor(installation, other);
  const context = await openContext(browser, { viewport: PHONE });
  const parent = new ParentAlone(await context.newPage());
  await parent.page.goto(`${installation.relayUrl}/chat/exempelkommun`);
  const meet = async (): Promise<void> => {
    await parent.begin();
    await parent.write('Hej.');
    await counselor.accept();
    await counselor.sees('Hej.');
    await counselor.write('Hej, jag läser.');
    await parent.sees('Hej, jag läser.');
    await parent.composer.focus();
    await counselor.composer.focus();
  };
  await meet();
  const [one, two] = [await BenchPage.of(parent.page), await BenchPage.of(counselor.page)];
  return {
    installation,
    parent: one,
    counselor: two,
    anew: async () => {
      await parent.end();
      await parent.endedSoon();
      await parent.page.evaluate(() => {
        (document.querySelector('viska-room') as unknown as { actions: { anew(): void } }).actions.anew();
      });
      await meet();
    },
    fill: async lines => {
      for (let at = 0; at < lines; at += 2) {
        const before = await one.lines();
        await Promise.all([one.say(`Rad ${String(at)} om sömn.`), two.say(`Svar ${String(at)} om sömn.`)]);
        await Promise.all([one.has(before + 2), two.has(before + 2)]);
        // Within what a socket may say in a second.
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await browser.close();
      await other.close();
      await installation.close();
    },
  };
}
