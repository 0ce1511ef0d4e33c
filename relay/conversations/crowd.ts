/**
 * How many of those who wait came from one network: one laptop must not fill a site's queue. Asked by `lobby.ts`
 * before anyone is let in, and before a challenge is made.
 */
import { isSame, withAround } from '../networks/networks.ts';
import type { Network } from '../networks/networks.ts';
import type { Conversation } from './conversation.ts';

/** How many more are counted of a network, of this very width. */
type More = (one: Network) => number;

/**
 * How many wait from `network`, as a single network's number: from the wider ones around it a share of theirs, if that
 * is more.
 */
export function heldBy(waiting: readonly Conversation[], network: Network, more: More = () => 0): number {
  let most = 0;
  for (const one of withAround(network))
    most = Math.max(most, (waiting.filter(other => cameFrom(one, other)).length + more(one)) / one.share);
  return most;
}

/** True: those who wait from `network`, or from a wider one around it, are as many as may. */
export const isCrowded = (waiting: readonly Conversation[], network: Network, most: number): boolean =>
  !network.spared && heldBy(waiting, network) >= most;

/** True: nobody waits from it, nor from the widest one around it. */
export function isNew(waiting: readonly Conversation[], network: Network): boolean {
  const widest = [...withAround(network)].at(-1);
  return network.spared || !widest || !waiting.some(other => cameFrom(widest, other));
}

/** Both the network where somebody began and the one that their challenge was given to. */
function cameFrom(network: Network, { network: began, asked }: Conversation): boolean {
  for (const known of [began, asked])
    for (const one of withAround(known)) if (isSame(network, one)) return true;
  return false;
}
