/**
 * Loaded into every measured server before its own code (`node --import`): answers its parent process about
 * CPU time and memory. Nothing of it is part of the relay.
 */
interface Asked {
  readonly ask: 'cpu' | 'memory';
}

process.on('message', ({ ask }: Asked) => {
  if (ask === 'memory') for (let times = 0; times < 3; times++) globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ cpuMicros: user + system, rss, heap: heapUsed + external });
});
// A server that wants to end is not kept by this.
process.channel?.unref();
