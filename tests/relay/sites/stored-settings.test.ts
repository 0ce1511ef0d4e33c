/** Settings that nothing can trip over later, and rows that cannot be read: they close no other municipality. */
import { spawnSync } from 'node:child_process';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { exempelkommun } from '../../../demo/settings/exempelkommun.ts';
import { CLOSE } from '../../../relay/protocol/codes.ts';
import { SiteSettings } from '../../../relay/sites/settings.ts';
import { readStored, toStore } from '../../../relay/sites/stored-settings.ts';
import { COMPILED } from '../../support/compiled.ts';
import { openParent, startFrame } from '../../support/wire/wire-people.ts';
import { meet, startParent, startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

const site = exempelkommun(['https://www.kommun.se']);
const [channel, ...channels] = site.channels;
const [topic, ...topics] = site.topics;
const [line, ...lines] = site.help;
const hours = {
  mon: [],
  tue: [],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
  exceptions: [
    { date: '2026-12-24', spans: [] },
    { date: '2026-12-24', spans: [] },
  ],
};

it.each([
  ['timeZone', { timeZone: 'Europe/Stokholm' }],
  ['timeZone', { timeZone: '' }],
  ['origins.0', { origins: ['https://*.kommun.se'] }],
  ['origins.0', { origins: ['https://*'] }],
  ['origins.0', { origins: ['https://www.kommun.se/'] }],
  ['origins.0', { origins: ['https://a;script-src'] }],
  ['origins.0', { origins: ["https://a'b"] }],
  ['origins.0', { origins: ['https://a,b'] }],
  ['origins.0', { origins: ['null'] }],
  ['exitAddress', { exitAddress: 'javascript:alert(1)' }],
  ['exitAddress', { exitAddress: 'https://www.1177.se@elak.example/' }],
  ['help.0.url', { help: [{ ...line, url: 'javascript:alert(1)' }, ...lines] }],
  ['help.0.url', { help: [{ ...line, url: 'data:text/html,x' }, ...lines] }],
  ['help.0.url', { help: [{ ...line, url: 'JavaScript:alert(1)' }, ...lines] }],
  ['help.0.phone', { help: [{ ...line, phone: '112;ext=1' }, ...lines] }],
  ['privacy.url', { privacy: { ...site.privacy, url: 'vbscript:x' } }],
  ['topics.0.group', { topics: [{ ...topic, group: 'nowhere' }, ...topics] }],
  ['topics.1.id', { topics: [topic, topic] }],
  ['channels.1.id', { channels: [channel, channel, ...channels] }],
  ['help.1.id', { help: [line, line] }],
  ['topicGroups.1.id', { topicGroups: [site.topicGroups[0], ...site.topicGroups] }],
  ['channels.0.hours.exceptions', { channels: [{ ...channel, hours }, ...channels] }],
])('settings are refused over %s (%o)', (path, change) => {
  const read = SiteSettings.safeParse({ ...site, ...change });
  expect(read.error?.issues[0]?.path.join('.')).toBe(path);
  expect(SiteSettings.safeParse(site).success).toBe(true);
});

describe('what a newer release wrote', () => {
  const [first, second] = site.channels;
  const newer = {
    version: 7,
    ...site,
    sound: 'soft',
    grace: { ...site.grace, coffeeMinutes: 4 },
    channels: site.channels.map(one => ({ ...one, colour: one.id })),
  };

  it('is read as far as this one knows it', () => {
    expect(readStored(site.id, JSON.stringify(newer))).toEqual({ site });
  });

  it('is kept when this one writes the site again, whatever has moved', () => {
    const changed = { ...site, name: 'Ny', channels: [second, first] } as SiteSettings;
    const written: unknown = JSON.parse(toStore(changed, JSON.stringify(newer)));
    expect(written).toMatchObject({
      version: 7,
      name: 'Ny',
      sound: 'soft',
      grace: { coffeeMinutes: 4 },
      channels: [
        { id: second?.id, colour: second?.id },
        { id: first?.id, colour: first?.id },
      ],
    });
    expect(readStored(site.id, JSON.stringify(written))).toEqual({ site: changed });
  });
});

it.each(['{', 'null', '[]', '7', '{}'])('a row that is %s is read as nothing, with a reason', text => {
  expect(readStored(site.id, text)).toEqual({ why: expect.any(String) as unknown });
  expect(readStored(site.id, toStore(site, text))).toEqual({ site });
});

describe('a relay', () => {
  let test: TestRelay;
  afterEach(() => test.close());

  const spoil = (id: string, settings: string) => {
    const database = new DatabaseSync(join(test.data, 'viska.sqlite'));
    database.prepare('insert into sites (id, settings) values (?, ?)').run(id, settings);
    database.prepare("insert into topic_records values ('a', ?, '2000-01', 'x', '[]', null)").run(id);
    database.close();
  };

  it('with one row that cannot be read carries the others, and names it', async () => {
    test = await startTestRelay();
    spoil('gamlakommun', JSON.stringify({ ...site, id: 'gamlakommun', timeZone: 'Europe/Stokholm' }));
    test = await test.restart();
    const [parent] = await startParent(test);
    const ready = await fetch(`${test.url}/readyz`);
    expect([ready.status, await ready.text()]).toEqual([200, 'ready\nsettings not read: gamlakommun']);
    expect(test.output()).toMatch(
      /"row":"gamlakommun","error":"timeZone: a time zone|"error":"timeZone: a time zone/,
    );
    expect(test.output().match(/site-unreadable/g)).toHaveLength(1);
    expect((await fetch(`${test.url}/api/sites/gamlakommun`)).status).toBe(404);
    parent.close();
  });

  it('purges the other sites, and says which one failed', async () => {
    test = await startTestRelay();
    spoil('gamlakommun', '{');
    await test.relay.storage.records.save({
      id: 'aaaaaaaa-6b0e-4f52-9a53-2f3c6f0f0a11',
      site: test.site.id,
      month: '2000-01',
      channel: 'smabarn',
      topics: ['school'],
      receipt: null,
    });
    const done = spawnSync(process.execPath, ['relay/cli.ts', 'purge', '--json'], {
      env: { ...COMPILED, PATH: process.env.PATH, VISKA_DATA: test.data },
      encoding: 'utf8',
    });
    expect(done.status).toBe(1);
    expect(done.stderr).toBe('viska: not purged: gamlakommun\n');
    expect(JSON.parse(done.stdout)).toMatchObject([
      { site: test.site.id, records: 1 },
      { site: 'gamlakommun', records: 0, error: expect.stringContaining('settings not read') as unknown },
    ]);
  });

  it('closes the socket of a frame that it cannot handle, with one line, and goes on', async () => {
    test = await startTestRelay();
    const bystander = await meet(test);
    const { sites } = test.relay.storage;
    // As an older release stored it: what is read is refused, so here it is put in behind the reading.
    sites.list = () =>
      Promise.resolve([
        {
          ...test.site,
          timeZone: 'Europe/Stokholm',
          channels: [{ ...channel, hours: { ...hours, exceptions: [], holidays: 'open' } }],
        } as SiteSettings,
      ]);
    await new Promise(resolve => setTimeout(resolve, 1_100));
    for (let twice = 0; twice < 2; twice++) {
      const socket = await openParent(test.url);
      socket.send(startFrame('work', test.site.id, channel?.id));
      expect(await socket.closed).toBe(CLOSE.failed.code);
    }
    expect(test.output().match(/"frame-failed"/g)).toHaveLength(2);
    expect(test.output()).toMatch(/"where":"relay\/sites\/[\w-]+\.ts:\d+"/);
    bystander.parent.send({ type: 'ping' });
    await bystander.parent.take('pong');
    for (const socket of [bystander.parent, bystander.counselor]) socket.close();
  });
});
