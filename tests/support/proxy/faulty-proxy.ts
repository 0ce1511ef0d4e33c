/**
 * A bad network between browsers and relay: passes TCP on, and gives each WebSocket the fate drawn for it.
 * Plain HTTP passes undisturbed. Receives from browsers or headless clients, hands to the relay's port.
 */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createRandom } from '../random.ts';
import { CALM, describeFate, drawFate } from './faults.ts';
import type { Fate, Weather } from './faults.ts';
import { Pipe } from './pipe.ts';

export interface FaultyProxy {
  readonly port: number;
  readonly seed: number;
  /** What has befallen which socket, oldest first. */
  readonly diary: readonly string[];
  /** For sockets that open from now on. */
  setWeather(weather: Weather): void;
  /** Ends every live socket now, without a WebSocket close. */
  cutAll(): void;
  /** Every live socket stays open and carries nothing more, as when a phone leaves the network. */
  freezeAll(): void;
  /** The browser of the newest socket reads nothing more, until the returned function is called. */
  stallNewest(): () => void;
  /** New connections are refused (or no longer). */
  refuse(on: boolean): void;
  close(): Promise<void>;
}

interface Line {
  readonly client: Socket;
  readonly relay: Socket;
  readonly up: Pipe;
  readonly down: Pipe;
}

export async function startFaultyProxy(options: {
  readonly target: number;
  readonly seed: number;
  readonly weather?: Weather;
  /** 0: any free port. */
  readonly port?: number;
  /** The address under which the relay sees everyone who comes this way, such as 127.0.0.77. */
  readonly from?: string;
}): Promise<FaultyProxy> {
  const random = createRandom(options.seed);
  const diary: string[] = [];
  const sockets = new Set<Socket>();
  const lines = new Set<Line>();
  const timers = new Set<NodeJS.Timeout>();
  let weather = options.weather ?? CALM;
  let refusing = false;
  let count = 0;

  const later = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };
  const end = ({ client, relay }: Line): void => {
    client.destroy();
    relay.destroy();
  };

  function befall(line: Line, fate: Fate): void {
    const { fault } = fate;
    if (!fault) return;
    later(fault.afterMs, () => {
      if (line.client.destroyed || line.relay.destroyed) return;
      switch (fault.kind) {
        case 'cut':
          end(line);
          break;
        case 'drop':
          line.up.swallow();
          line.down.swallow();
          later(fault.forMs, () => {
            end(line);
          });
          break;
        case 'truncate':
          random.pick([line.up, line.down]).truncateNext(random.next(), () => {
            end(line);
          });
          break;
        case 'stall':
          line.up.hold();
          line.down.hold();
          later(fault.forMs, () => {
            line.up.release();
            line.down.release();
          });
          break;
        case 'half-open':
          line.up.swallow();
          line.down.swallow();
          break;
        case 'late-arrival':
          // The browser sees the cut and comes back, while its last words are still on the way.
          line.up.hold();
          line.client.removeAllListeners('close');
          line.client.destroy();
          later(fault.forMs, () => {
            line.up.release();
            line.relay.end();
          });
          break;
      }
    });
  }

  const server = createServer(client => {
    if (refusing) {
      client.destroy();
      return;
    }
    const relay = connect({
      port: options.target,
      host: options.from ? '127.0.0.1' : 'localhost',
      ...(options.from ? { localAddress: options.from } : {}),
    });
    for (const socket of [client, relay]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', () => sockets.delete(socket));
    }
    client.once('data', first => {
      const isWebSocket = /^upgrade: *websocket/im.test(first.toString('latin1'));
      const fate: Fate = isWebSocket ? drawFate(random, weather) : { delayMs: [0, 0], fault: undefined };
      const line: Line = {
        client,
        relay,
        up: new Pipe(client, relay, fate.delayMs, random.fork()),
        down: new Pipe(relay, client, fate.delayMs, random.fork()),
      };
      line.up.take(first);
      client.once('close', () => relay.destroy());
      relay.once('close', () => client.destroy());
      if (!isWebSocket) return;
      lines.add(line);
      client.once('close', () => lines.delete(line));
      diary.push(`socket ${String(++count)}: ${describeFate(fate)}`);
      befall(line, fate);
    });
    relay.once('error', () => client.destroy());
  });
  await new Promise<void>(resolve => {
    server.listen(options.port ?? 0, 'localhost', resolve);
  });

  return {
    port: (server.address() as AddressInfo).port,
    seed: options.seed,
    diary,
    setWeather: next => {
      weather = next;
    },
    cutAll: () => {
      for (const line of lines) end(line);
    },
    freezeAll: () => {
      for (const line of lines) {
        line.up.swallow();
        line.down.swallow();
      }
    },
    stallNewest: () => {
      const newest = [...lines].at(-1);
      if (!newest) throw new Error('no socket is open');
      return newest.down.choke();
    },
    refuse: on => {
      refusing = on;
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
