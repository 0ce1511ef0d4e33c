/**
 * `npm run dev`: rebuilds what browsers load as one types, and starts relay and demo again when their files change.
 * Nothing is hashed, compressed or cached for long; the gallery of all states is on the demo's port under /galleri.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { watch } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

process.env['VISKA_DEV'] = '1';
const { options, warnings } = await loadConfigFile(resolve('rollup.config.js'), {});
warnings.flush();

let servers: ChildProcess | undefined;

/** Node itself watches every file that start.ts imports, and starts it anew. */
function start(): ChildProcess {
  return spawn(process.execPath, ['--watch', '--watch-preserve-output', 'demo/start.ts'], {
    stdio: 'inherit',
    env: process.env,
    // In a group of its own: Ctrl-C reaches it through this process, once.
    detached: true,
  });
}

/** An editor empties a file before it writes it: what is read in between would be built, and nothing after it. */
const WRITTEN_MS = 100;

const watcher = watch(
  options.map(option => ({ ...option, watch: { clearScreen: false, buildDelay: WRITTEN_MS } })),
);
watcher.on('event', event => {
  switch (event.code) {
    case 'BUNDLE_END':
      console.log(`built ${Object.keys(event.input ?? {}).join(', ')} in ${String(event.duration)} ms`);
      void event.result.close();
      break;
    case 'ERROR':
      console.error(`${event.error.message}\n${event.error.frame ?? event.error.loc?.file ?? ''}`);
      break;
    case 'END':
      servers ??= start();
      break;
  }
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void watcher.close();
    if (!servers) process.exit(0);
    servers.once('exit', () => process.exit(0));
    servers.kill(signal);
  });
