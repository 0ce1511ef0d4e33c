/**
 * One WebSocket as the relay treats it: counts frames, watches for a dead or slow reader, closes with the
 * documented codes. `parent-socket.ts` and `counselor-socket.ts` say what its frames mean.
 */
import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import type { SteadyClock } from '../clock.ts';
import type { Connection } from '../conversations/connection.ts';
import { fault } from '../log.ts';
import type { Log } from '../log.ts';
import { FIRST_FRAME_DEADLINE_MS, UNDELIVERED_MAX_BYTES } from '../protocol/bounds.ts';
import { CLOSE } from '../protocol/codes.ts';
import type { CloseName } from '../protocol/codes.ts';
import { isWellFormed } from '../protocol/sealed-frame.ts';
import { take } from '../networks/token-bucket.ts';
import type { Bucket } from '../networks/token-bucket.ts';

/** A peer that does not answer our close frame is cut off. */
const CLOSE_GRACE_MS = 3_000;
/** A tab that is alive answers a ping within this. */
const PROBE_MS = 2_000;
/** Tells one question from the next. */
let asked = 0;

export interface SocketSide {
  readonly side: 'parent' | 'counselor';
  /** The first frame, already JSON. Returns why the socket closes, or null. */
  first(frame: unknown): Promise<CloseName | null>;
  control(frame: unknown): Promise<CloseName | null> | CloseName | null;
  binary(frame: Buffer): CloseName | null;
  lost(): void;
}

export interface Hears {
  receive(data: RawData, isBinary: boolean): void;
  pong(answer: Buffer): void;
  failed(error: Error): void;
  closed(): void;
}

/** What `ws` makes for each upgrade. Hands its events straight to its `Socket`: listeners cost memory for each of many. */
export class RelayWebSocket extends WebSocket {
  socket: Hears | null = null;

  override emit(event: string | symbol, ...given: unknown[]): boolean {
    const { socket } = this;
    switch (event) {
      case 'message':
        socket?.receive(given[0] as RawData, given[1] as boolean);
        break;
      case 'pong':
        socket?.pong(given[0] as Buffer);
        break;
      case 'error':
        socket?.failed(given[0] as Error);
        break;
      case 'close':
        socket?.closed();
    }
    return socket !== null;
  }
}

/** What a `Socket` needs of it. */
export type Wire = Pick<
  RelayWebSocket,
  | 'OPEN'
  | 'readyState'
  | 'bufferedAmount'
  | 'socket'
  | 'send'
  | 'ping'
  | 'pause'
  | 'resume'
  | 'close'
  | 'terminate'
>;

/** What all sockets of one side share. */
export interface SocketKind {
  readonly clock: SteadyClock;
  readonly log: Log;
  readonly bucket: Bucket;
}

/** What is held for each of many sockets: so nothing here is made before it is needed, nor kept after. */
export class Socket<Message> implements Connection<Message>, Hears {
  readonly #ws: Wire;
  readonly #kind: SocketKind;
  /** When the bucket is full again. */
  #full = 0;
  #side: SocketSide | null = null;
  #welcome = false;
  /** What arrives while the first frame is being answered: at most what had been read already. */
  #early: { data: RawData; isBinary: boolean }[] | null = null;
  #closing = false;
  #alive = true;
  /** The page has not answered the last `ping` frame. */
  #asked = false;
  /** Who waits for the answer to a ping, by the bytes in that ping. */
  #probes: Map<string, (there: boolean) => void> | null = null;
  #cancelDeadline: (() => void) | null = null;
  #gone: ((socket: Socket<Message>) => void) | null = null;

  constructor(ws: Wire, kind: SocketKind) {
    this.#ws = ws;
    this.#kind = kind;
  }

  get open(): boolean {
    return !this.#closing;
  }

  get undelivered(): number {
    return this.#ws.bufferedAmount;
  }

