/**
 * Whose address a request came from, through the proxies the operator trusts. Used for nothing but
 * `networks.ts`: the address is turned into a salted hash at once and kept nowhere.
 */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ConfigError } from '../config.ts';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

export type AddressOf = (request: IncomingMessage) => string;

/**
 * `trusted`: addresses, networks (CIDR) or `loopback`. Throws on anything else. `ignored` is called once when
 * somebody who is not trusted hands on a client's address: then everyone may seem to be that one.
 */
export function clientAddress(trusted: readonly string[], ignored: () => void = () => {}): AddressOf {
  let told = false;
  const list = new BlockList();
  for (const entry of trusted.flatMap(entry => (entry === 'loopback' ? LOOPBACK : [entry]))) {
    const [net = '', bits] = entry.split('/');
    const family = isIP(net) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(net) === 0) throw new ConfigError(`VISKA_TRUSTED_PROXY: ${entry} is not an address or network`);
    if (bits === undefined) list.addAddress(net, family);
    else list.addSubnet(net, Number(bits), family);
  }
  const isTrusted = (address: string) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return request => {
    let address = plain(request.socket.remoteAddress ?? '');
    const header = request.headers['x-forwarded-for'];
    const forwarded = String(header ?? '').split(',');
    if (header !== undefined && !told && !isTrusted(address)) {
      told = true;
      ignored();
    }
    // From the right: each proxy vouches for the one before it, and the first untrusted one is the client.
    while (isTrusted(address) && forwarded.length > 0) {
      const before = plain((forwarded.pop() ?? '').trim());
      if (isIP(before) === 0) break;
      address = before;
    }
    return address;
  };
}

/** IPv4 in IPv6 clothes (`::ffff:127.0.0.1`) is IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
