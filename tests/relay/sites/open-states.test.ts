/** Opening hours are worked out once a minute for each channel, and are true at the minute they change. */
import { expect, it } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { publicSettings } from '../../../relay/sites/public-settings.ts';
import { Sites, SITES_CACHE_MS } from '../../../relay/sites/sites.ts';
import type { SiteSettings } from '../../../relay/sites/settings.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const week = (spans: [string, string][]) => ({
  ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day => [day, spans])),
  holidays: 'open',
  exceptions: [],
});
const site = {
  ...exempelkommun(['https://www.example']),
  channels: [{ id: 'chatt', name: { sv: 'Chatt' }, hours: week([['09:00', '12:00']]) }],
} as unknown as SiteSettings;
const storage = { list: async () => [site], unreadable: async () => [] };
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

it('asked for again within the minute they are the same answer; the next minute is judged anew', async () => {
  // 11:59:59 in Stockholm, in winter.
  const clock = new ManualClock({ start: Date.UTC(2026, 10, 25, 10, 59, 59) });
  const sites = new Sites(storage, clock, quiet);
  const before = await sites.open(site, 'chatt');
  expect(before?.state).toBe('closing');
  expect(await sites.open(site, 'chatt')).toBe(before);
  clock.advance(1_000);
  expect((await sites.open(site, 'chatt'))?.state).toBe('closed');
  // The wall clock is set back: hours follow it.
  clock.set(-1_000);
  expect((await sites.open(site, 'chatt'))?.state).toBe('closing');
});

it('changed settings are judged at once', async () => {
  const clock = new ManualClock({ start: Date.UTC(2026, 10, 25, 10, 59, 0) });
  const sites = new Sites(storage, clock, quiet);
  expect((await sites.open(site, 'chatt'))?.state).toBe('closing');
  const changed = { ...site, channels: [{ ...site.channels[0], hours: 'never' }] } as SiteSettings;
  expect((await sites.open(changed, 'chatt'))?.state).toBe('closed');
});

it('read again and unchanged, settings and what browsers get of them stay the same object; changed, they do not', async () => {
  const clock = new ManualClock({ start: Date.UTC(2026, 10, 25, 10, 58, 30) });
  let stored = site;
  const reads = { list: async () => [structuredClone(stored)], unreadable: async () => [] };
  const sites = new Sites(reads, clock, quiet);
  const read = async () => {
    clock.advance(SITES_CACHE_MS);
    const found = await sites.get(site.id);
    if (!found) throw new Error('no site');
    return { found, public: await publicSettings(sites, found) };
  };
  const before = await read();
  const again = await read();
  expect(again.found).toBe(before.found);
  expect(again.public).toBe(before.public);
  stored = { ...site, name: 'Storby' };
  const after = await read();
  expect([after.found.name, after.public.name]).toEqual(['Storby', 'Storby']);
  // Nor does a minute that changes nothing make it another; one that closes the channel does.
  clock.advance(29_000);
  expect((await read()).public).toBe(after.public);
  clock.advance(60_000);
  const closed = await read();
  expect(closed.public).not.toBe(after.public);
  expect(closed.public.channels[0]?.open.state).toBe('closed');
});
