/**
 * How many of those who wait came from one network: one laptop must not fill a site's queue. Asked by `lobby.ts`
 * before anyone is let in, and before a challenge is made.
 */
import { isSame, withAround } from '../networks/networks.ts';
import type { Network } from '../networks/networks.ts';
import type { Conversation } from './conversation.ts';

/** How many are counted beside those who wait, for a network of exactly this width. */
type More = (one: Network) => number;

/**
 * How many wait from `network`. A wider network around it counts with its number divided by its share; the highest
 * number is returned.
 */
export function heldBy(waiting: readonly Conversation[], network: Network, more: More = () => 0): number {
  let most = 0;
  for (const one of withAround(network))
    most = Math.max(most, (waiting.filter(other => cameFrom(one, other)).length + more(one)) / one.share);
  return most;
}

/** True when as many as may wait already do, from `network` or from a wider one around it. */
export const isCrowded = (waiting: readonly Conversation[], network: Network, most: number): boolean =>
  !network.spared && heldBy(waiting, network) >= most;

/** True when nobody waits from the network or from the widest one around it. */
export function isNew(waiting: readonly Conversation[], network: Network): boolean {
  const widest = [...withAround(network)].at(-1);
  return network.spared || !widest || !waiting.some(other => cameFrom(widest, other));
}

/** Looks at two networks: the one where somebody began, and the one that was given their challenge. */
function cameFrom(network: Network, { network: began, asked }: Conversation): boolean {
  for (const known of [began, asked])
    for (const one of withAround(known)) if (isSame(network, one)) return true;
  return false;
}
