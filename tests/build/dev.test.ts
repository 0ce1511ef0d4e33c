import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSoon } from '../support/expect-soon.ts';
import { freePort } from '../support/free-port.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const SOURCES = [
  'demo',
  'relay',
  'widget',
  'tests/dev.ts',
  'package.json',
  'package-lock.json',
  'rollup.config.js',
];
const PATIENCE_MS = 180_000;

/** In a copy of the sources, so that typing in them troubles nobody else. */
describe('npm run dev', () => {
  let folder: string;
  let command: ChildProcess;
  let relay: string;
  let website: string;
  let said = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'viska-dev-'));
    for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const [port, demoPort] = [await freePort(), await freePort()];
    relay = `http://localhost:${String(port)}`;
    website = `http://127.0.0.1:${String(demoPort)}`;
    command = spawn(process.execPath, ['tests/dev.ts'], {
      cwd: folder,
      env: { PATH: process.env.PATH, PORT: String(port), DEMO_PORT: String(demoPort) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [command.stdout, command.stderr])
      stream?.on('data', (data: Buffer) => {
        said += data.toString();
      });
    await expectSoon(
      () => {
        if (command.exitCode !== null) throw new Error(`npm run dev ended:\n${said}`);
        return /Desk +http/.test(said);
      },
      'the command to be ready',
      PATIENCE_MS,
    );
  }, PATIENCE_MS);
  afterAll(async () => {
    if (command.exitCode === null) await stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Resolves with the exit code. */
  const stop = (signal: 'SIGINT' | 'SIGTERM'): Promise<number | null> =>
    new Promise(resolve => {
      command.once('exit', resolve);
      command.kill(signal);
    });
  const type = (file: string, before: string, after: string): void => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(before);
    writeFileSync(join(folder, file), text.replace(before, after));
  };
  const serves = (address: string, text: string): Promise<void> =>
    expectSoon(
      async () =>
        (
          await fetch(address).then(
            answer => answer.text(),
            () => '',
          )
        ).includes(text),
      `${address} to have "${text}"; the command said:\n${said}`,
      PATIENCE_MS,
    );

  it('builds again what browsers load, as one types', { timeout: PATIENCE_MS }, async () => {
    const launcher = `${relay}/viska.js`;
    await serves(launcher, 'Chatta anonymt');
    type('widget/embed/viska.ts', 'Chatta anonymt', 'Chatta strax');
    await serves(launcher, 'Chatta strax');
    type('widget/embed/viska.ts', 'Chatta strax', 'Chatta anonymt');
    await serves(launcher, 'Chatta anonymt');
  });

  it('starts the servers again when their own files change', { timeout: PATIENCE_MS }, async () => {
    type('demo/pages/layout.ts', 'Till innehållet', 'Hoppa till innehållet');
    await serves(`${website}/`, 'Hoppa till innehållet');
  });

  it('stops everything on Ctrl-C', { timeout: PATIENCE_MS }, async () => {
    expect(await stop('SIGINT')).toBe(0);
    for (const address of [relay, website]) await expect(fetch(address)).rejects.toThrow();
  });
});
