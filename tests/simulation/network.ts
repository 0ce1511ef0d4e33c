/**
 * Simulated sockets: each keeps order, each can be cut (both ends learn of it) or fall silent (they learn late).
 * An adversary, when there is one, stands in the relay and sees every binary frame (`Meddler`).
 */
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

/** A client finds a silent socket by 20 s of silence and 8 s of waiting for `pong`; the relay by two heartbeats. */
const CLIENT_FINDS_MS = [20_000, 28_000] as const;
const RELAY_FINDS_MS = [25_000, 50_000] as const;

export type Message = Uint8Array<ArrayBuffer> | { readonly type: string };

export interface SocketEnds<Up extends Message, Down extends Message> {
  toRelay(message: Up): void;
  toClient(message: Down): void;
  relayLost(): void;
  clientLost(): void;
}

export class Link<Up extends Message, Down extends Message> {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #ends: SocketEnds<Up, Down>;
  #silent = false;
  #relayOpen = true;
  #clientOpen = true;
  #upAt = 0;
  #downAt = 0;

  constructor(clock: Clock, random: Random, ends: SocketEnds<Up, Down>) {
    this.#clock = clock;
    this.#random = random;
    this.#ends = ends;
  }

  up(message: Up): void {
    if (!this.#clientOpen || this.#silent) return;
    this.#upAt = Math.max(this.#upAt, this.#clock.now + this.#random.between(2, 60));
    this.#clock.after(this.#upAt - this.#clock.now, () => {
      if (this.#relayOpen && !this.#silent) this.#ends.toRelay(message);
    });
  }

  down(message: Down): void {
    if (!this.#relayOpen || this.#silent) return;
    this.#downAt = Math.max(this.#downAt, this.#clock.now + this.#random.between(2, 60));
    this.#clock.after(this.#downAt - this.#clock.now, () => {
      if (this.#clientOpen && !this.#silent) this.#ends.toClient(message);
    });
  }

  /** Both ends notice soon, one before the other. */
  cut(): void {
    this.#loseClient(this.#random.between(0, 100));
    this.#loseRelay(this.#random.between(0, 100));
    this.#silent = true;
  }

  fallSilent(): void {
    this.#silent = true;
    this.#loseClient(this.#random.between(...CLIENT_FINDS_MS));
    this.#loseRelay(this.#random.between(...RELAY_FINDS_MS));
  }

  /** The page is gone, or the relay's process: the other end notices at once or late. */
  closedByClient(): void {
    this.#clientOpen = false;
    this.#loseRelay(this.#random.between(0, 50));
  }

  /** Closed by the page in order: what was sent before goes out first. */
  left(): void {
    this.#clientOpen = false;
    this.#loseRelay(Math.max(0, this.#upAt - this.#clock.now));
  }

  closedByRelay(): void {
    this.#relayOpen = false;
    this.#loseClient(this.#random.between(0, 50));
  }

  #loseClient(ms: number): void {
    this.#clock.after(ms, () => {
      if (!this.#clientOpen) return;
      this.#clientOpen = false;
      this.#ends.clientLost();
    });
  }

  #loseRelay(ms: number): void {
    this.#clock.after(ms, () => {
      if (!this.#relayOpen) return;
      this.#relayOpen = false;
      this.#ends.relayLost();
    });
  }
}
