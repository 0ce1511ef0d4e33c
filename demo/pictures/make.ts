/**
 * `npm run pictures`: photographs every state of the gallery, for looking at.
 * {phone, desktop} × {light, dark, forced colours} × languages, into tests/output/pictures with a page that shows all.
 *
 *   npm run pictures                    everything
 *   npm run pictures -- room talking    the room's states whose name holds "talking"
 *   npm run pictures -- live            one conversation between website and desk
 *   npm run pictures -- designs         two designs of room and desk, side by side (designs.ts)
 *   npm run pictures -- chosen          the dozen of the README (chosen.ts), copied into demo/pictures
 *
 * Takes what the last build made.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, openContext } from '../../tests/support/browser.ts';
import { startDemo } from '../server.ts';
import { CHOSEN } from './chosen.ts';
import { photographDesigns } from './designs.ts';
import { photographConversation } from './live.ts';

const OUTPUT = 'tests/output/pictures';
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;
/** Languages and the sizes of the two devices: the room stands in a panel on a desk, the console fills it. */
const PARTS = {
  room: {
    languages: ['sv', 'ar'],
    devices: { phone: { width: 390, height: 780 }, desktop: { width: 400, height: 640 } },
  },
  console: {
    languages: ['sv', 'en'],
    devices: { phone: { width: 390, height: 780 }, desktop: { width: 1280, height: 800 } },
  },
} as const;

const LIVE_DEVICES = { phone: { width: 390, height: 780 }, desktop: { width: 1280, height: 800 } };

interface Picture {
  part: keyof typeof PARTS | 'live';
  state: string;
  lang: string;
  device: 'phone' | 'desktop';
  look: keyof typeof LOOKS;
}

const fileOf = ({ part, state, lang, device, look }: Picture): string =>
  `${part}/${state.replace(/[^a-z0-9]+/gi, '-')}/${lang}-${device}-${look}.png`;

async function statesOf(page: Page, base: string, part: string): Promise<string[]> {
  await page.goto(`${base}/galleri/visa?part=${part}`);
  await page.locator('html[data-states]').waitFor();
  return JSON.parse((await page.locator('html').getAttribute('data-states')) ?? '[]') as string[];
}

async function show(page: Page, base: string, { part, state, lang }: Picture): Promise<void> {
  const asked = new URLSearchParams({ part, state, lang });
  await page.goto(`${base}/galleri/visa?${asked.toString()}`);
  await page.locator('html[data-shown]').waitFor();
}

const taken: Picture[] = [];
async function take(page: Page, picture: Picture): Promise<void> {
  const path = join(OUTPUT, fileOf(picture));
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, animations: 'disabled' });
  taken.push(picture);
}

/** One page with all of them, a line for each state. */
function overview(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ part, state }) => `${part}: ${state}`))];
  const lines = names.map(name => {
    const images = pictures
      .filter(({ part, state }) => `${part}: ${state}` === name)
      .map(picture => `<img loading="lazy" height="320" src="${fileOf(picture)}" alt="${fileOf(picture)}">`);
    return `<h2>${name}</h2><div>${images.join('')}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title>${lines.join('\n')}`;
}

const [only, ...words] = process.argv.slice(2);
const chosenFiles = Object.values(CHOSEN).map(fileOf);
const wanted = (picture: Picture): boolean =>
  only === 'chosen'
    ? chosenFiles.includes(fileOf(picture))
    : (!only || only === picture.part) && picture.state.includes(words.join(' '));
const wantedOf = (part: string, device: string, look: string): boolean =>
  only === 'chosen'
    ? Object.values(CHOSEN).some(one => one.part === part && one.device === device && one.look === look)
    : !only || only === part;

rmSync(OUTPUT, { recursive: true, force: true });
const demo = await startDemo({ port: 0, relayUrl: 'http://localhost:8787' });
const browser = await launchBrowser({ fonts: 'narrow' });

async function photographGallery(part: keyof typeof PARTS): Promise<void> {
  const { languages, devices } = PARTS[part];
  for (const [device, viewport] of Object.entries(devices))
    for (const [look, media] of Object.entries(LOOKS)) {
      if (!wantedOf(part, device, look)) continue;
      const context = await openContext(browser, { viewport, ...media });
      const page = await context.newPage();
      for (const state of await statesOf(page, demo.url, part))
        for (const lang of languages) {
          const picture = { part, state, lang, device, look } as Picture;
          if (!wanted(picture)) continue;
          await show(page, demo.url, picture);
          await take(page, picture);
        }
      await context.close();
    }
}

async function photographLive(): Promise<void> {
  for (const [device, viewport] of Object.entries(LIVE_DEVICES))
    for (const [look, media] of Object.entries(LOOKS))
      if (wantedOf('live', device, look))
        await photographConversation(browser, { viewport, ...media }, async (page, state) => {
          const picture = { part: 'live', state, lang: 'sv', device, look } as Picture;
          if (wanted(picture)) await take(page, picture);
        });
}

try {
  if (only === 'designs') console.log((await photographDesigns(browser, join(OUTPUT, only))).join('\n'));
  else {
    await photographGallery('room');
    await photographGallery('console');
    await photographLive();
  }
} finally {
  await browser.close();
  await demo.close();
}
writeFileSync(join(OUTPUT, 'index.html'), overview(taken));
for (const [name, picture] of Object.entries(CHOSEN))
  if (taken.some(one => fileOf(one) === fileOf(picture)))
    copyFileSync(join(OUTPUT, fileOf(picture)), `demo/pictures/${name}.png`);
console.log(`${String(taken.length)} pictures: ${OUTPUT}/index.html`);
