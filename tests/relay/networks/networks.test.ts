/** How networks are told apart and counted: without an address, in a bounded memory, forgotten within the hour. */
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../relay/config.ts';
import { isCrowded } from '../../../relay/conversations/crowd.ts';
import type { Conversation } from '../../../relay/conversations/conversation.ts';
import { clientAddress } from '../../../relay/networks/client-address.ts';
import { NetworkLimits } from '../../../relay/networks/limits.ts';
import { Networks, isSame } from '../../../relay/networks/networks.ts';
import type { Network } from '../../../relay/networks/networks.ts';
import { NetworkRate } from '../../../relay/networks/rate.ts';
import { NetworkSockets } from '../../../relay/networks/sockets.ts';
import { trusts } from '../../../relay/networks/trusted-proxies.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const HOUR_MS = 3_600_000;
const waitingFrom = (network: Network) => ({ network }) as Conversation;

describe('a network', () => {
  it('is known by nothing that holds its address', () => {
    const networks = new Networks();
    const text = JSON.stringify([networks.of('192.0.2.77'), networks.of('2001:db8:77:1::9')]);
    expect(text).not.toMatch(/192|2001|db8|77:/);
    expect(networks.of('192.0.2.77')).toEqual(networks.of('192.0.2.77'));
    expect(networks.of('192.0.2.77').key).not.toBe(networks.of('192.0.2.78').key);
  });

  it('is another one after the hour, except to those who are counted still', () => {
    const networks = new Networks();
    const stays = networks.of('192.0.2.7');
    networks.renew([stays.key]);
    const later = networks.of('192.0.2.7');
    expect(later.key).not.toBe(stays.key);
    expect(isSame(later, stays)).toBe(true);
    expect(isSame(networks.of('192.0.2.8'), stays)).toBe(false);
    // Nobody is counted under it any more: the salt is gone, and with it all likeness.
    networks.renew([]);
    expect(isSame(networks.of('192.0.2.7'), stays)).toBe(false);
  });

  it('is a household of IPv6, however the address is written', () => {
    const networks = new Networks();
    const same = (a: string, b: string) => networks.of(a).key === networks.of(b).key;
    expect(same('2001:db8:1:2::1', '2001:DB8:0001:0002:ffff::9')).toBe(true);
    expect(same('2001:db8:1:2::1', '2001:db8:1:3::1')).toBe(false);
    expect(same('::1', '::2')).toBe(true);
  });

  it('keeps no more salts than its bound, however long people stay', () => {
    const networks = new Networks();
    const used: string[] = [];
    for (let hour = 0; hour < 100; hour++) {
      used.push(networks.of('192.0.2.7').key);
      networks.renew(used);
    }
    expect(networks.of('192.0.2.7').earlier).toHaveLength(23);
  });
});

describe('a relay behind a proxy on its own machine', () => {
  const crowd = (environment: Record<string, string>, address: string): boolean => {
    const limits = new NetworkLimits(readConfig(environment), new ManualClock());
    const network = limits.networks.of(address);
    for (let n = 0; n < 2; n++) limits.sockets.enter(network);
    const waiting = [waitingFrom(network), waitingFrom(network)];
    const asked = [limits.mayAsk(network), limits.mayAsk(network), limits.mayAsk(network)];
    return isCrowded(waiting, network, 2) && limits.sockets.isFull(network) && !asked[2];
  };
  const TWO = { VISKA_SOCKETS_PER_NETWORK: '2', VISKA_CHALLENGES_PER_MINUTE: '2' };

  it('that no setting names keeps nobody out: all parents seem to be one', () => {
    expect(crowd(TWO, '127.0.0.1')).toBe(false);
    expect(crowd(TWO, '::1')).toBe(false);
    expect(crowd(TWO, '192.0.2.7')).toBe(true);
  });

  it('that is named tells them apart, and what comes from the machine itself counts like any other', () => {
    expect(crowd({ ...TWO, VISKA_TRUSTED_PROXY: 'loopback' }, '127.0.0.1')).toBe(true);
  });
});

describe('who has many networks of IPv6', () => {
  it('has the room of four of them, not of sixty-five thousand', () => {
    const networks = new Networks();
    const waiting: Conversation[] = [];
    for (let n = 0; n < 50; n++) {
      const network = networks.of(`2001:db8:1:${(n << 8).toString(16)}::1`);
      if (!isCrowded(waiting, network, 5)) waiting.push(waitingFrom(network));
    }
    expect(waiting).toHaveLength(20);
    expect(isCrowded(waiting, networks.of('2001:db8:2::1'), 5)).toBe(false);

    const rate = new NetworkRate(5, HOUR_MS, new ManualClock());
    const taken = Array.from({ length: 50 }, (_, n) =>
      rate.take(networks.of(`2001:db8:1:${(n << 8).toString(16)}::1`)),
    );
    expect(taken.filter(Boolean)).toHaveLength(20);
  });
});

