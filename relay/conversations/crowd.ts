/**
 * How many of those who wait came from one network: one laptop must not fill a site's queue. Asked by `lobby.ts`
 * before anyone is let in.
 */
import { isSame, withAround } from '../networks/networks.ts';
import type { Network } from '../networks/networks.ts';
import type { Conversation } from './conversation.ts';

/** True: those who wait from `network`, or from the wider one around it, are as many as may. */
export function isCrowded(waiting: readonly Conversation[], network: Network, most: number): boolean {
  if (network.spared) return false;
  for (const one of withAround(network)) {
    const count = waiting.filter(other => cameFrom(one, other)).length;
    if (count >= most * one.share) return true;
  }
  return false;
}

function cameFrom(network: Network, { network: remembered }: Conversation): boolean {
  for (const one of withAround(remembered)) if (isSame(network, one)) return true;
  return false;
}
