/**
 * Tabs as people have them: one in front, the others hidden. In windows of its own making Playwright lets every page
 * believe that it is in view; a browser that it only connects to keeps its word.
 */
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { freePort } from './free-port.ts';

export interface Tabs {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

export async function openTabs(): Promise<Tabs> {
  const port = await freePort();
  const browser = await launchBrowser({ args: [`--remote-debugging-port=${String(port)}`] });
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`, { noDefaults: true });
  const [context] = connected.contexts();
  if (!context) throw new Error('the browser has no window');
  context.setDefaultTimeout(15_000);
  return { context, close: () => browser.close() };
}
