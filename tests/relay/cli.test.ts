/** The operator's command, as it is typed: what it prints, and how it ends. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestRelay } from './support/test-relay.ts';

let folder: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'viska-cli-'));
  data = join(folder, 'data');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function viska(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['relay/viska.js', ...words], {
    env: { PATH: process.env['PATH'], VISKA_DATA: data, PORT: '9876' },
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
  expect(added).toMatchObject({ status: 0, stdout: 'storby  Storby kommun  https://www.storby.example\n' });
  const file = join(folder, 'site.json');
  writeFileSync(file, JSON.stringify({ retentionMonths: 6 }));
  expect(viska('site', 'add', 'storby', '--from', file, '--json').stdout).toContain('"retentionMonths": 6');
  expect(JSON.parse(viska('site', 'list', '--json').stdout)).toEqual([
    { id: 'storby', name: 'Storby kommun', origins: ['https://www.storby.example'] },
  ]);
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
