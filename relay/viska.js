#!/usr/bin/env node
// Starts the command under the Node that the project pins, whatever Node found this file.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ENOUGH = 24;
const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= ENOUGH) {
  await import('./cli.ts');
} else {
  let node = 'node';
  try {
    node = createRequire(import.meta.url).resolve('node/bin/node');
  } catch {
    console.error(`viska: Node ${ENOUGH} or newer is needed`);
    process.exit(1);
  }
  const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
