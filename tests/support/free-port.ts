/** A port that is free now: for a process that must be told its port, and must get the same one after a crash. */
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range from which the system takes ports for outgoing connections (Linux: from 32768): a port
 * handed out by `listen(0)` can be taken by some browser's socket before the process has it.
 */
const FIRST = 20_000;
const LAST = 32_000;

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    // A relay may listen on all addresses, so the port must be free on all.
    if ((await isFree(port)) && (await isFree(port, '127.0.0.1'))) return port;
  }
}

function isFree(port: number, host?: string): Promise<boolean> {
  const server = createServer();
  return new Promise(resolve => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
