/**
 * Reads `VISKA_TRUSTED_PROXY`, strictly: if an entry were read as a wider network than was meant, strangers could name
 * any address as theirs. Asked by `config.ts` at the start, by `client-address.ts` and by `connections.ts`.
 */
import { BlockList, isIP } from 'node:net';
import { plainAddress } from './plain-address.ts';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];
/** Wider than these is no network of anybody's proxies: 10.0.0.0/8 and fc00::/7 are the widest private ones. */
const WIDEST = { 4: 8, 6: 7 } as const;
const MAPPED_BITS = 96;

interface Net {
  readonly address: string;
  readonly family: 4 | 6;
  readonly bits: number;
}

/** What is wrong with one entry, or null. */
export function wrongProxy(entry: string): string | null {
  if (entry === '') return 'there is nothing between two commas, or after the last';
  const read = readNet(entry);
  return typeof read === 'string' ? `${entry} ${read}` : null;
}

/** Whether an address is one of the proxies. The entries are without fault (`wrongProxy`). */
export function trusts(trusted: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of trusted.flatMap(entry => (entry === 'loopback' ? LOOPBACK : [entry]))) {
    const net = readNet(entry);
    if (typeof net === 'string') throw new Error(`${entry} ${net}`);
    list.addSubnet(net.address, net.bits, net.family === 6 ? 'ipv6' : 'ipv4');
  }
  return given => {
    const address = plainAddress(given);
    return address !== null && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  };
}

function readNet(entry: string): Net | string {
  if (entry === 'loopback') return { address: '127.0.0.0', family: 4, bits: 8 };
  const [given = '', prefix, ...more] = entry.split('/');
  const address = plainAddress(given);
  if (address === null || given.includes('%') || more.length > 0)
    return 'is not an address or network (such as 10.0.0.5, 10.0.0.0/8, 2001:db8::/32 or loopback)';
  const family = isIP(address) === 6 ? 6 : 4;
  const most = family === 6 ? 128 : 32;
  if (prefix === undefined) return { address, family, bits: most };
  if (!/^\d{1,3}$/.test(prefix)) return 'has no number of bits after the stroke';
  // An IPv4 address mapped into IPv6: its first 96 bits are the same for all.
  const bits = Number(prefix) - (family === 4 && isIP(given) === 6 ? MAPPED_BITS : 0);
  if (bits > most) return `has more than ${String(isIP(given) === 6 ? 128 : 32)} bits`;
  if (bits < WIDEST[family]) return 'is far too wide: it would believe everybody';
  return { address, family, bits };
}
