/**
 * When a conversation may simply go on, and when the person must first say *Fortsätt*.
 * Pure; asked by `TabOwnership` on loading, on waking and on coming out of the back/forward cache.
 */
import { AWAY_MS } from './away.ts';
import { between } from '../browser/moment.ts';
import type { Moment } from '../browser/moment.ts';

/** The longest grace a site may set (60 min) and a token's extra (10 min): after that nothing is left to resume. */
export const LOST_MS = 70 * 60_000;

export type Returning = 'goes-on' | 'asks' | 'over';

/**
 * `leftAt`: when the page was left or hidden; null when it never said so (a crash, a copied tab).
 * `restored`: the browser brought the page back by history or session restore, not by walking there.
 */
export function returning(leftAt: Moment | null, now: Moment, restored: boolean): Returning {
  // A build before this one kept a number.
  if (!Array.isArray(leftAt)) return 'asks';
  const away = between(leftAt, now);
  // By one clock alone it may have been set: then the relay knows.
  if (Math.min(...away) > LOST_MS) return 'over';
  // Asked in vain does less harm than shown to someone else. A clock set back tells nothing about the time away.
  return restored || Math.max(...away) > AWAY_MS || Math.min(...away) < 0 ? 'asks' : 'goes-on';
}
