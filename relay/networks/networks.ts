/**
 * Which network a request came from, without its address: HMAC(address, salt), where the salt lives in memory
 * only and is replaced every hour. Takes addresses from `client-address.ts`; hands `Network`s to all that counts.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isIP } from 'node:net';

/** The only form in which an address is held. */
export interface Network {
  /** Under the newest salt. */
  readonly key: string;
  /** The same under former salts: for telling those who came before the last change. */
  readonly earlier: readonly string[];
  /** How many times the bound of a network it may take. */
  readonly share: number;
  /** Everyone may seem to come from it: it is not bounded. */
  readonly spared: boolean;
  /** The wider one it lies in: the /56 and /48 around a /64 of IPv6, the /24 around an address of IPv4. */
  readonly around: Network | null;
}

/**
 * Some households are given a whole /56 or /48 of IPv6: all its networks together count as so many. A /24 of IPv4 may be
 * all that a mobile operator shows of a region.
 */
const SHARES = { 6: [1, 2, 4], 4: [1, 8] } as const;
const KEY_BYTES = 12;
/** How many former salts are kept. Somebody who came under an older one is no longer counted. */
const SALTS_MAX = 24;

export class Networks {
  readonly #spareLoopback: boolean;
  #made = 0;
  /** Newest first. */
  #salts = [this.#salt()];

  /** `spareLoopback`: no proxy is named, so that what comes from this machine may be all parents behind one. */
  constructor(spareLoopback = false) {
    this.#spareLoopback = spareLoopback;
  }

  of(address: string): Network {
    const spared = this.#spareLoopback && /^(127\.|::1$)/.test(address);
    const shares: readonly number[] = SHARES[isIP(address) === 6 ? 6 : 4];
    const around = widths(address).reduceRight<Network | null>(
      (wider, name, at) => this.#network(name, shares[at] ?? 1, wider),
      null,
    );
    return { ...(around ?? this.#network(address, 1, null)), spared };
  }

  /** Called every hour. A former salt is kept only while somebody is counted under it: `used` are their keys. */
  renew(used: Iterable<string>): void {
    const needed = new Set(Array.from(used, numberOf));
    const kept = this.#salts.filter(({ number }) => needed.has(number));
    this.#salts = [this.#salt(), ...kept].slice(0, SALTS_MAX);
  }

  #salt() {
    return { number: String(this.#made++), secret: randomBytes(32) };
  }

  #network(name: string, share: number, around: Network | null): Network {
    const [key = '', ...earlier] = this.#salts.map(({ number, secret }) => {
      const hash = createHmac('sha256', secret).update(name).digest();
      return `${number}/${hash.toString('base64url', 0, KEY_BYTES)}`;
    });
    return { key, earlier, share, around, spared: false };
  }
}

/** Which salt a key was made with. */
const numberOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** True when both are the same network. `earlier` was seen first. */
export const isSame = (network: Network, earlier: Network): boolean =>
  network.key === earlier.key || network.earlier.includes(earlier.key);

/** The network and the one around it. */
export function* withAround(network: Network | null): Generator<Network> {
  for (let one = network; one; one = one.around) yield one;
}

/** Names of the networks an address lies in, the narrowest first. */
function widths(address: string): string[] {
  if (isIP(address) === 4) return [address, address.slice(0, address.lastIndexOf('.') + 1)];
  if (isIP(address) !== 6) return [address];
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].map(group => group.padStart(4, '0').toLowerCase());
  const bits = groups.join('');
  // Hexadecimal digits: a /64, a /56 and a /48.
  return [16, 14, 12].map(digits => `${bits.slice(0, digits)}/${String(digits)}`);
}
