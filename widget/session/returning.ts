/**
 * When a conversation may simply go on, and when the person must first say *Fortsätt*.
 * Pure; asked by `ParentConversation` on loading, on waking and on coming out of the back/forward cache.
 */

/** Longer away than this, and someone else may hold the device. */
export const AWAY_MS = 120_000;
/** The longest grace a site may set (60 min) and a token's extra (10 min): after that nothing is left to resume. */
export const LOST_MS = 70 * 60_000;

export type Returning = 'goes-on' | 'asks' | 'over';

/**
 * `leftAt`: when the page was left or hidden (ms); null when it never said so (a crash, a copied tab).
 * `restored`: the browser brought the page back by history or session restore, not by walking there.
 */
export function returning(leftAt: number | null, now: number, restored: boolean): Returning {
  if (leftAt === null) return 'asks';
  const away = now - leftAt;
  if (away > LOST_MS) return 'over';
  // A clock set back tells nothing about the time away.
  return restored || away > AWAY_MS || away < 0 ? 'asks' : 'goes-on';
}
