/** `VISKA_CONSOLE_URL`: the console on a host of its own, and nothing of it on the public one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserFiles } from '../../../relay/http/browser-files.ts';
import { writeBuild } from '../../support/written-build.ts';
import { startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

const PUBLIC = 'chatt.example';
const CONSOLE = 'desk.example';
let test: TestRelay;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'viska-files-'));
  writeBuild(folder);
  test = await startTestRelay({
    files: new BrowserFiles(folder),
    environment: { VISKA_PUBLIC_URL: `https://${PUBLIC}`, VISKA_CONSOLE_URL: `https://${CONSOLE}` },
  });
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Status, as a proxy that passes the host on would hear it. */
const ask = (host: string, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<number>((resolve, reject) => {
    const asked = request({
      port: test.relay.port,
      host: '127.0.0.1',
      path,
      method,
      headers: { Host: host, ...headers },
    });
    const done = (status = 0): void => {
      asked.destroy();
      resolve(status);
    };
    asked.on('response', ({ statusCode }) => done(statusCode));
    asked.on('upgrade', () => done(101));
    asked.on('error', reject);
    asked.end();
  });
const upgrade = (host: string, path: string, origin: string) =>
  ask(host, path, {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    Origin: origin,
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  });

describe('with a host of its own for the console', () => {
  const STAFF = ['/console', '/console/', '/console/enter', '/api/staff/me', '/api/staff/statistics'];
  const CHAT = [
    '/frame/exempelkommun',
    '/chat/exempelkommun',
    '/api/sites/exempelkommun',
    '/receipt/exempelkommun',
    '/viska.js',
  ];

  it.each([PUBLIC, 'other.example', 'localhost', `${PUBLIC}:443`, `x.${CONSOLE}`, `${CONSOLE}.evil.example`])(
    '%s has nothing of the console',
    async host => {
      for (const path of STAFF) expect(await ask(host, path), path).toBe(404);
      expect(await ask(host, '/api/staff/enter', { Origin: `https://${CONSOLE}` }, 'POST')).toBe(404);
      expect(await upgrade(host, '/socket/counselor', `https://${CONSOLE}`)).toBe(404);
      for (const path of CHAT) expect(await ask(host, path), path).toBe(200);
      expect(await upgrade(host, '/socket/parent', `https://${PUBLIC}`)).toBe(101);
    },
  );

  it.each([CONSOLE, CONSOLE.toUpperCase(), `${CONSOLE}:443`])('%s has nothing of the chat', async host => {
    for (const path of CHAT) expect(await ask(host, path), path).toBe(404);
    expect(await upgrade(host, '/socket/parent', `https://${PUBLIC}`)).toBe(404);
    expect(await ask(host, '/api/staff/me')).toBe(401);
    for (const path of ['/console', '/console/enter']) expect(await ask(host, path), path).toBe(200);
    // It is there, and asks who one is.
    expect(await upgrade(host, '/socket/counselor', `https://${CONSOLE}`)).toBe(401);
    expect(await upgrade(host, '/socket/counselor', `https://${PUBLIC}`)).toBe(403);
  });

  it('both say whether the relay is there', async () => {
    for (const host of [PUBLIC, CONSOLE]) expect(await ask(host, '/healthz')).toBe(200);
  });

  it('a path that is written otherwise gets no further', async () => {
    for (const path of [
      '//console',
      '/Console',
      '/%63onsole',
      '/api//staff/me',
      '/api/%73taff/me',
      '/x/../console',
    ])
      expect(await ask(PUBLIC, path), path).toBe(404);
  });
});

it('without one, both are on one host', async () => {
  const one = await startTestRelay();
  expect((await fetch(`${one.url}/api/staff/me`)).status).toBe(401);
  expect((await fetch(`${one.url}/api/sites/exempelkommun`)).status).toBe(200);
  await one.close();
});

it('every answer says who may load it and asks the same of what it loads; https is for this host alone', async () => {
  const get = (path: string) =>
    fetch(`http://127.0.0.1:${String(test.relay.port)}${path}`, { redirect: 'manual' });
  for (const path of [
    '/api/staff/me',
    '/console',
    '/healthz',
    '/ingenting',
    '/chat/exempelkommun',
    '/receipt/x',
  ])
    expect((await get(path)).headers.get('cross-origin-resource-policy'), path).toMatch(
      /same-origin|cross-origin/,
    );
  const one = await startTestRelay();
  for (const path of [
    '/api/staff/me',
    '/api/staff/statistics',
    '/console',
    '/chat/exempelkommun',
    '/receipt/exempelkommun',
  ])
    expect((await fetch(one.url + path)).headers.get('cross-origin-resource-policy'), path).toBe(
      'same-origin',
    );
  for (const path of [
    '/frame/exempelkommun',
    '/viska.js',
    '/page.css',
    '/console',
    '/v/x/y.js',
    '/api/staff/me',
  ])
    expect((await fetch(one.url + path)).headers.get('cross-origin-embedder-policy'), path).toBe(
      'require-corp',
    );
  await one.close();
  expect((await get('/healthz')).headers.get('strict-transport-security')).toBe('max-age=31536000');
});
