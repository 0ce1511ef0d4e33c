/** The operator's command, as it is typed: what it prints, and how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { privacy } from '../../demo/settings/privacy.ts';
import { CLOSE } from '../../relay/protocol/codes.ts';
import type { PublicSettings } from '../../relay/protocol/http/public-settings.ts';
import { openSqlite } from '../../relay/storage/sqlite/sqlite.ts';
import { COMPILED } from '../support/compiled.ts';
import { openParent, solvedWork, startFrame } from '../support/wire/wire-people.ts';
import { startTestRelay } from './support/test-relay.ts';

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viska-cli-'));
  data = join(folder, 'data');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function viska(...words: string[]) {
  return viskaWith({}, ...words);
}

function viskaWith(settings: Record<string, string>, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['relay/viska.js', ...words], {
    env: { ...COMPILED, PATH: process.env['PATH'], VISKA_DATA: data, PORT: '9876', ...settings },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('adds a site, lists it, and changes it', () => {
  const added = viska(
    'site',
    'add',
    'storby',
    '--origin',
    'https://www.storby.example/',
    '--name',
    'Storby kommun',
  );
  const open = 'The chat is closed until these are filled in (--from <file>): privacy, ';
  expect(added).toMatchObject({
    status: 0,
    stdout: `storby  Storby kommun  https://www.storby.example\n${open}retentionMonths, secrecyDecided\n`,
  });
  const file = join(folder, 'site.json');
  writeFileSync(file, JSON.stringify({ retentionMonths: 6 }));
  expect(viska('site', 'add', 'storby', '--from', file, '--json').stdout).toContain('"retentionMonths": 6');
  expect(JSON.parse(viska('site', 'list', '--json').stdout)).toEqual([
    { id: 'storby', name: 'Storby kommun', origins: ['https://www.storby.example'], live: false },
  ]);
});

it('a new site is closed until the municipality has decided, and a running relay follows', async () => {
  const test = await startTestRelay({ data });
  viska('site', 'add', 'nyby', '--origin', 'https://www.nyby.example', '--name', 'Nyby kommun');
  const channel = async () => {
    const answer = await fetch(`${test.url}/api/sites/nyby`);
    return ((await answer.json()) as PublicSettings).channels[0]?.open;
  };
  expect(await channel()).toEqual({
    state: 'closed',
    reason: { sv: 'Chatten har inte öppnat än.', en: 'The chat has not opened yet.' },
  });
  const socket = await openParent(test.url);
  socket.send(startFrame(await solvedWork(test.url, 'nyby'), 'nyby', 'chatt'));
  expect(await socket.closed).toBe(CLOSE['closed-hours'].code);

  const file = join(folder, 'decided.json');
  writeFileSync(file, JSON.stringify({ privacy, retentionMonths: 12, secrecyDecided: '2026-10-01' }));
  expect(viska('site', 'add', 'nyby', '--from', file).stdout).toBe(
    'nyby  Nyby kommun  https://www.nyby.example\n',
  );
  await expect.poll(channel).toEqual({ state: 'open' });
  viska('site', 'remove', 'nyby');
  await test.relay.close();
});

it('invites someone by a link that a running relay takes at once, and removes them', async () => {
  const test = await startTestRelay({ data });
  const link = viska('staff', 'invite', 'storby', 'Maria Ek', '--role', 'lead').stdout.trim();
  expect(link).toMatch(/^http:\/\/localhost:9876\/console\/enter#[\w-]{43}$/);
  const response = await fetch(`${test.url}/api/staff/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token: link.split('#')[1] }),
  });
  expect(await response.json()).toMatchObject({ staff: { name: 'Maria Ek', role: 'lead' } });
  const [person] = JSON.parse(viska('staff', 'list', 'storby', '--json').stdout) as { id: string }[];
  expect(viska('staff', 'remove', person?.id ?? '')).toMatchObject({ status: 0 });
  expect(viska('staff', 'remove', person?.id ?? '')).toMatchObject({ status: 1 });
  expect(viska('staff', 'list', 'storby').stdout.trim()).toBe('');
  await test.relay.close();
});

it('gives a leaving municipality all that is kept, takes it in elsewhere, and erases it', async () => {
  const storage = openSqlite(data);
  const record = {
    id: 'eeeeeeee-6b0e-4f52-9a53-2f3c6f0f0a11',
    month: '2020-01',
    channel: 'chatt',
    topics: ['school'],
  };
  await storage.records.save({ ...record, site: 'storby', receipt: null });
  await storage.close();
  const exported = viska('site', 'export', 'storby').stdout;
  expect(JSON.parse(exported)).toMatchObject({ version: 1, site: { id: 'storby' }, records: [record] });
  expect(viska('site', 'remove', 'storby')).toMatchObject({ status: 0 });
  expect(viska('site', 'export', 'storby').status).toBe(1);
  const file = join(folder, 'storby.json');
  writeFileSync(file, exported);
  expect(viska('site', 'import', file, '--json').stdout).toContain('"records": 1');
  expect(viska('site', 'export', 'storby').stdout).toBe(exported);
});

it('purges by the municipality’s plan, and first says what would go', () => {
  expect(viska('purge', '--dry-run', '--as-of', '2020-07-15').stdout).toContain(
    'storby  before 2020-01  0 would go',
  );
  expect(viska('purge', '--dry-run', '--as-of', '2020-08-15').stdout).toContain(
    'storby  before 2020-02  1 would go',
  );
  expect(viska('purge', '--as-of', '2020-08-15').stdout).toContain('storby  before 2020-02  1 gone');
  expect(viska('purge', '--as-of', 'igår').status).toBe(2);
});

it('counts topics with small counts hidden, and lists what is kept', () => {
  expect(viska('stats', 'storby').stdout).toMatch(/under 5 {2}samtal/);
  expect(
    JSON.parse(viska('stats', 'storby', '--from', '2020-01', '--to', '2020-12', '--json').stdout),
  ).toMatchObject({
    period: { from: '2020-01', to: '2020-12' },
    total: null,
  });
  expect(viska('inventory').stdout).toContain('table topic_records');
});

it('says in one line what is wrong, and ends with 2 for wrong use and 1 for what cannot be done', () => {
  expect(viska('site', 'add', 'Stor By', '--origin', 'https://x.example')).toMatchObject({
    status: 2,
    stderr: 'viska: id: use a-z, 0-9 and -\n',
  });
  expect(viska('site', 'add', 'ny', '--origin', 'www.x.example').status).toBe(2);
  expect(viska('staff', 'invite', 'ingenstans', 'Maria', '--role', 'lead')).toMatchObject({
    status: 1,
    stderr: 'viska: there is no site ingenstans\n',
  });
  expect(viska('staff', 'invite', 'storby', 'Maria', '--role', 'king').status).toBe(2);
  expect(viska('dance').status).toBe(2);
});

it.each([
  [['--help']],
  [['site', '--help']],
  [['site', 'add', '--help']],
  [['staff', 'invite', '--help']],
  [['serve', '--help']],
])('explains itself: %s', words => {
  const { status, stdout } = viska(...words);
  expect(status).toBe(0);
  expect(stdout).toContain('Usage: viska');
});

it('tells its version, and takes --json where it prints nothing else', () => {
  expect(viska('--version').stdout).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?\n$/);
  expect(JSON.parse(viska('site', 'export', 'storby', '--json').stdout)).toMatchObject({
    site: { id: 'storby' },
  });
});

it.each([
  ['VISKA_DATA', '/proc/nowhere', 'cannot be used', 1],
  ['VISKA_TRUSTED_PROXY', 'somewhere', 'is not an address', 2],
])('a setting that is found wrong when it is used ends with one line too: %s', (name, value, why, code) => {
  const { status, stderr } = viskaWith({ [name]: value }, 'serve');
  expect(status).toBe(code);
  expect(stderr).toMatch(new RegExp(`^viska: ${name}: .*${why}.*\n$`));
});
