/** Sockets and pages that a test holds in its hand. */
import type { Socket } from '../../../widget/browser/connection-options.ts';
import type { PageEvent, PageLife } from '../../../widget/browser/page-life.ts';

export class FakeSocket implements Socket {
  binaryType = '';
  readyState = 0;
  bufferedAmount = 0;
  readonly sent: (string | Uint8Array)[] = [];
  closedByUs = false;
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: never) => void) | null = null;
  onclose: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;

  send(data: string | Uint8Array<ArrayBuffer>): void {
    this.sent.push(data);
  }
  close(): void {
    this.closedByUs = true;
    this.readyState = 3;
  }

  // What the other end does.
  opens(): void {
    this.readyState = 1;
    this.onopen?.({} as never);
  }
  says(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) } as never);
  }
  sends(bytes: Uint8Array<ArrayBuffer>): void {
    this.onmessage?.({ data: bytes.buffer } as never);
  }
  dies(code: number): void {
    this.readyState = 3;
    this.onclose?.({ code } as never);
  }
  /** Control frames this side has sent, parsed. */
  get said(): { type: string; [field: string]: unknown }[] {
    return this.sent.filter(data => typeof data === 'string').map(text => JSON.parse(text));
  }
}

export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];
  readonly open = (): FakeSocket => {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  };
  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }
}

export class FakePage implements PageLife {
  connected = true;
  isHidden = false;
  readonly #listeners = new Set<(event: PageEvent) => void>();

  online = () => this.connected;
  hidden = () => this.isHidden;
  subscribe(listener: (event: PageEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  does(event: PageEvent): void {
    if (event === 'network-lost' || event === 'network-back') this.connected = event === 'network-back';
    if (event === 'hidden' || event === 'woke') this.isHidden = event === 'hidden';
    // As the browser does it: who was taken away meanwhile hears nothing.
    for (const listener of [...this.#listeners]) if (this.#listeners.has(listener)) listener(event);
  }
}
