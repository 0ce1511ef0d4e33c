/**
 * One parent's socket (PROTOCOL.md, sections 1, 2 and 10): first frame, control frames, back-off after a cut.
 * Hands frames to the parent.
 */
import { WebSocket } from 'ws';
import type { RawData } from 'ws';

export type Control = Readonly<Record<string, unknown>> & { readonly type: string };

export interface Seat {
  readonly claim: string;
  readonly slot: number;
  readonly here: boolean;
  readonly current: boolean;
}

export interface ConnectionEvents {
  /** The first frame: asked again at each attempt. */
  first(): Control;
  control(frame: Control): void;
  binary(frame: Buffer): void;
  lost(): void;
  /** For good, with the close code. */
  closed(code: number): void;
}

/** Section 10: after these one tries again. A code that is not in the table is a lost connection. */
const RETRY = new Set([4002, 4006, 4011, 4012, 4014, 4015, 4016, 4018]);
/** Section 1. */
const SILENCE_MS = 20_000;
const PONG_MS = 8_000;
const isLost = (code: number): boolean => code !== 1000 && code !== 1009 && (code < 4000 || code > 4018);

export class Connection {
  readonly #address: string;
  readonly #events: ConnectionEvents;
  #socket: WebSocket | undefined;
  #attempts = 0;
  #over = false;

  constructor(relayUrl: string, events: ConnectionEvents) {
    this.#address = `${relayUrl.replace(/^http/, 'ws')}/socket/parent`;
    this.#events = events;
    this.#open();
  }

  send(frame: Control): void {
    this.#write(JSON.stringify(frame));
  }

  sendBinary(frame: Buffer): void {
    this.#write(frame);
  }

  /** As when the network goes: no closing handshake. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** As when the page goes. */
  leave(): void {
    this.#over = true;
    this.#socket?.terminate();
  }

  #write(data: string | Buffer): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(data);
  }

  #open(): void {
    const socket = new WebSocket(this.#address, { perMessageDeflate: false });
    this.#socket = socket;
    socket.on('open', () => {
      this.send(this.#events.first());
    });
    const silence = setTimeout(() => {
      this.send({ type: 'ping' });
      silent = setTimeout(() => {
        socket.terminate();
      }, PONG_MS);
    }, SILENCE_MS);
    let silent: NodeJS.Timeout | undefined;
    socket.on('message', (data: RawData, binary) => {
      this.#attempts = 0;
      clearTimeout(silent);
      silence.refresh();
      const bytes = data as Buffer;
      if (binary) this.#events.binary(bytes);
      else this.#events.control(JSON.parse(bytes.toString('utf8')) as Control);
    });
    // A refused connection closes too.
    socket.on('error', () => undefined);
    socket.on('close', code => {
      clearTimeout(silence);
      clearTimeout(silent);
      if (this.#over) return;
      if (!RETRY.has(code) && !isLost(code)) {
        this.#over = true;
        this.#events.closed(code);
        return;
      }
      this.#events.lost();
      const most = Math.min(30_000, 500 * 2 ** this.#attempts++);
      setTimeout(() => {
        if (!this.#over) this.#open();
      }, Math.random() * most);
    });
  }
}
