/**
 * The relay's end of a simulated socket, with what the shipped `Socket` uses of a WebSocket of `ws`. While it is paused
 * nothing is read; that it is gone is noticed all the same.
 */
import { closeName } from '../../relay/protocol/codes.ts';
import type { Hears, Wire } from '../../relay/gateway/socket.ts';
import type { Clock } from './clock.ts';
import type { Link, RelayEnd } from './network.ts';

const OPEN = 1;
const CLOSED = 3;

export class SimulatedWebSocket implements Wire, RelayEnd {
  readonly OPEN = OPEN;
  readyState: Wire['readyState'] = OPEN;
  /** The network takes everything at once. */
  readonly bufferedAmount = 0;
  socket: Hears | null = null;
  readonly #link: Link;
  readonly #clock: Clock;
  #unread: (() => void)[] | null = null;

  constructor(link: Link, clock: Clock) {
    this.#link = link;
    this.#clock = clock;
    link.relay = this;
  }

  // ── what the relay does with it ───────────────────────────────────────────────────────────────
  send(data: unknown): void {
    this.#link.down(data as string | Buffer<ArrayBuffer>);
  }
  ping(question?: unknown): void {
    this.#link.ping(String(question ?? ''));
  }
  pause(): void {
    this.#unread ??= [];
  }
  resume(): void {
    const unread = this.#unread ?? [];
    this.#unread = null;
    for (const read of unread) this.#read(read);
  }
  close(code = 0): void {
    const why = closeName(code);
    if (why !== 'lost') this.#link.closedInOrder(why);
  }
  terminate(): void {
    this.#link.closedByRelay();
    this.#clock.after(0, () => this.lost());
  }

  // ── what comes of the network ─────────────────────────────────────────────────────────────────
  hear(data: string | Uint8Array<ArrayBuffer>): void {
    const frame = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data.buffer);
    this.#read(() => this.socket?.receive(frame, typeof data !== 'string'));
  }
  pong(question: string): void {
    this.#read(() => this.socket?.pong(Buffer.from(question)));
  }
  lost(): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.socket?.closed();
  }

  #read(arrived: () => void): void {
    if (this.#unread) this.#unread.push(arrived);
    else arrived();
  }
}
