/**
 * Where a file's journeys are played: one relay, one browser and one counselor for all of them, and windows of their
 * own for the parents of each. Who waits or talks when a test is over is let go, so that the next finds nobody.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { openContext } from './browser.ts';
import type { Counselor } from './counselor.ts';
import { keyboard } from './hands.ts';
import type { InstallationWishes } from './installation.ts';
import { aCounselor } from './meeting.ts';
import type { Meeting } from './meeting.ts';
import { letGo } from './let-go.ts';
import type { Parent } from './parent.ts';
import { setPlace } from './place.ts';
import type { Place } from './place.ts';
import { tellScreens } from './tell-screens.ts';
import { openChat } from './ways.ts';
import type { Way } from './ways.ts';

export interface Stage extends Place {
  /** A window of a parent who goes this way. */
  window(way: Way): Promise<Page>;
  /** The chat is open on a page of the municipality, with the notice in the way's language. */
  visitor(way: Way, path?: string): Promise<Parent>;
  /** Signed in and available. */
  counselor(): Promise<Counselor>;
  /** Both have said one thing: "Hej." and "Hej, jag läser." */
  meeting(way: Way): Promise<Meeting>;
}

export function setStage(wishes: InstallationWishes = {}): Stage {
  const place = setPlace(wishes, { lasting: true });
  let counselor: Counselor | undefined;
  let pages: Page[] = [];
  /** What a mouse or a finger did in windows of people who have only a keyboard. */
  let pointed: string[] = [];

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens(place.browser);
    await Promise.all(pages.map(letGo));
    pages = [];
    const stays = task.result?.state === 'fail' ? undefined : counselor;
    for (const context of place.browser.contexts())
      if (context !== stays?.page.context()) await context.close();
    counselor = stays;
    const byPointer = pointed;
    pointed = [];
    expect(byPointer).toEqual([]);
  });

  const stage: Stage = {
    get installation() {
      return place.installation;
    },
    get browser() {
      return place.browser;
    },
    async window(way) {
      const context = await openContext(place.browser, way.window);
      if (way.hands === keyboard) await onPointer(context, what => pointed.push(what));
      const page = await context.newPage();
      pages.push(page);
      return page;
    },
    visitor: async (way, path = '/') =>
      openChat(await stage.window(way), new URL(path, place.installation.demoUrl).href, way),
    counselor: async () => (counselor ??= await aCounselor(place.installation, place.browser)),
    async meeting(way) {
      const parent = await stage.visitor(way);
      await parent.begin();
      await parent.write('Hej.');
      const other = await stage.counselor();
      await other.accept();
      await other.sees('Hej.');
      await other.write('Hej, jag läser.');
      await parent.sees('Hej, jag läser.');
      return { parent, counselor: other };
    },
  };
  return stage;
}

async function onPointer(context: BrowserContext, hear: (what: string) => void): Promise<void> {
  await context.exposeBinding('viskaTestPointer', (_, what: string) => hear(what));
  await context.addInitScript(() => {
    const { viskaTestPointer } = window as unknown as { viskaTestPointer: (what: string) => void };
    for (const type of ['pointermove', 'pointerdown'] as const)
      addEventListener(
        type,
        ({ target, clientX, clientY }) => {
          // A mouse that nobody has moved yet lies in the corner of an engine without a window, which says so now and then.
          if (clientX > 0 || clientY > 0) viskaTestPointer(`${type} ${String(target)}`);
        },
        true,
      );
  });
}
