/**
 * The relay as a process of its own, as an operator runs it: so that `kill -9`, its output and its memory are real.
 * Started and started again by the installation.
 */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { COMPILED } from './compiled.ts';
import { expectSoon } from './expect-soon.ts';

export interface RelayWishes {
  readonly port: number;
  readonly data: string;
  readonly publicUrl: string;
  /** Further settings, and what a test wants in the process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Arguments for Node itself. */
  readonly nodeArguments?: readonly string[];
}

/** Nothing of the test runner's own settings reaches the relay. */
function environment(wishes: RelayWishes): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: 'production',
    ...COMPILED,
    PORT: String(wishes.port),
    VISKA_DATA: wishes.data,
    VISKA_PUBLIC_URL: wishes.publicUrl,
    ...wishes.environment,
  };
}

export class RelayProcess {
  readonly #wishes: RelayWishes;
  #child: ChildProcess | undefined;
  #output = '';

  constructor(wishes: RelayWishes) {
    this.#wishes = wishes;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the relay is not running');
    return pid;
  }

  get running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Everything it wrote on standard output and error, over all its lives. */
  get output(): string {
    return this.#output;
  }

  /** `tree`: sources and build of another state of this repository. */
  async start(tree?: string): Promise<void> {
    const child = spawn(process.execPath, [...(this.#wishes.nodeArguments ?? []), 'relay/cli.ts', 'serve'], {
      env: environment(this.#wishes),
      ...(tree === undefined ? {} : { cwd: tree }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        this.#output += data.toString();
      });
    await expectSoon(async () => {
      if (!this.running) throw new Error(`the relay did not start:\n${this.#output}`);
      const response = await fetch(`http://127.0.0.1:${String(this.#wishes.port)}/readyz`).catch(
        () => undefined,
      );
      return response?.ok ?? false;
    }, 'the relay to be ready');
  }

  /** As when the power goes. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** In order. Resolves with the exit code. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || !this.running) return child?.exitCode ?? null;
    const gone = new Promise<number | null>(resolve => child.once('close', resolve));
    child.kill(signal);
    return gone;
  }

  /** `viska …` on the same data folder, as the operator types it. Returns what it printed. */
  viska(...words: string[]): string {
    const done = spawnSync(process.execPath, ['relay/cli.ts', ...words], {
      env: environment(this.#wishes),
      encoding: 'utf8',
    });
    if (done.status !== 0)
      throw new Error(
        `viska ${words.join(' ')} ended with ${String(done.status)}: ${done.stderr}${done.stdout}`,
      );
    return done.stdout;
  }
}
