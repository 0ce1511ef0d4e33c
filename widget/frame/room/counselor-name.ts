/** How the counselor is called on the screen. Used by what is drawn of a conversation, and by a copy of it. */
import { localized } from '../../locales/localize.ts';
import { shownName } from '../../writing/shown.ts';
import type { RoomValues } from './values.ts';

/** As the site lets the counselor be shown: by role, or with an alias. */
export function counselorName({ view, settings }: Pick<RoomValues, 'view' | 'settings'>): string {
  const { counselor } = view ?? {};
  // In the language of now; the counselor's own word is in that of the beginning.
  const role = settings ? localized(settings.counselorRole) : counselor?.role;
  return shownName([role, counselor?.name].filter(Boolean).join(' '));
}
