/**
 * From the wait on: the end, a card or a warning must be there even if network or files then go. Comes with the code
 * that talks; asked by the room at each update.
 */
import { lang } from '../../locales/localize.ts';
import { isLive } from '../../session/phase.ts';
import { guard, LAZY, need, PATIENCE_MS } from '../lazy-elements.ts';
import type { LazyElement } from '../lazy-elements.ts';
import type { RoomValues } from './values.ts';

/** The language in which all is here. */
let here = '';
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
    coming ??= Promise.all([...(Object.keys(LAZY) as LazyElement[]).map(need), guard('')])
      .then(
        () => (here = language),
        () => 0,
      )
      .then(() =>
        setTimeout(() => {
          coming = undefined;
          if (here !== language) again?.();
        }, PATIENCE_MS),
      );
  return coming;
}
