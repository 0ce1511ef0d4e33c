/**
 * `npm start`: the relay, the demo municipality's website and a link to the desk, on one machine.
 * Takes the relay's own settings from the environment; prints where to go, and stops both on Ctrl-C.
 */
import { pathToFileURL } from 'node:url';
import { ConfigError, readConfig } from '../relay/config.ts';
import { CannotListen } from '../relay/http/listen.ts';
import { startRelay } from '../relay/main.ts';
import type { Relay } from '../relay/main.ts';
import { seed } from './seed.ts';
import { startDemo } from './server.ts';
import type { Demo } from './server.ts';

const IMPATIENT_MS = 500;

export interface All {
  relay: Relay;
  demo: Demo;
  /** Signs in once, as administrator and counselor, and lands on the desk. */
  link: string;
  close(): Promise<void>;
}

/** `environment`: settings as `npm start` takes them; port 0 takes any that is free. Rejects with a `ConfigError`. */
export async function startAll(environment: Record<string, string | undefined> = process.env): Promise<All> {
  const config = readConfig(environment);
  // For a person at a terminal the addresses are what matters.
  const logLevel = environment['LOG_LEVEL'] ? config.logLevel : 'warn';
  const shown: { website?: string } = {};
  const relay = await startRelay({ ...config, logLevel }, { demo: () => shown.website }).catch(
    (error: unknown) => {
      throw error instanceof CannotListen ? new ConfigError(error.message) : error;
    },
  );
  const demo = await startDemo({ port: config.demoPort, relayUrl: relay.url })
    .catch(unlessTaken('DEMO_PORT', config.demoPort))
    .catch(async (error: unknown) => {
      await relay.close();
      throw error;
    });
  shown.website = demo.url;
  const close = async (): Promise<void> => {
    await demo.close();
    await relay.close();
  };
  try {
    return { relay, demo, link: await seed(relay.storage, config.consoleUrl ?? relay.url, demo.port), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const unlessTaken =
  (setting: string, port: number) =>
  (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new ConfigError(`port ${String(port)} is taken; choose another with ${setting}`);
  };

async function main(): Promise<void> {
  const all = await startAll();
  let asked = 0;
  const stop = (): void => {
    // npm passes on what the terminal has sent already; a second Ctrl-C by hand ends at once.
    if (asked > 0 && performance.now() - asked > IMPATIENT_MS) process.exit(1);
    if (asked > 0) return;
    asked = performance.now();
    all.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  console.log(`
  Website   ${all.demo.url}
  Relay     ${all.relay.url}
  Desk      ${all.link}

  The link signs in once, as administrator and counselor. Ctrl-C stops.
`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main().catch((error: unknown) => {
    if (!(error instanceof ConfigError)) throw error;
    console.error(`viska: ${error.message}`);
    process.exitCode = 2;
  });
