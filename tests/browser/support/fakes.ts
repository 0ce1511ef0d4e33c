/** Time, sockets and pages that a test holds in its hand. */
import type { Clock } from '../../../widget/browser/clock.ts';
import type { Socket } from '../../../widget/browser/connection-options.ts';
import type { PageEvent, PageLife } from '../../../widget/browser/page-life.ts';

export class FakeClock implements Clock {
  time = 1_000_000;
  /** What `random()` says: 1 makes each wait its longest. */
  luck = 1;
  #timers = new Set<{ at: number; then: () => void }>();

  /** How far the device's wall clock is ahead of where it began: set by a person or the network. */
  set = 0;
  /** What of the time went by while the device slept: browsers may not count it. */
  slept = 0;

  elapsed = () => this.time - this.slept;
  date = () => this.time + this.set;
  random = () => this.luck;
  after = (ms: number, then: () => void) => {
    const timer = { at: this.time + ms, then };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** Lets time pass; each timer runs at its own moment. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await settle();
      const due = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due);
      this.time = Math.max(this.time, due.at);
      due.then();
    }
    this.time = end;
    await settle();
  }

  /** A frozen page: time goes by, nothing runs; then whatever is due runs late. */
  async freeze(ms: number): Promise<void> {
    this.time += ms;
    await this.pass(0);
  }
}

/** Lets promises run to their end. */
export const settle = () => new Promise<void>(resolve => setImmediate(resolve));

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
