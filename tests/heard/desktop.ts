/**
 * A desktop without a screen, as a blind person's is set up: X, D-Bus, the accessibility bus, a window manager, a
 * silent voice and Orca. Started once by the runner; the reader presses keys on it and gets what Orca speaks.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expectSoon } from '../support/expect-soon.ts';

const ORCA = new URL('run-orca.py', import.meta.url).pathname;
const ACCESSIBILITY_BUS = '/usr/libexec/at-spi-bus-launcher';

export interface Heard {
  /** An utterance. */
  readonly says?: string;
  /** Orca had nothing to do for a tenth of a second. */
  readonly still?: true;
}

export interface Desktop {
  readonly folder: string;
  /** What a program needs to run on it. */
  readonly environment: NodeJS.ProcessEnv;
  /** From now on; of several only the last. */
  hear(listener: (heard: Heard) => void): void;
  start(program: string, words: readonly string[]): ChildProcess;
  /** Everything that was started on it ends. */
  close(): Promise<void>;
}

/** Speech Dispatcher with a module that takes every word and says none. */
function silentVoice(folder: string): string {
  const configuration = join(folder, 'voice');
  mkdirSync(join(configuration, 'modules'), { recursive: true });
  writeFileSync(
    join(configuration, 'speechd.conf'),
    `LogLevel 1
LogDir "${folder}"
DefaultLanguage "sv"
AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
`,
  );
  writeFileSync(
    join(configuration, 'modules/silent.conf'),
    `GenericExecuteSynth "true"
GenericMaxChunkLength 10000
GenericDelimiters ""
GenericDefaultCharset "utf-8"
GenericLanguage "sv" "sv" "utf-8"
AddVoice "sv" "MALE1" "sv"
`,
  );
  return configuration;
}

/** Swedish, whether or not the machine speaks it. */
function swedish(folder: string): string {
  const locales = join(folder, 'locales');
  mkdirSync(locales);
  const made = spawnSync('localedef', ['-i', 'sv_SE', '-f', 'UTF-8', join(locales, 'sv_SE.UTF-8')]);
  if (made.status !== 0) throw new Error(`localedef: ${String(made.stderr)}`);
  return locales;
}

/** The first line that comes. */
function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface(stream);
    lines.once('line', resolve);
    lines.once('close', () => reject(new Error('ended before it said anything')));
  });
}

export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'viska-heard-'));
  for (const name of ['run', 'home', 'config', 'data', 'orca']) mkdirSync(join(folder, name));
  chmodSync(join(folder, 'run'), 0o700);
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    VISKA_HEARD_DEBUG: process.env['VISKA_HEARD_DEBUG'],
    HOME: join(folder, 'home'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    LOCPATH: swedish(folder),
    LANG: 'sv_SE.UTF-8',
    LC_ALL: 'sv_SE.UTF-8',
    GSETTINGS_BACKEND: 'memory',
    GNOME_ACCESSIBILITY: '1',
  };
  const running: ChildProcess[] = [];
  /** With a pipe at descriptor 3. */
  const start = (program: string, words: readonly string[]): ChildProcess => {
    // A group of its own: what it starts ends with it.
    const child = spawn(program, words, {
      env: environment,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    child.on('error', () => undefined);
    running.push(child);
    return child;
  };
  const telling = (program: string, words: readonly string[]): Promise<string> =>
    firstLine(start(program, words).stdio[3] as Readable);
  const close = async (): Promise<void> => {
    const gone = running.map(child => new Promise(resolve => child.once('close', resolve)));
    for (const { pid } of running.toReversed())
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    await Promise.race([Promise.all(gone), new Promise(resolve => setTimeout(resolve, 2_000))]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const display = await telling('Xvfb', [
      '-displayfd',
      '3',
      '-screen',
      '0',
      '1280x900x24',
      '-nolisten',
      'tcp',
    ]);
    environment['DISPLAY'] = `:${display}`;
    environment['DBUS_SESSION_BUS_ADDRESS'] = await telling('dbus-daemon', [
      '--session',
      '--nofork',
      '--print-address=3',
    ]);
    start(ACCESSIBILITY_BUS, ['--launch-immediately']);
    const call = ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus'];
    for (const property of ['IsEnabled', 'ScreenReaderEnabled'])
      await expectSoon(() => {
        const set = ['org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status', `string:${property}`];
        const words = [...call, ...set, 'variant:boolean:true'];
        return spawnSync('dbus-send', words, { env: environment }).status === 0;
      }, 'the accessibility bus');
    start('openbox', []);
    start('speech-dispatcher', ['-s', '-t', '0', '-C', silentVoice(folder), '-c', 'unix_socket']);
    let listener: (heard: Heard) => void = () => undefined;
    const orca = start('/usr/bin/python3', [ORCA, join(folder, 'orca')]);
    createInterface(orca.stdio[3] as Readable).on('line', line => listener(JSON.parse(line) as Heard));
    await new Promise<void>((resolve, reject) => {
      // It introduces itself.
      listener = heard => heard.says !== undefined && resolve();
      orca.once('exit', code => reject(new Error(`Orca ended with ${String(code)}`)));
    });
    return {
      folder,
      environment,
      hear: next => {
        listener = next;
      },
      start,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