describe('how often', () => {
  it('is so many at once, and as many again over the time', () => {
    const clock = new ManualClock();
    const rate = new NetworkRate(2, HOUR_MS, clock);
    const network = new Networks().of('192.0.2.7');
    const take = () => rate.take(network);
    expect([take(), take(), take()]).toEqual([true, true, false]);
    clock.advance(HOUR_MS / 2);
    expect([take(), take()]).toEqual([true, false]);
  });

  it('takes no more memory for the addresses beyond its bound', () => {
    const clock = new ManualClock();
    const networks = new Networks();
    const rate = new NetworkRate(1, HOUR_MS, clock);
    const mine = networks.of('192.0.2.7');
    expect(rate.take(mine)).toBe(true);
    for (let n = 0; n < 25_000; n++) {
      rate.take(networks.of(`10.${String(n >> 16)}.${String((n >> 8) & 255)}.${String(n & 255)}`));
      // Who goes on asking is not forgotten for it.
      if (n % 5_000 === 0) expect(rate.take(mine)).toBe(false);
    }
    expect(rate.size).toBe(20_000);
  });
});

describe('sockets of a network', () => {
  it('are counted while they are open, over the change of salts too', () => {
    const networks = new Networks();
    const sockets = new NetworkSockets(2);
    const first = sockets.enter(networks.of('192.0.2.7'));
    const second = sockets.enter(networks.of('192.0.2.7'));
    expect(second).toBe(first);
    networks.renew(sockets.keys());
    const again = networks.of('192.0.2.7');
    expect(sockets.isFull(again)).toBe(true);
    expect(sockets.isFull(networks.of('192.0.2.8'))).toBe(false);
    sockets.leave(first);
    expect(sockets.isFull(again)).toBe(false);
    sockets.leave(second);
    expect([...sockets.keys()]).toEqual([]);
  });
});

it('everything that is counted by network begins anew within the hour', () => {
  const limits = new NetworkLimits(readConfig({ VISKA_STARTS_PER_HOUR: '1' }), new ManualClock());
  const take = () => limits.starts.take(limits.networks.of('192.0.2.7'));
  expect([take(), take()]).toEqual([true, false]);
  limits.renew([]);
  expect(limits.starts.size).toBe(0);
  expect(take()).toBe(true);
});

