/**
 * From the wait on: the end, a card or a warning must be there even if network or files then go. Comes with the code
 * that talks; asked by the room at each update.
 */
import { lang } from '../../locales/localize.ts';
import { isLive } from '../../session/phase.ts';
import { LAZY, need, PATIENCE_MS, soon } from '../lazy-elements.ts';
import type { LazyElement } from '../lazy-elements.ts';
import { loadFound } from './guarded-send.ts';
import type { RoomValues } from './values.ts';

/** Files that a proxy or a relay refuses for long are asked for ever more seldom. */
const AGAIN_MAX_MS = 30_000;

/** @param failures how often not all had come before, in a row */
export const againAfterMs = (failures: number): number => Math.min(PATIENCE_MS * 2 ** failures, AGAIN_MAX_MS);

/** The language in which all is here. */
let here = '';
let failures = 0;
let coming: Promise<unknown> | undefined;

export function fetchAhead(room: Pick<RoomValues, 'gone' | 'view'>): void {
  const { gone, view } = room;
  // Nothing may happen in the room for long: what failed is tried again without that.
  if (!gone && isLive(view?.phase) && view?.connection === 'online') void fetchAll(() => fetchAhead(room));
}

/** @param again called after a while when not all has come */
export function fetchAll(again?: () => void): Promise<unknown> | undefined {
  const language = lang();
  if (here !== language)
    coming ??= Promise.all([...(Object.keys(LAZY) as LazyElement[]).map(need), soon(loadFound())])
      .then(
        () => {
          here = language;
          return (failures = 0);
        },
        () => failures++,
      )
      .then(before =>
        setTimeout(() => {
          coming = undefined;
          if (here !== language) again?.();
        }, againAfterMs(before)),
      );
  return coming;
}
