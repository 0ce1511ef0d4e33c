/**
 * Whose address a request came from, through the proxies the operator trusts. Used for nothing but
 * `networks.ts`: the address is turned into a salted hash at once and kept nowhere.
 */
import type { IncomingMessage } from 'node:http';
import { forwardedAddress, plainAddress } from './plain-address.ts';
import { trusts } from './trusted-proxies.ts';

export type AddressOf = (request: IncomingMessage) => string;

/** What may be wrong between proxy and relay; each makes many parents look like one. */
export type Misheard =
  /** Somebody who is not trusted hands on a client's address. */
  | 'forwarded-address-ignored'
  /** A trusted proxy hands on none. */
  | 'forwarded-address-missing'
  /** A trusted proxy hands on something that is no address. */
  | 'forwarded-address-unreadable';

/**
 * `trusted`: as `VISKA_TRUSTED_PROXY` has them. `told` hears of each kind of trouble once. Where no further address can
 * be read, the client is the last one that could: the proxy's own at worst, so that nobody gets around a bound.
 */
export function clientAddress(
  trusted: readonly string[],
  told: (what: Misheard) => void = () => {},
): AddressOf {
  const said = new Set<Misheard>();
  const say = (what: Misheard): void => {
    if (said.has(what)) return;
    said.add(what);
    told(what);
  };
  const isTrusted = trusts(trusted);
  return request => {
    let address = plainAddress(request.socket.remoteAddress ?? '') ?? '';
    // Node joins several headers of this name with commas, in their order.
    const header = request.headers['x-forwarded-for'];
    const forwarded = header === undefined ? [] : String(header).split(',');
    if (!isTrusted(address)) {
      if (header !== undefined) say('forwarded-address-ignored');
      return address;
    }
    if (header === undefined) say('forwarded-address-missing');
    // From the right: each proxy vouches for the one before it, and the first untrusted one is the client.
    while (isTrusted(address) && forwarded.length > 0) {
      const before = forwardedAddress(forwarded.pop() ?? '');
      if (before === null) {
        say('forwarded-address-unreadable');
        break;
      }
      address = before;
    }
    return address;
  };
}
