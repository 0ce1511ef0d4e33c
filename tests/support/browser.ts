/**
 * Starts Chromium as people have it, and opens windows as a parent's phone or a counselor's desk would.
 * Used by every journey.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { browserPath, windowlessPath } from './browser-path.ts';
import { fontEnvironment } from './fonts.ts';
import type { FontFamily } from './fonts.ts';
import { STEP_MS } from './patience.ts';

export const PHONE = { width: 390, height: 844 };
export const NARROW = { width: 320, height: 568 };
export const DESK = { width: 1280, height: 900 };
/** A desk of 1280 × 1024 at 400 % (WCAG 1.4.10). */
export const MAGNIFIED = { width: 320, height: 256 };
export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

/**
 * Playwright switches storage partitioning off, and then `sessionStorage` throws in a frame of another site.
 * People's browsers have it on, so the exact switch is taken away and given again without that one feature.
 */
function disabledFeatures(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const source = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
  const list = /\bdisabledFeatures = \[([\s\S]*?)\]\.filter/.exec(source)?.[1];
  const names = [...(list ?? '').matchAll(/^\s*"(\w+)"/gm)].map(match => match[1] ?? '');
  if (!names.includes(PARTITIONING))
    throw new Error(
      'playwright-core no longer names its disabled features as expected: mend tests/support/browser.ts',
    );
  return names;
}

const PARTITIONING = 'ThirdPartyStoragePartitioning';
/**
 * Chromium builds each button of its own window as a page with a process, and keeps a process in hand for the page
 * that may come next. Nobody sees them here, and they take a fifth of what a journey costs the processor.
 */
const OF_ITS_OWN_WINDOW = [
  'InitialWebUI',
  'PreloadTopChromeWebUI',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxPopup',
  'WebUIReloadButton',
  'WebUIToolbar',
];

export interface BrowserWishes {
  /** The engine alone, where it is installed: for pages that have nothing to do with the window around them. */
  readonly windowless?: boolean;
  /** What a browser with blocked storage in frames gets. */
  readonly blockedStorage?: boolean;
  /** As people have it; Playwright switches it off, and does not see frames that come out of it. */
  readonly backForwardCache?: boolean;
  readonly args?: readonly string[];
  /** What it draws text with. */
  readonly fonts?: FontFamily;
}

export async function launchBrowser(wishes: BrowserWishes = {}): Promise<Browser> {
  const features = disabledFeatures();
  const disabled = [
    ...features.filter(name => wishes.blockedStorage === true || name !== PARTITIONING),
    ...OF_ITS_OWN_WINDOW,
  ];
  return chromium.launch({
    executablePath: wishes.windowless ? windowlessPath() : browserPath(),
    env: fontEnvironment(wishes.fonts),
    ignoreDefaultArgs: [
      `--disable-features=${features.join(',')}`,
      ...(wishes.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      `--disable-features=${disabled.join(',')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-component-update',
      // Whatever tries to leave the installation fails at once, and is seen by the egress test.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ...(wishes.args ?? []),
    ],
  });
}

let shared: Promise<Browser> | undefined;

/**
 * The browser of this worker: started with its first journey and left to all that follow, each in contexts of its own.
 * It ends with the worker. What is a matter of the whole browser is told in one of its own (`launchBrowser`).
 */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await shared?.catch(() => undefined))?.isConnected()) shared = launchBrowser({ windowless: true });
  return shared as Promise<Browser>;
}

export async function openContext(
  browser: Browser,
  wishes: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: DESK,
    reducedMotion: 'reduce',
    ...wishes,
  });
  context.setDefaultTimeout(STEP_MS);
  return context;
}
