/**
 * What must be gone when a conversation is over or has left a desk: the words of two people, and what would open it
 * again. Overhears the secrets on sockets, and looks for all of it on screens, in storage and in heaps.
 */
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Counselor } from './counselor.ts';
import { browserHeap, reached } from './heap.ts';

/** In the two halves of a line: the first is waited for, and only the second, which no test looks up, is searched. */
export const SAID = [
  ['Viskrad ett,', 'blåbärssnåret bakom ängen'],
  ['Viskrad två,', 'sjömansvisan räknar höstlöv'],
] as const;
/** Named under the draft by the guard. */
export const SCHOOL = 'Talgoxens skola';
export const PARENT_DRAFT = `utkastet om nattugglans bo vid ${SCHOOL}`;
export const COUNSELOR_DRAFT = 'svarsutkastet vid bryggan';
/** Skatteverket’s own example of a number that belongs to nobody. */
export const NUMBER = '19121212-1212';
export const TEXTS: readonly string[] = [
  SAID[0][1],
  SAID[1][1],
  PARENT_DRAFT,
  SCHOOL,
  COUNSELOR_DRAFT,
  NUMBER,
];

export interface Secrets {
  readonly conversation: string;
  readonly token: string;
  readonly ticket: string;
}

/** What the sockets of a page carry that would open the conversation; throws where nothing was heard. */
export function overhear(page: Page): (name: keyof Secrets) => string {
  const heard = new Map<string, string>();
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => {
      for (const [, name = '', value = ''] of payload
        .toString()
        .matchAll(/"(conversation|token|ticket)":"([^"]+)"/g))
        heard.set(name, value);
    }),
  );
  return name => {
    const value = heard.get(name);
    if (!value) throw new Error(`no ${name} was heard`);
    return value;
  };
}

/** Everything that a window’s origin keeps in the browser. */
export const keptBy = (frame: Frame | Page): Promise<Record<string, unknown>> =>
  frame.evaluate(async () => ({
    session: { ...sessionStorage },
    local: { ...localStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
export const NOTHING = { session: {}, local: {}, databases: [], caches: [], cookies: '' };

/** What a person could see or select in any frame, also inside shadow roots. */
export async function shown(page: Page): Promise<string> {
  const texts = await Promise.all(
    page.frames().map(frame =>
      frame.evaluate(() => {
        const read = (root: ParentNode): string =>
          [...root.querySelectorAll('*')]
            .map(
              element =>
                `${'value' in element ? String(element.value) : ''} ${element.textContent} ${element.shadowRoot ? read(element.shadowRoot) : ''}`,
            )
            .join(' ');
        return read(document);
      }),
    ),
  );
  return texts.join(' ');
}

/** Of a heap, a second apart. */
const LOOKS_MAX = 4;

/** Neither on the screen nor within reach of a heap, of the page or of a frame with a process of its own. */
export async function expectForgotten(page: Page, phrases: readonly string[], frame?: Frame): Promise<void> {
  // The test's own search by text leaves the last text it matched in the engine (`RegExp.input`): another takes its place.
  await Promise.all(page.frames().map(one => one.getByText('Ingenting av det som sades').count()));
  const seen = await shown(page);
  expect(phrases.filter(phrase => seen.includes(phrase))).toEqual([]);
  await expectOutOfReach(page, phrases);
  if (frame) await expectOutOfReach(page, phrases, frame);
}

/** A browser lets go of the last frame of a socket and of a press when it comes to it: what is ours is gone at once. */
async function expectOutOfReach(page: Page, phrases: readonly string[], frame?: Frame): Promise<void> {
  let found: string[] = [];
  for (let looks = 0; looks < LOOKS_MAX; looks++) {
    found = reached(await browserHeap(page, frame), phrases);
    if (found.length === 0) return;
    await new Promise(resolve => setTimeout(resolve, 1_000));
  }
  expect(found).toEqual([]);
}

/** That one is available, and how many conversations this tab has numbered; nothing else. */
export async function expectEmptyDesk({ page }: Counselor): Promise<void> {
  // What was half written stays to be read until the counselor lets it go.
  const letGo = page.getByRole('button', { name: 'Släng', exact: true });
  while ((await letGo.count()) > 0) await letGo.first().click();
  const { session, ...rest } = await keptBy(page);
  expect(JSON.parse((session as Record<string, string>)['viska.desk'] ?? 'null')).toEqual({
    staff: expect.any(String),
    seats: [],
    topics: [],
    available: true,
    taken: expect.any(Number),
    inView: null,
  });
  expect({ ...rest, session: {} }).toEqual(NOTHING);
}
