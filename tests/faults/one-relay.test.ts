/** One relay for each data folder, and a start that fails leaves nothing behind: with real processes and real ports. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMPILED } from '../support/compiled.ts';
import { expectSoon } from '../support/expect-soon.ts';
import { freePort } from '../support/free-port.ts';
import { RelayProcess } from '../support/relay-process.ts';

let folder: string;
let data: string;
const relays: RelayProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viska-one-'));
  data = join(folder, 'data');
});
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function relayOn(where: string): Promise<RelayProcess> {
  const port = await freePort();
  const relay = new RelayProcess({ port, data: where, publicUrl: `http://localhost:${String(port)}` });
  relays.push(relay);
  return relay;
}

/** `viska serve` that is expected to end by itself. */
async function serve(settings: Record<string, string>): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['relay/cli.ts', 'serve'], {
    env: {
      ...COMPILED,
      PATH: process.env.PATH,
      VISKA_DATA: data,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  const patience = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const [status] = (await once(child, 'close')) as [number | null];
  clearTimeout(patience);
  return { status, said: await said };
}

describe('a second relay on the same data folder', () => {
  test('is refused in one line, while the operator’s commands go on', async () => {
    const first = await relayOn(data);
    await first.start();
    const { status, said } = await serve({});
    expect(said).toMatch(
      /^viska: VISKA_DATA: another relay is running on the data folder .*; stop it first\n$/,
    );
    expect(status).toBe(1);
    first.viska('site', 'add', 'storby', '--origin', 'https://www.storby.example', '--name', 'Storby');
    expect(first.viska('staff', 'invite', 'storby', 'Maria', '--role', 'lead')).toContain('/console/enter#');
  });

  test('is taken at once when the first was killed, and after an ordered stop', async () => {
    const first = await relayOn(data);
    await first.start();
    await first.kill();
    const second = await relayOn(data);
    await second.start();
    await second.stop();
    await (await relayOn(data)).start();
  });

  test.runIf(existsSync('/proc/self/fd'))(
    'is refused too where the folder was put back from a backup under the first',
    async () => {
      const first = await relayOn(data);
      await first.start();
      cpSync(data, `${data}-backup`, { recursive: true });
      renameSync(data, `${data}-away`);
      renameSync(`${data}-backup`, data);
      // The open files of a process follow a renamed folder. No second relay may be there meanwhile: it would have the lock.
      const held = (): string[] =>
        readdirSync(`/proc/${String(first.pid)}/fd`).flatMap(fd => {
          try {
            return readlinkSync(`/proc/${String(first.pid)}/fd/${fd}`);
          } catch {
            return [];
          }
        });
      await expectSoon(() => held().includes(join(data, 'relay.lock')), 'the lock to be taken anew');
      expect((await serve({})).status).toBe(1);
    },
  );
});

describe('a port that is taken', () => {
  let other: Server;
  let taken: number;
  beforeEach(async () => {
    other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    taken = (other.address() as AddressInfo).port;
  });
  afterEach(() => void other.close());

  const opens = (port: number): Promise<boolean> =>
    new Promise(resolve => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });

  test.each(['PORT', 'METRICS_PORT'] as const)(
    '%s is named, and nothing goes on listening',
    async setting => {
      const free = await freePort();
      const rest = setting === 'PORT' ? { METRICS_PORT: String(free) } : { PORT: String(free) };
      const { status, said } = await serve({ ...rest, [setting]: String(taken) });
      expect(said).toBe(`viska: port ${String(taken)} is taken; choose another with ${setting}\n`);
      expect(status).toBe(1);
      expect(await opens(free)).toBe(false);
      // The folder is free again.
      await (await relayOn(data)).start();
    },
  );

  test('the same port for both names the second', async () => {
    const free = String(await freePort());
    const { status, said } = await serve({ PORT: free, METRICS_PORT: free });
    expect(said).toBe(`viska: port ${free} is taken; choose another with PORT\n`);
    expect(status).toBe(1);
  });

  test('an address that the machine does not have names HOST', async () => {
    const { status, said } = await serve({ HOST: '192.0.2.1' });
    expect(said).toBe('viska: HOST: 192.0.2.1 is not an address of this machine\n');
    expect(status).toBe(1);
  });
});
