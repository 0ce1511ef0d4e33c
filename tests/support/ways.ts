/**
 * The ways in which every point of the parent's room is gone through: in three languages, with the keyboard alone,
 * and with a finger on a screen of 320 px. The municipality's pages are Swedish: other languages are chosen in the room.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { NARROW, PHONE } from './browser.ts';
import { finger, keyboard, mouse } from './hands.ts';
import type { Hands } from './hands.ts';
import { EN, SV, speechOf } from './names.ts';
import type { Names, Speech } from './names.ts';
import { Parent } from './parent.ts';

export interface Way extends Speech {
  /** For a test's name. */
  readonly how: string;
  readonly names: Names;
  readonly hands: Hands;
  readonly window: BrowserContextOptions;
}

const [sv, en, ar] = await Promise.all([speechOf('sv'), speechOf('en'), speechOf('ar')]);
const inSwedish = { ...sv, names: SV };
const window = { viewport: PHONE };

export const WITH_A_MOUSE: Way = { ...inSwedish, how: 'in Swedish with a mouse', hands: mouse, window };
export const IN_ENGLISH: Way = { ...en, how: 'in English', names: EN, hands: mouse, window };
export const IN_ARABIC: Way = {
  ...ar,
  how: 'in Arabic, from right to left',
  // The console is not in Arabic.
  names: { ...SV, ...ar.names },
  hands: mouse,
  window,
};
export const BY_KEYBOARD: Way = { ...inSwedish, how: 'with the keyboard alone', hands: keyboard, window };
export const ON_A_NARROW_PHONE: Way = {
  ...inSwedish,
  how: 'with a finger at 320 px',
  hands: finger,
  window: { viewport: NARROW, hasTouch: true, isMobile: true },
};

export const WAYS: readonly Way[] = [WITH_A_MOUSE, IN_ENGLISH, IN_ARABIC, BY_KEYBOARD, ON_A_NARROW_PHONE];

/** Opens the chat on a page of the municipality, and reads the notice in the way's language. */
export async function openChat(page: Page, url: string, way: Way): Promise<Parent> {
  await page.goto(url);
  const visitor = new Parent(page, SV, way.hands);
  await visitor.open();
  if (way.language !== 'sv') await way.hands.choose(visitor.language, way.language);
  const parent = new Parent(page, way.names, way.hands);
  await parent.room.getByRole('combobox', { name: way.names.language, exact: true }).waitFor();
  return parent;
}
