/** A bare WebSocket with its frames in hand: for tests that say exactly what goes over the wire. */
import { WebSocket } from 'ws';
import type { ToCounselor, ToParent } from '../../../relay/protocol/control.ts';
import { STEP_MS } from '../patience.ts';

export interface WireOptions {
  readonly headers?: Record<string, string>;
  /** The client's own address, such as 127.0.0.9. */
  readonly from?: string;
}

export class WireSocket<Incoming extends { type: string } = ToParent | ToCounselor> {
  readonly #socket: WebSocket;
  readonly controls: Incoming[] = [];
  readonly binaries: Buffer[] = [];
  /** The close code, once closed. 1006: no close frame came. */
  readonly closed: Promise<number>;
  closeCode: number | undefined;
  /** As a page that is awake; false: frozen, and only the browser's network goes on. */
  awake = true;
  #wake: (() => void)[] = [];

  /** Resolves when open; rejects with the HTTP status in the message when the upgrade is refused. */
  static async open<Incoming extends { type: string }>(
    url: string,
    options: WireOptions = {},
  ): Promise<WireSocket<Incoming>> {
    const socket = new WebSocket(url, {
      perMessageDeflate: false,
      headers: options.headers ?? {},
      ...(options.from ? { localAddress: options.from, family: 4 } : {}),
    });
    const wire = new WireSocket<Incoming>(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('unexpected-response', (_request, response) => {
        reject(new Error(`refused with ${String(response.statusCode)}`));
        socket.terminate();
      });
      socket.on('error', reject);
    });
    return wire;
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data, isBinary) => {
      const bytes = data as Buffer;
      if (isBinary) this.binaries.push(bytes);
      else {
        const frame = JSON.parse(bytes.toString()) as Incoming;
        if (frame.type !== 'ping') this.controls.push(frame);
        else if (this.awake) this.send({ type: 'pong' });
      }
      this.#stir();
    });
    this.closed = new Promise(resolve => {
      socket.once('close', code => {
        this.closeCode = code;
        resolve(code);
        this.#stir();
      });
    });
  }

  send(frame: object | Uint8Array | string): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    if (frame instanceof Uint8Array) this.#socket.send(frame, { binary: true });
    else this.#socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** The next control frame of this type that nobody has taken yet. */
  async take<Type extends Incoming['type']>(type: Type): Promise<Extract<Incoming, { type: Type }>> {
    await this.until(() => this.controls.some(frame => frame.type === type), `a ${type} frame`);
    const at = this.controls.findIndex(frame => frame.type === type);
    return this.controls.splice(at, 1)[0] as Extract<Incoming, { type: Type }>;
  }

  async takeBinary(): Promise<Buffer> {
    await this.until(() => this.binaries.length > 0, 'a binary frame');
    return this.binaries.shift() ?? Buffer.alloc(0);
  }

  async until(holds: () => boolean, what: string, timeoutMs = STEP_MS): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    while (!holds()) {
      if (this.closeCode !== undefined)
        throw new Error(`closed with ${String(this.closeCode)} before ${what}`);
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`waited ${String(timeoutMs)} ms for ${what}`);
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, left);
        this.#wake.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  close(): void {
    this.#socket.close();
  }

  /** Without a WebSocket close, as when the network is lost. */
  cut(): void {
    this.#socket.terminate();
  }

  #stir(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const go of wake) go();
  }
}
