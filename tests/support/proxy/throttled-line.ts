/** A slow line between a counselor and the relay: what the relay sends comes at so many bits a second. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface ThrottledLine {
  readonly port: number;
  close(): void;
}

const EVERY_MS = 50;

export async function startThrottledLine(target: number, bitsPerSecond: number): Promise<ThrottledLine> {
  const bytesPerMs = bitsPerSecond / 8_000;
  const ends = new Set<Socket>();
  const server = createServer(client => {
    const relay = connect({ port: target, host: '127.0.0.1' });
    for (const end of [client, relay]) {
      ends.add(end);
      end.on('error', () => undefined);
      end.once('close', () => {
        ends.delete(end);
        client.destroy();
        relay.destroy();
      });
    }
    client.on('data', data => relay.write(data));
    let last = performance.now();
    const timer = setInterval(() => {
      // By the time that has passed: a busy machine must not make the line slower still.
      const now = performance.now();
      let share = Math.round((now - last) * bytesPerMs);
      last = now;
      while (share > 0 && relay.readableLength > 0) {
        const bytes = relay.read(Math.min(share, relay.readableLength)) as Buffer | null;
        if (!bytes) break;
        share -= bytes.length;
        client.write(bytes);
      }
    }, EVERY_MS);
    // Reading by hand: what is not taken stays with the relay.
    relay.on('readable', () => undefined);
    relay.once('close', () => clearInterval(timer));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}
