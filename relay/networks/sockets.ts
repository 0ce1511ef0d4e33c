/**
 * How many each network has open now, so that one cannot take them all: parents' sockets (kept by `gateway/gateway.ts`)
 * and other connections (kept by `connections.ts`).
 */
import { withAround } from './networks.ts';
import type { Network } from './networks.ts';

interface Held {
  readonly network: Network;
  sockets: number;
}

export class NetworkSockets {
  readonly #held = new Map<string, Held>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** True: it has as many as it may. */
  isFull(network: Network): boolean {
    if (network.spared) return false;
    for (const one of withAround(network)) if (this.#count(one) >= this.#most * one.share) return true;
    return false;
  }

  /** The network as it is to be remembered: one object for all its sockets. */
  enter(network: Network): Network {
    for (const one of withAround(network)) {
      const held = this.#held.get(one.key);
      if (held) held.sockets++;
      else this.#held.set(one.key, { network: one, sockets: 1 });
    }
    return this.#held.get(network.key)?.network ?? network;
  }

  leave(network: Network): void {
    for (const { key } of withAround(network)) {
      const held = this.#held.get(key);
      if (held && --held.sockets === 0) this.#held.delete(key);
    }
  }

  #count({ key, earlier }: Network): number {
    return [key, ...earlier].reduce((sum, one) => sum + (this.#held.get(one)?.sockets ?? 0), 0);
  }

  /** Under which networks are held. */
  keys(): Iterable<string> {
    return this.#held.keys();
  }
}