  /** Begins to listen. `gone` is called once when the socket is closed. */
  listen(side: SocketSide, gone: (socket: Socket<Message>) => void): void {
    this.#side = side;
    this.#gone = gone;
    // Absolute: what arrives before the first frame does not extend it.
    this.#cancelDeadline = this.#kind.clock.after(FIRST_FRAME_DEADLINE_MS, () => {
      if (!this.#welcome) this.close('first-frame-late');
    });
    this.#ws.socket = this;
  }

  #forgetDeadline(): void {
    this.#cancelDeadline?.();
    this.#cancelDeadline = null;
  }

  pong(answer: Buffer): void {
    this.#alive = true;
    this.#probes?.get(answer.toString())?.(this.#ws.readyState === this.#ws.OPEN);
  }

  failed(error: Error): void {
    if ('code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') this.#note('too-large');
  }

  closed(): void {
    this.#closing = true;
    this.#forgetDeadline();
    try {
      this.#side?.lost();
    } catch (error) {
      this.#failed(error);
    }
    this.#side = null;
    for (const probe of [...(this.#probes?.values() ?? [])]) probe(false);
    this.#gone?.(this);
    this.#gone = null;
  }

  /** Text that cannot be parsed becomes `undefined`, which no schema accepts. */
  receive(data: RawData, isBinary: boolean): void {
    const side = this.#side;
    if (this.#closing || !side) return;
    this.#alive = true;
    this.#asked = false;
    if (this.#early) return void this.#early.push({ data, isBinary });
    const { bucket, clock } = this.#kind;
    const full = take(bucket, this.#full, clock.elapsed());
    if (full === null) return this.close('too-many-frames');
    this.#full = full;
    const frame = data as Buffer;
    try {
      this.#handle(side, frame, isBinary);
    } catch (error) {
      this.#failed(error);
    }
  }

  #handle(side: SocketSide, frame: Buffer, isBinary: boolean): void {
    if (isBinary) {
      if (!isWellFormed(frame)) return this.close('bad-frame');
      return this.#done(this.#welcome ? side.binary(frame) : 'not-allowed');
    }
    const json = parse(frame);
    if (this.#welcome) {
      const result = side.control(json);
      if (result instanceof Promise) this.#answer(result);
      else this.#done(result);
      return;
    }
    this.#welcome = true;
    this.#forgetDeadline();
    this.#early = [];
    this.#ws.pause();
    this.#answer(side.first(json), () => {
      const early = this.#early ?? [];
      this.#early = null;
      for (const { data, isBinary } of early) this.receive(data, isBinary);
      this.#ws.resume();
    });
  }

  #answer(result: Promise<CloseName | null>, then = () => {}): void {
    result
      .then(
        why => this.#done(why),
        (error: unknown) => this.#failed(error),
      )
      .then(then, (error: unknown) => this.#failed(error));
  }

  /** Whatever a frame brings about ends this socket at most, and never the relay. */
  #failed(error: unknown): void {
    this.#kind.log.error('frame-failed', fault(error));
    this.close('failed');
  }

  #done(why: CloseName | null): void {
    if (why) this.close(why);
  }

  send(message: Message): void {
    if (this.#ready()) this.#ws.send(JSON.stringify(message));
  }

  pass(frame: Buffer): void {
    if (this.#ready()) this.#ws.send(frame);
  }

  #ready(): boolean {
    if (this.#closing) return false;
    if (this.#ws.bufferedAmount <= UNDELIVERED_MAX_BYTES) return true;
    this.close('slow-reader');
    return false;
  }

  close(why: CloseName): void {
    if (this.#closing) return;
    this.#closing = true;
    this.#note(why);
    this.#ws.close(CLOSE[why].code, why);
    // Paused sockets do not read the answer to a close.
    this.#ws.resume();
    this.#forgetDeadline();
    // Called off once it is closed: a timer left over would hold the socket, and with it an address.
    this.#cancelDeadline = this.#kind.clock.after(CLOSE_GRACE_MS, () => this.#ws.terminate());
  }

  #note(why: CloseName): void {
    const { side } = this.#side ?? {};
    if (why !== 'ended') this.#kind.log.info('socket-closed', { code: why, ...(side ? { side } : {}) });
  }

  /** Called every heartbeat interval. */
  beat(): void {
    if (this.#closing) return;
    if (!this.#alive) return this.close('heartbeat-lost');
    this.#alive = false;
    this.#ws.ping();
  }

  /** Called every interval for a page that must answer by itself, once it has said who it is. */
  askPage(): void {
    if (this.#closing || !this.#welcome || this.#early) return;
    if (this.#asked) return this.close('heartbeat-lost');
    this.#asked = true;
    this.#ws.send('{"type":"ping"}');
  }

  /** Only the answer to this very question counts: what was sent long ago may arrive late. */
  answers(): Promise<boolean> {
    if (this.#closing) return Promise.resolve(false);
    const question = `probe ${String(asked++)}`;
    const probes = (this.#probes ??= new Map());
    return new Promise(resolve => {
      const answer = (there: boolean): void => {
        cancel();
        probes.delete(question);
        if (probes.size === 0) this.#probes = null;
        resolve(there && !this.#closing);
      };
      const cancel = this.#kind.clock.after(PROBE_MS, () => answer(false));
      probes.set(question, answer);
      this.#ws.ping(question);
    });
  }
}

function parse(frame: Buffer): unknown {
  try {
    return JSON.parse(frame.toString());
  } catch {
    return undefined;
  }
}
