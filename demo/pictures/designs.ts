/**
 * `npm run pictures -- designs`: two designs of the room and two of the desk, side by side. The left one is what is
 * built; the right one is a sheet that exists only here, laid over it. The commit that chose says why.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openContext } from '../../tests/support/browser.ts';
import { photographConversation } from './live.ts';

/** The municipality's colour as ground: of the header, of one's own lines, of the desk's side. */
const OTHER = `
  [part=panel] > div { background: #1f5c4a; color: #fff; }
  [part=exit] { background: #fff; color: #23211d; }
  viska-log { --own: var(--accent); }
  .bar { background: color-mix(in srgb, var(--accent) 12%, var(--bg)); }
  p.parent { background: var(--accent); color: var(--on-accent); border: 0; border-radius: 12px; }
  p.parent small { color: inherit; }
  p.counselor { background: var(--sand); border: 0; border-radius: 12px; }
  .side { background: #1f5c4a; color: #fff; --soft: #dfe8e3; --ink: #fff; --pine: #fff; --onpine: #1f5c4a; --line: #4a7d6d; --sheet: #2c6b57; --sand: #2c6b57; --pine-tint: #2c6b57; }
  .line.own .text { background: var(--pine); color: var(--onpine); border: 0; border-radius: 12px; }
  .line.parent .text { background: var(--sand); border: 0; border-radius: 12px; }
`;

const STATES = {
  room: { viewport: { width: 390, height: 780 }, states: ['the notice', 'waiting', 'talking'] },
  desk: { viewport: { width: 1280, height: 800 }, states: ['the desk, one waits', 'the desk, talking'] },
};

/** In every shadow root of every frame. Runs in the page. */
function lay(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const into = (root: Document | ShadowRoot): void => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) into(shadowRoot);
  };
  into(document);
}

async function withOther(page: Page): Promise<Buffer> {
  for (const frame of page.frames()) await frame.evaluate(lay, OTHER);
  return page.screenshot({ animations: 'disabled' });
}

/** Returns the files that were written into `folder`. */
export async function photographDesigns(browser: Browser, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const [part, { viewport, states }] of Object.entries(STATES)) {
    const pairs: Buffer[] = [];
    // One life for each: what was laid over a page stays on it.
    for (const other of [false, true])
      await photographConversation(browser, { viewport }, async (page, state) => {
        if (!states.includes(state)) return;
        pairs.push(other ? await withOther(page) : await page.screenshot({ animations: 'disabled' }));
      });
    const path = join(folder, `${part}.png`);
    await sideBySide(browser, pairs, states.length, path);
    files.push(path);
  }
  return files;
}

async function sideBySide(
  browser: Browser,
  pictures: readonly Buffer[],
  columns: number,
  path: string,
): Promise<void> {
  const context = await openContext(browser, { viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  const images = pictures.map(
    one => `<img width="100%" src="data:image/png;base64,${one.toString('base64')}">`,
  );
  await page.setContent(
    `<body style="margin:8px;display:grid;gap:8px;grid-template-columns:repeat(${String(columns)},1fr)">${images.join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
  await context.close();
}
