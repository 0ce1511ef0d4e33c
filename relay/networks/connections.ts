/**
 * Every TCP connection from its first moment, before anything of it has been read: so many at once for the relay and
 * for one network. One that becomes a WebSocket is counted by the gateway from then on. Made by `main.ts`.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SteadyClock } from '../clock.ts';
import { HTTP_ANSWER_MS, HTTP_REQUESTS_AT_ONCE } from '../protocol/bounds.ts';
import type { Refusals } from '../refusals.ts';
import type { NetworkLimits } from './limits.ts';
import type { Network } from './networks.ts';

interface ConnectionParts {
  readonly limits: NetworkLimits;
  /** A proxy's connections carry many networks: only the relay's bound is for them. */
  readonly isProxy: (address: string) => boolean;
  readonly connectionsMax: number;
  /** How many WebSockets are open beside them. */
  readonly sockets: () => number;
  readonly refusals: Refusals;
  readonly clock: SteadyClock;
}

/** Files, the database and the log need some too. */
const DESCRIPTORS_RESERVED = 256;
const LOOK_MS = 5_000;

export class Connections {
  readonly #parts: ConnectionParts;
  readonly #held = new Map<Duplex, Network | null>();
  /** Those that have asked for nothing yet, or had their answer: the longest waiting first. */
  readonly #idle = new Set<Duplex>();
  /** Those whose requests are being answered: how many, and since when there are any. */
  readonly #busy = new Map<Duplex, { requests: number; readonly since: number }>();
  readonly #descriptors = descriptors() - DESCRIPTORS_RESERVED;
  readonly #closed: (this: Duplex) => void;
  readonly stop: () => void;

  constructor(server: Server, parts: ConnectionParts) {
    this.#parts = parts;
    // One function for all: a closure for each would cost memory.
    const letGo = (socket: Duplex) => this.#letGo(socket);
    this.#closed = function () {
      letGo(this);
    };
    server.on('connection', socket => this.#enter(socket));
    // In front of whoever answers: a client may write a thousand requests at once and read no answer.
    const answer = server.listeners('request') as ((...given: [IncomingMessage, ServerResponse]) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (this.#begins(request.socket, response)) for (const one of answer) one(request, response);
    });
    this.stop = parts.clock.every(LOOK_MS, () => this.#endLate());
    server.on('upgrade', (_request, socket) => this.#idle.delete(socket));
  }

  get size(): number {
    return this.#held.size;
  }

  /** It is a WebSocket now. */
  became(socket: Duplex): void {
    socket.off('close', this.#closed);
    this.#letGo(socket);
  }

  #enter(socket: Socket): void {
    const { limits, isProxy, refusals } = this.#parts;
    const address = socket.remoteAddress;
    // It was gone before it was seen.
    if (address === undefined) return void socket.destroy();
    const seen = isProxy(address) ? null : limits.networks.of(address);
    const full = seen && limits.connections.isFull(seen) ? 'network-full' : this.#isFull() ? 'full' : null;
    if (full) {
      refusals.note(full);
      // No answer and no farewell: either would cost more than the connection.
      return void socket.resetAndDestroy();
    }
    this.#held.set(socket, seen && limits.connections.enter(seen));
    this.#idle.add(socket);
    socket.on('close', this.#closed);
  }

  /** False: it asks for too much at once, and is gone. */
  #begins(socket: Socket, response: ServerResponse): boolean {
    const busy = this.#busy.get(socket) ?? { requests: 0, since: this.#parts.clock.elapsed() };
    if (socket.destroyed) return false;
    if (++busy.requests > HTTP_REQUESTS_AT_ONCE) {
      this.#parts.refusals.note('too-many-requests');
      socket.destroy();
      return false;
    }
    this.#busy.set(socket, busy);
    this.#idle.delete(socket);
    response.once('close', () => {
      if (--busy.requests > 0) return;
      this.#busy.delete(socket);
      if (this.#held.has(socket)) this.#idle.add(socket);
    });
    return true;
  }

  /** Whoever asks and does not take the answers. */
  #endLate(): void {
    const late = this.#parts.clock.elapsed() - HTTP_ANSWER_MS;
    for (const [socket, { since }] of this.#busy) if (since < late) socket.destroy();
  }

  /** Whoever has waited longest without asking for anything makes room. */
  #isFull(): boolean {
    const { connectionsMax, sockets } = this.#parts;
    if (this.#held.size < connectionsMax && this.#held.size + sockets() < this.#descriptors) return false;
    const [longest] = this.#idle;
    if (!longest) return true;
    this.#letGo(longest);
    longest.destroy();
    return false;
  }

  #letGo(socket: Duplex): void {
    const network = this.#held.get(socket);
    this.#held.delete(socket);
    this.#idle.delete(socket);
    this.#busy.delete(socket);
    if (network) this.#parts.limits.connections.leave(network);
  }
}

/** How many files and sockets the system lets this process have; Infinity where it does not say. */
function descriptors(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    return Number(/^Max open files +(\d+)/m.exec(limits)?.[1] ?? Infinity);
  } catch {
    return Infinity;
  }
}
