/** `npm start` without the build: what a person sees in the terminal, and where it leads. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { COMPILED } from '../support/compiled.ts';

let data: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'viska-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  /** Resolves with all it printed when that holds the words, or when it ended. */
  printed(words: RegExp): Promise<string>;
  exitCode: Promise<number | null>;
}

function start(settings: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['demo/start.ts'], {
    env: { ...COMPILED, PATH: process.env['PATH'], PORT: '0', DEMO_PORT: '0', VISKA_DATA: data, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let output = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output += text.toString();
      for (const tell of heard) tell();
    });
  const exitCode = new Promise<number | null>(resolve => child.once('close', resolve));
  const printed = (words: RegExp): Promise<string> =>
    new Promise(resolve => {
      const tell = (): void => {
        if (words.test(output)) resolve(output);
      };
      heard.add(tell);
      void exitCode.then(() => {
        resolve(output);
      });
      tell();
    });
  return { child, printed, exitCode };
}

const addresses = (output: string) => ({
  website: /Website\s+(\S+)/.exec(output)?.[1] ?? '',
  relay: /Relay\s+(\S+)/.exec(output)?.[1] ?? '',
  link: /Desk\s+(\S+)/.exec(output)?.[1] ?? '',
});

async function enter(relay: string, link: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${relay}/api/staff/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: relay },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  return { status: response.status, body: await response.json() };
}

it('prints where website and relay are, with the chat of that relay on the website', async () => {
  const { website, relay } = addresses(await start().printed(/Ctrl-C/));
  expect(website).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(relay).toMatch(/^http:\/\/localhost:\d+$/);
  expect(await (await fetch(`${website}/smabarn`)).text()).toContain(`src="${relay}/viska.js"`);
});

it('lets the website, by both of its names, show the chat', async () => {
  const { website, relay } = addresses(await start().printed(/Ctrl-C/));
  const site = (await (await fetch(`${relay}/api/sites/exempelkommun`)).json()) as { origins: string[] };
  expect(site.origins).toEqual([website, website.replace('127.0.0.1', 'localhost')]);
  expect((await fetch(website.replace('127.0.0.1', 'localhost'))).status).toBe(200);
});

it('prints a link that signs in once, as administrator', async () => {
  const { relay, link } = addresses(await start().printed(/Ctrl-C/));
  expect(link).toMatch(new RegExp(`^${relay}/console/enter#`));
  const first = await enter(relay, link);
  expect(first).toMatchObject({ status: 200, body: { staff: { role: 'administrator' } } });
  expect((await enter(relay, link)).status).toBe(401);
});

it('keeps what is there when it starts again, and follows the website to another port', async () => {
  const before = start();
  const first = addresses(await before.printed(/Ctrl-C/));
  const { body: was } = await enter(first.relay, first.link);
  before.child.kill('SIGINT');
  await before.exitCode;

  const again = addresses(await start().printed(/Ctrl-C/));
  expect(await enter(again.relay, again.link)).toMatchObject({ status: 200, body: was as object });
  const site = (await (await fetch(`${again.relay}/api/sites/exempelkommun`)).json()) as {
    origins: string[];
  };
  expect(site.origins).toContain(again.website);
  expect(site.origins).toHaveLength(2);
});

it.each(['SIGINT', 'SIGTERM'] as const)('stops in order on %s', async signal => {
  const started = start();
  const { website, relay } = addresses(await started.printed(/Ctrl-C/));
  started.child.kill(signal);
  expect(await started.exitCode).toBe(0);
  await expect(fetch(website)).rejects.toThrow();
  await expect(fetch(relay)).rejects.toThrow();
});

const taken = (): Promise<Server> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });

it.each(['PORT', 'DEMO_PORT'])(
  'says in one line which setting to change when the port of %s is taken',
  async setting => {
    const other = await taken();
    try {
      const port = String((other.address() as AddressInfo).port);
      const started = start({ [setting]: port });
      expect(await started.exitCode).toBe(2);
      expect((await started.printed(/./)).trim()).toBe(
        `viska: port ${port} is taken; choose another with ${setting}`,
      );
    } finally {
      other.close();
    }
  },
);

it('says in one line which setting is wrong', async () => {
  const started = start({ PORT: 'eight' });
  expect(await started.exitCode).toBe(2);
  expect((await started.printed(/./)).trim()).toBe('viska: PORT: a whole number');
});
