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

export function fetchAhead({ gone, view }: Pick<RoomValues, 'gone' | 'view'>): void {
  if (!gone && isLive(view?.phase) && view?.connection === 'online') void fetchAll();
}

/** Called again, it tries again. */
export function fetchAll(): Promise<unknown> | undefined {
  const language = lang();
  if (here !== language)
    coming ??= Promise.all([...(Object.keys(LAZY) as LazyElement[]).map(need), guard('')])
      .then(
        () => (here = language),
        () => 0,
      )
      .then(() => setTimeout(() => (coming = undefined), PATIENCE_MS));
  return coming;
}
