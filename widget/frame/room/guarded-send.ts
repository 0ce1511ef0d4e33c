/**
 * Sends a draft after a look at what is in it; never in the way of someone in need: if guard or warning cannot be had,
 * the words go. Comes with the code that talks; the warning itself sends unguarded.
 */
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { DraftController } from '../controller/draft-controller.ts';
import type { OverlayController } from '../controller/overlay-controller.ts';
import { guard, need } from '../lazy-elements.ts';

/** `text`: what the draft was when it was to be sent. */
export async function sendGuarded(
  text: string,
  draft: DraftController,
  { help, privacy }: RoomSettings,
  overlay: Pick<OverlayController, 'show'>,
): Promise<void> {
  const officer = privacy?.dataProtectionOfficer;
  const pass = [officer?.email, officer?.phone, ...help.map(line => line.phone)].filter(
    own => own !== undefined,
  );
  try {
    draft.found = await guard(text, pass);
    // Written on meanwhile: not done yet.
    if (text !== draft.text) return;
    if (draft.found.length) {
      await need('viska-warning');
      return overlay.show('viska-warning');
    }
  } catch {
    // Goes as it is.
  }
  draft.sendUnguarded();
}
