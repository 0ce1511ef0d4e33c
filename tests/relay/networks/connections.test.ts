/** Connections before and beside WebSockets: none is kept that nobody uses, and one network has so many. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { openParent } from '../../support/wire/wire-people.ts';
import { startTestRelay } from '../support/test-relay.ts';
import type { TestRelay } from '../support/test-relay.ts';

let test: TestRelay;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await test.close();
});

const start = (environment: Record<string, string> = {}) =>
  startTestRelay({ environment: { VISKA_TRUSTED_PROXY: '192.0.2.1', ...environment } });

function open(from = '127.0.0.66'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      port: Number(new URL(test.url).port),
      host: '127.0.0.1',
      localAddress: from,
      allowHalfOpen: true,
    });
    sockets.push(socket);
    socket.once('error', reject);
    socket.once('connect', () => resolve(socket.off('error', reject).on('error', () => undefined)));
  });
}
/** What the relay said until it ended the connection itself. */
function ended(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data: Buffer) => (text += data.toString('latin1')));
  return new Promise(resolve => socket.once('close', () => resolve(text)).once('end', () => socket.end()));
}
const upgrade = (path: string, kind: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: ${kind}\r\n${more}\r\n`;

it.each([
  ['a path that is no socket', '/', '', 404],
  ['a foreign origin', '/socket/parent', 'Origin: https://elak.example\r\n', 403],
  ['no sign-in', '/socket/counselor', '', 401],
  ['no key', '/socket/parent', '', 400],
])('a refused upgrade is gone (%s), also when a byte comes after it', async (_, path, more, status) => {
  test = await start();
  const before = handles();
  const all = await Promise.all(Array.from({ length: 20 }, () => open()));
  for (const socket of all)
    socket.once('data', () => socket.end('x')).write(upgrade(path, 'websocket', more));
  const said = await Promise.all(all.map(ended));
  for (const text of said) expect(text).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
  await expect.poll(handles, { timeout: 10_000 }).toBeLessThanOrEqual(before);
});

it.each(['h2c', 'x', 'websocket2', 'TLS/1.0'])('an upgrade to %s is an ordinary request', async kind => {
  test = await start();
  const socket = await open();
  socket.write(upgrade('/healthz', kind));
  const said = await new Promise<Buffer>(resolve => socket.once('data', resolve));
  expect(said.toString()).toMatch(/^HTTP\/1.1 200 /);
  // The connection is as any other afterwards.
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const again = await new Promise<Buffer>(resolve => socket.once('data', resolve));
  expect(again.toString()).toMatch(/^HTTP\/1.1 200 /);
});

it('so many connections of one network are held, whatever they say, and another gets in', async () => {
  test = await start({ VISKA_CONNECTIONS_PER_NETWORK: '5' });
  const all = await Promise.all(Array.from({ length: 12 }, () => open()));
  await expect.poll(() => all.filter(({ destroyed }) => !destroyed).length).toBe(5);
  await expect(fetch(`${test.url}/healthz`)).resolves.toMatchObject({ status: 200 });
  expect(test.output()).toContain('"code":"network-full","event":"connection-refused"');
  // One that became a chat is counted there, and makes room here.
  for (const socket of all) socket.destroy();
  for (let at = 0; at < 8; at++) await openParent(test.url, { from: '127.0.0.67' });
});

it('when the relay is full, who has waited longest without asking makes room', async () => {
  test = await start({ VISKA_CONNECTIONS_MAX: '4' });
  const first = await open('127.0.0.70');
  const gone = ended(first.resume());
  for (let at = 1; at < 4; at++) await open(`127.0.0.7${String(at)}`);
  const last = await open('127.0.0.79');
  const answer = ended(last);
  last.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(await answer).toContain('200 OK');
  expect(await gone).toBe('');
});

it('a proxy that is named has as many connections as it needs', async () => {
  test = await startTestRelay({
    environment: { VISKA_TRUSTED_PROXY: 'loopback', VISKA_CONNECTIONS_PER_NETWORK: '2' },
  });
  const all = await Promise.all(Array.from({ length: 6 }, () => open()));
  const answers = all.map(ended);
  for (const socket of all)
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  for (const answer of await Promise.all(answers)) expect(answer).toContain('200 OK');
});

it('who writes many requests at once, and waits for no answer, is gone', async () => {
  test = await start();
  const socket = await open();
  const said = ended(socket);
  socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(100));
  expect((await said).match(/^HTTP\/1.1 200/gm)?.length ?? 0).toBeLessThanOrEqual(8);
});

it('a flood of refusals is one line and then a count', async () => {
  test = await start();
  const all = await Promise.all(Array.from({ length: 30 }, () => open()));
  for (const socket of all) socket.write(upgrade('/socket/counselor', 'websocket'));
  await Promise.all(all.map(ended));
  expect(test.output().match(/socket-refused/g)).toHaveLength(1);
});

/** Sockets that this process holds, at either end. */
const handles = (): number =>
  process.getActiveResourcesInfo().filter(kind => /TCPSocketWrap/.test(kind)).length;
