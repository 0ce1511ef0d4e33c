/**
 * The ways in which every point of the parent's room is gone through: three languages, each with hands of its own
 * (a mouse, the keyboard alone, a finger on a screen of 320 px). Words do not depend on hands, nor hands on words: each
 * point is gone through once in each language and once with each kind of hands, and in no further combination.
 * The municipality's pages are Swedish: other languages are chosen in the room.
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
const phone = { viewport: PHONE };

export const WITH_A_MOUSE: Way = {
  ...sv,
  how: 'in Swedish with a mouse',
  names: SV,
  hands: mouse,
  window: phone,
};
export const BY_KEYBOARD: Way = {
  ...en,
  how: 'in English with the keyboard alone',
  names: EN,
  hands: keyboard,
  window: phone,
};
export const WITH_A_FINGER: Way = {
  ...ar,
  how: 'in Arabic with a finger at 320 px',
  // The console is not in Arabic.
  names: { ...SV, ...ar.names },
  hands: finger,
  window: { viewport: NARROW, hasTouch: true, isMobile: true },
};

export const WAYS: readonly Way[] = [WITH_A_MOUSE, BY_KEYBOARD, WITH_A_FINGER];

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
