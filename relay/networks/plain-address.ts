/** One form for each address, so that no second spelling counts as somebody else. Used by everything in this folder. */
import { isIP } from 'node:net';

/** IPv4 inside IPv6 (RFC 4291, 2.5.5.2), in either spelling, is IPv4; a zone (`%eth0`) is of this machine alone. Null: no address. */
export function plainAddress(given: string): string | null {
  const [address = ''] = given.split('%', 1);
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null;
  // In its shortest form: `::ffff:cb00:7107`.
  const short = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short);
  if (!mapped) return short;
  const number = parseInt(mapped[1] ?? '', 16) * 0x10000 + parseInt(mapped[2] ?? '', 16);
  return [24, 16, 8, 0].map(shift => String((number >>> shift) & 255)).join('.');
}

/**
 * One element of `X-Forwarded-For`: an address, with its port where the proxy adds one; IPv6 may stand in brackets and
 * must with a port (RFC 3986, 3.2.2). Null: it cannot be read, so nobody may be told by it.
 */
export function forwardedAddress(element: string): string | null {
  const text = element.trim();
  const bracketed = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(text);
  const [host, port] = bracketed
    ? [isIP((bracketed[1] ?? '').split('%', 1)[0] ?? '') === 6 ? (bracketed[1] ?? '') : '', bracketed[2]]
    : (/^([\d.]+):(\d{1,5})$/.exec(text)?.slice(1) ?? [text]);
  return Number(port ?? 0) > 65_535 ? null : plainAddress(host ?? '');
}
