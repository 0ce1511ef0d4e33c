/**
 * A server as a process of its own, alone on the first core where `taskset` is to be had, that tells what it
 * has used. The measuring process keeps to the other cores.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const PROBE = new URL('servers/probe.ts', import.meta.url).href;
export const peerFile = (name: string): string =>
  fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));

const cores = availableParallelism();
export const isPinned = cores > 1 && spawnSync('taskset', ['-V']).status === 0;

const keepTo = (list: string): void => {
  if (isPinned) spawnSync('taskset', ['-a', '-cp', list, String(process.pid)]);
};
/** Before a server alone on its core is measured. */
export const keepToOtherCores = (): void => keepTo(cores === 2 ? '1' : `1-${String(cores - 1)}`);
/** Before two browsers are, which stand for two devices. */
export const keepToAllCores = (): void => keepTo(`0-${String(cores - 1)}`);

export interface Used {
  readonly cpuMicros: number;
  /** Bytes. */
  readonly rss: number;
  /** Bytes: the heap and what hangs on it. */
  readonly heap: number;
}

export class MeasuredServer {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** Resolves when it has said on which port it listens. `words`: a file and its arguments. */
  static async start(
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<MeasuredServer> {
    const node = [process.execPath, '--expose-gc', '--import', PROBE, ...words];
    const [command = '', ...rest] = isPinned ? ['taskset', '-c', '0', ...node] : node;
    const child = spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...environment },
    });
    return new MeasuredServer(child, await portOf(child));
  }

  async #ask(ask: 'cpu' | 'memory'): Promise<Used> {
    const answer = new Promise<Used>(resolve => {
      this.#child.once('message', used => {
        resolve(used as Used);
      });
    });
    this.#child.send({ ask });
    return answer;
  }

  async cpuMicros(): Promise<number> {
    return (await this.#ask('cpu')).cpuMicros;
  }

  /** After a collection. */
  memory(): Promise<Used> {
    return this.#ask('memory');
  }

  /** As when the power goes. */
  async kill(): Promise<void> {
    const gone = new Promise(resolve => this.#child.once('close', resolve));
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await gone;
  }
}

/** Every measured server says `"port":1234` on standard output when it listens. */
export function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (data: Buffer) => {
      if (said === 'enough') return;
      said += data.toString();
      const port = /"port":(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      said = 'enough';
      resolve(Number(port));
    });
    child.once('exit', code => {
      reject(new Error(`a server ended with ${String(code)} before it listened: ${said}`));
    });
  });
}
