/**
 * The desk as it runs in a counselor's browser: real socket, storage, clock, keys and neighbouring tabs.
 */
import { v4 } from 'uuid';
import { systemClock } from '../../../widget/browser/clock.ts';
import { CounselorSession } from '../../../widget/session/sealed/counselor-session.ts';
import type { SignedIn } from '../../protocol/http/staff.ts';
import { whoAmI } from '../sign-in/staff-api.ts';
import { Desk } from './desk.ts';
import { browserLink } from './link.ts';
import { shownAs } from './shown-as.ts';
import { DeskStorage } from './desk-storage.ts';
import { DeskTabs } from './tabs.ts';

export function browserDesk(me: SignedIn): Desk {
  const { staff } = me;
  return new Desk({
    staff: staff.id,
    signedIn: async () => (await whoAmI())?.staff.id ?? null,
    openLink: browserLink(location.origin),
    storage: new DeskStorage(session(), staff.id),
    tabs: new DeskTabs(new BroadcastChannel(`viska.desk.${staff.id}`), v4(), systemClock.after),
    make: options => new CounselorSession(options),
    clock: systemClock,
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    uuid: () => v4(),
    fault: error => reportError(error),
    ...shownAs(me),
  });
}

/** A browser that blocks storage throws already when it is read. */
function session(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
