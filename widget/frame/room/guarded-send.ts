/**
 * Sends a draft after a look at what is in it; never in the way of someone in need: if guard or warning cannot be had,
 * the words go. Comes with the code that talks; the warning itself sends unguarded.
 */
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { OverlayController } from '../controller/overlay-controller.ts';
import type * as Found from '../found/found.ts';
import { need, soon } from '../lazy-elements.ts';
import type { RoomValues } from './values.ts';

export type Guarded = Pick<RoomValues, 'settings' | 'view' | 'draft'>;

/** What knows names, and the line that names them. */
let part: typeof Found | undefined;

/** In it was written before that was here. */
let waits: Guarded | undefined;

/** Rejects when the network fails. */
export async function loadFound(): Promise<void> {
  part = await import('../found/found.ts');
  waits?.draft.set(waits.draft.text);
  waits = undefined;
}
/** At each update of the room. */
export const lookWhileWriting = (room: Guarded): unknown =>
  part ? part.lookWhileWriting(room) : (waits = room);
export const found = (room: Guarded): unknown => part?.found(room);

/** The site's own numbers and addresses. */
export function own(settings: RoomSettings | undefined): string[] {
  const officer = settings?.privacy?.dataProtectionOfficer;
  return [officer?.email, officer?.phone, ...(settings?.help.map(line => line.phone) ?? [])].filter(
    own => own !== undefined,
  );
}

/** `text`: what the draft was when it was to be sent. */
export async function sendGuarded(
  text: string,
  room: Guarded & { readonly overlay: Pick<OverlayController, 'show'> },
): Promise<void> {
  const { draft, settings } = room;
  try {
    // Until all has come, the strong kinds are looked for.
    const { guard } = await soon(import('../guard/guard.ts'));
    if (part) part.lookBeforeSending(room);
    else draft.found = guard(text, own(settings));
    // Written on meanwhile: not done yet.
    if (text !== draft.text) return;
    if (draft.found.length) {
      await need('viska-warning');
      return room.overlay.show('viska-warning');
    }
  } catch {
    // Goes as it is.
  }
  draft.sendUnguarded();
}
