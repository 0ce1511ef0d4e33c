/**
 * Signing out is a wish until the relay has carried it out: the cookie cannot be taken away from here. The wish
 * outlives the page, so that whoever opens the console next on this computer does not find somebody signed in.
 */
import { leave } from './staff-api.ts';

const WISH = 'viska.console.leaving';

function wish(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export const wantsToLeave = (): boolean => wish()?.getItem(WISH) === 'yes';

/** Somebody has signed in since. */
export const leavingIsOver = (): void => wish()?.removeItem(WISH);

/** Rejects when the relay does not answer; to be tried again. */
export async function leaveForGood(): Promise<void> {
  try {
    wish()?.setItem(WISH, 'yes');
  } catch {
    // Full storage: the wish lives as long as the page.
  }
  await leave();
  leavingIsOver();
}