describe('the client’s address', () => {
  const request = (remoteAddress: string, forwarded?: string) =>
    ({ socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }) as never;

  it('is the socket’s own, whatever a stranger claims', () => {
    const addressOf = clientAddress([]);
    expect(addressOf(request('::ffff:198.51.100.7', '203.0.113.1'))).toBe('198.51.100.7');
  });

  it('is what the trusted proxy says, and not what was claimed before it', () => {
    const addressOf = clientAddress(['loopback', '10.0.0.0/8', '2001:db8::1']);
    expect(addressOf(request('127.0.0.1', '203.0.113.1, 198.51.100.7'))).toBe('198.51.100.7');
    expect(addressOf(request('127.0.0.1', '203.0.113.1, 198.51.100.7, 10.1.2.3'))).toBe('198.51.100.7');
    expect(addressOf(request('2001:db8::1', '198.51.100.7'))).toBe('198.51.100.7');
    expect(addressOf(request('127.0.0.1', 'nonsense'))).toBe('127.0.0.1');
    expect(() => clientAddress(['kommunen'])).toThrow('kommunen');
  });

  it.each([
    ['203.0.113.7:51234', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['\t203.0.113.7:1', '203.0.113.7'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['[::ffff:203.0.113.7]:80', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['198.51.100.1, 203.0.113.7:51234, 10.0.0.2:80', '203.0.113.7'],
    ['198.51.100.1,203.0.113.7', '203.0.113.7'],
  ])('is read from the proxy’s %s', (header, address) => {
    const heard: string[] = [];
    const addressOf = clientAddress(['10.0.0.0/8'], what => heard.push(what));
    expect([addressOf(request('10.0.0.1', header)), heard]).toEqual([address, []]);
  });

  it.each([
    'nonsense',
    'unknown',
    '_hidden',
    '',
    '203.0.113.7,',
    '203.0.113.7:',
    '203.0.113.7:port',
    '203.0.113.7:70000',
    '203.0.113.7 51234',
    '203.0.113',
    '203.0.113.07',
    '203.0.113.7/32',
    '[203.0.113.7]:80',
    '[2001:db8::1',
    '2001:db8::1]:443',
    '[2001:db8::1]443',
    '[]:443',
    'for=203.0.113.7',
    '"203.0.113.7"',
    '2001:db8::12345',
  ])('is the proxy’s own where it sends %j, and that is said once', header => {
    const heard: string[] = [];
    const addressOf = clientAddress(['10.0.0.0/8'], what => heard.push(what));
    for (let twice = 0; twice < 2; twice++)
      expect(
        addressOf({ socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': header } } as never),
      ).toBe('10.0.0.1');
    expect(heard).toEqual(['forwarded-address-unreadable']);
  });

  it('is the last that could be read, where something unreadable stands before it', () => {
    const addressOf = clientAddress(['10.0.0.0/8']);
    expect(addressOf(request('10.0.0.1', 'nonsense, 10.0.0.9'))).toBe('10.0.0.9');
    expect(addressOf(request('10.0.0.1', 'nonsense, 203.0.113.7, 10.0.0.9'))).toBe('203.0.113.7');
  });

  it('makes itself heard once when a proxy hands it on that nobody trusts, or a trusted one does not', () => {
    const heard: string[] = [];
    const addressOf = clientAddress(['10.0.0.1'], what => heard.push(what));
    addressOf(request('127.0.0.1'));
    addressOf(request('10.0.0.1', '203.0.113.1'));
    expect(heard).toEqual([]);
    for (const at of ['1', '2']) addressOf(request('127.0.0.1', `203.0.113.${at}`));
    for (const remote of ['10.0.0.1', '::ffff:10.0.0.1']) addressOf(request(remote));
    expect(heard).toEqual(['forwarded-address-ignored', 'forwarded-address-missing']);
  });

  it('of a socket that is gone already is nobody’s', () => {
    expect(clientAddress(['loopback'])({ socket: {}, headers: {} } as never)).toBe('');
  });
});

describe('the proxies that are trusted', () => {
  it.each([
    ['10.0.0.0/8', '10.9.9.9', '11.0.0.1'],
    ['10.1.2.3/8', '10.9.9.9', '11.0.0.1'],
    ['10.0.0.1', '10.0.0.1', '10.0.0.2'],
    ['10.0.0.1', '::ffff:10.0.0.1', '::ffff:10.0.0.2'],
    ['::ffff:10.0.0.1', '10.0.0.1', '10.0.0.2'],
    ['::ffff:10.0.0.0/104', '10.9.9.9', '11.0.0.1'],
    ['10.0.0.0/32', '10.0.0.0', '10.0.0.1'],
    ['2001:db8::/32', '2001:db8:1::1', '2001:db9::1'],
    ['fc00::/7', 'fd12::1', '2001:db8::1'],
    ['2001:db8::1/128', '2001:DB8:0::1', '2001:db8::2'],
    ['loopback', '127.0.0.9', '10.0.0.1'],
    ['loopback', '::1', '::2'],
  ])('%s are %s and not %s', (entry, inside, outside) => {
    const isTrusted = trusts(readConfig({ VISKA_TRUSTED_PROXY: entry }).trustedProxies);
    expect([isTrusted(inside), isTrusted(outside), isTrusted('')]).toEqual([true, false, false]);
  });

  it.each([
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '0.0.0.0/0',
    '128.0.0.0/1',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/ 8',
    '10.0.0.0/8.0',
    '10.0.0.0/0x8',
    '10.0.0.0/255.0.0.0',
    '10.0.0',
    '10.0.0.256',
    '010.0.0.1',
    '::/0',
    '2000::/3',
    '2001:db8::/129',
    '::ffff:0.0.0.0/96',
    '::ffff:10.0.0.0/64',
    '::ffff:10.0.0.0/129',
    'fe80::1%eth0',
    '[2001:db8::1]',
    '10.0.0.1:80',
    '10.0.0.1 10.0.0.2',
    '*',
    'localhost',
    'Loopback',
    'loopback/8',
    'all',
    ',',
    '10.0.0.1,',
    '10.0.0.1,,10.0.0.2',
  ])('%s stops the start with one line that names the setting', entry => {
    expect(() => readConfig({ VISKA_TRUSTED_PROXY: entry })).toThrow(ConfigError);
    expect(() => readConfig({ VISKA_TRUSTED_PROXY: entry })).toThrow(/^VISKA_TRUSTED_PROXY: [^\n]+$/);
  });
});
