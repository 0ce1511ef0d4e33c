/**
 * One WebSocket that comes back by itself, for the parent's room and the counselor's console alike.
 * Frames go in from the conversation and the desk; what the relay says goes out to them, with a word that
 * is true about the connection at every moment. It knows close codes and silence, nothing of conversations.
 */
import {
  CLIENT_PONG_MS,
  CLIENT_SILENCE_MS,
  SEEN_PONG_MS,
  SEEN_SILENCE_MS,
  UNDELIVERED_MAX_BYTES,
} from '../../relay/protocol/bounds.ts';
import { CLOSE, closeName, WEBSOCKET_LAYER } from '../../relay/protocol/codes.ts';
import type { CloseName } from '../../relay/protocol/codes.ts';
import type { ConnectionOptions, ConnectionState, LinkState, Socket } from './connection-options.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { between, moment } from './moment.ts';
import type { Moment } from './moment.ts';
import type { PageEvent } from './page-life.ts';

export const BACK_OFF_FIRST_MS = 500;
export const BACK_OFF_MAX_MS = 10_000;
/** A connection that held this long is a good one: the next loss starts the back-off anew. */
export const STEADY_MS = 5_000;
/** Opening a socket, and the relay's first answer, may each take this long. */
export const CONNECT_MAX_MS = 10_000;
/** After sleep a socket may be dead without a close event (iOS): it has this long to prove itself. */
export const WAKE_PONG_MS = 3_000;
/** A timer later than this was throttled or frozen with the page: silence proves nothing then. */
const LATE_MS = 1_000;

export class Connection {
  state: LinkState = 'idle';
  readonly #options: ConnectionOptions;
  readonly #clock: Clock;
  #socket: Socket | null = null;
  #stopPage: (() => void) | null = null;
  #forget: (() => void) | null = null;
  #attempt = 0;
  #heardAt: Moment = [0, 0];
  #onlineAt = 0;
  #answered = false;
  #everOnline = false;
  /** Between `open()` and `close()`. */
  #wanted = false;
  /** Between `pagehide` and `pageshow`. */
  #away = false;
  /** From the start of an attempt until it is answered or lost. */
  #opening = false;
  #attemptAt: Moment = [0, 0];
  #probing = false;
  #said = '';
  /** Tells one attempt's late callbacks from the next one's. */
  #generation = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** Connects and stays connected until `close()` or a final close code. */
  open(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#away = false;
    this.#attempt = 0;
    this.#everOnline = false;
    this.#stopPage ??= this.#options.page.subscribe(event => this.#follow(event));
    this.#connect();
  }

  /** Over, until `open()` is called again. `unheard`: called if what was sent last did not arrive. */
  close(unheard?: () => void): void {
    const socket = this.#socket;
    // A close that the other end has answered comes after all that was sent.
    if (socket && unheard)
      socket.onclose = ({ code }: { code: number }) => {
        if (code !== CLOSE.ended.code && code !== WEBSOCKET_LAYER['no-code']) unheard();
      };
    this.#wanted = false;
    this.#stopPage?.();
    this.#stopPage = null;
    this.#drop();
    this.#say('idle');
  }

  /**
   * True: handed to a socket that drains and has answered, `early`: or has at least had the first frame.
   * False: nothing was sent.
   */
  send(data: string | Uint8Array, early = false): boolean {
    const socket = this.#socket;
    if (!socket || !(this.#answered || early) || socket.readyState !== 1) return false;
    if (socket.bufferedAmount > UNDELIVERED_MAX_BYTES) return false;
    socket.send(data as string | Uint8Array<ArrayBuffer>);
    return true;
  }

  #follow(event: PageEvent): void {
    switch (event) {
      case 'woke':
      case 'network-back':
        return this.#wake();
      case 'network-lost':
        this.#say('offline');
        return this.#probe(CLIENT_PONG_MS);
      case 'leaving':
        this.#away = true;
        this.#drop();
        return this.#say(this.#waitingWord());
      case 'restored':
        this.#away = false;
        this.#attempt = 0;
        return this.#connect();
      case 'hidden':
        if (this.#answered && !this.#probing) this.#listen();
        return;
    }
  }

  #connect(): void {
    if (!this.#wanted || this.#away || this.#opening || this.#answered) return;
    const generation = ++this.#generation;
    this.#opening = true;
    const current = () => generation === this.#generation;
    this.#attempt++;
    this.#attemptAt = moment(this.#clock);
    this.#say(this.#waitingWord());
    // Also the deadline of `prepare`: its fetch may hang on a half-open network.
    this.#wait(CONNECT_MAX_MS * (this.#options.prepare ? 3 : 1), () => this.#lost('lost'));
    if (!this.#options.prepare) return this.#openSocket(current);
    this.#options.prepare().then(
      () => {
        if (current()) this.#openSocket(current);
      },
      ({ cause }: Error) => {
        if (current()) this.#lost('lost', Number(cause) || 0);
      },
    );
  }

  #openSocket(current: () => boolean): void {
    if (!this.#wanted) return;
    let socket: Socket;
    try {
      socket = (this.#options.open ?? (address => new WebSocket(address)))(this.#options.address);
    } catch {
      // A page's policy may forbid it: the constructor throws then.
      return this.#lost('lost');
    }
    this.#socket = socket;
    socket.binaryType = 'arraybuffer';
    this.#wait(CONNECT_MAX_MS, () => this.#lost('lost'));
    socket.onopen = () => {
      if (!current()) return;
      const first = this.#options.firstFrame();
      if (first === null) return this.close();
      this.#wait(CONNECT_MAX_MS, () => this.#lost('lost'));
      socket.send(first);
    };
    socket.onmessage = ({ data }: { data: unknown }) => {
      if (!current()) return;
      this.#heard();
      if (typeof data === 'string') this.#options.onText(data);
      else this.#options.onBinary(new Uint8Array(data as ArrayBuffer));
    };
    socket.onclose = ({ code }: { code: number }) => {
      if (current()) this.#lost(closeName(code));
    };
    // A close event always follows; without a listener Node's `ws` would throw.
    socket.onerror = () => undefined;
  }

  #heard(): void {
    this.#heardAt = moment(this.#clock);
    if (!this.#answered) this.#onlineAt = this.#heardAt[1];
    this.#answered = true;
    this.#opening = false;
    this.#probing = false;
    this.#everOnline = true;
    this.#say('online');
    this.#listen();
  }

  /** Until it is quiet for long: sooner where somebody reads what is said of the connection. */
  #listen(): void {
    const silence = this.#options.page.hidden() ? CLIENT_SILENCE_MS : SEEN_SILENCE_MS;
    this.#wait(silence, () => this.#probe(CLIENT_PONG_MS));
  }

  /**
   * Asks for a sign of life, and gives up the socket when none comes. A page that was frozen meanwhile may
   * run this timer before it hears what had arrived, so a late timer asks once more.
   */
  #probe(withinMs: number, again = false): void {
    const socket = this.#socket;
    if (!socket || !this.#answered || (this.#probing && !again)) return;
    this.#probing = true;
    if (socket.readyState === 1) socket.send('{"type":"ping"}');
    const within = (ms: number, then: () => void): void => {
      const due = this.#clock.elapsed() + ms;
      this.#wait(ms, () => {
        if (!again && this.#clock.elapsed() - due > LATE_MS) this.#probe(WAKE_PONG_MS, true);
        else then();
      });
    };
    const lost = (): void => this.#lost('lost');
    if (again || withinMs <= SEEN_PONG_MS || this.#options.page.hidden()) return within(withinMs, lost);
    // A slow line is not cut off for being slow; but nobody is told meanwhile that all is well.
    within(SEEN_PONG_MS, () => {
      if (this.state === 'online') this.#say('silent');
      within(withinMs, lost);
    });
  }

  /** The page came to the front or the network came back: do not wait for a timer. */
  #wake(): void {
    if (!this.#wanted || this.#away) return;
    if (this.#answered) {
      this.#probe(
        this.#since(this.#heardAt) > CLIENT_SILENCE_MS + CLIENT_PONG_MS ? WAKE_PONG_MS : CLIENT_PONG_MS,
      );
    } else {
      // Also for an attempt that is under way: should it fail, the next one does not wait for what was before.
      this.#attempt = 0;
      if (this.#opening && this.#since(this.#attemptAt) <= WAKE_PONG_MS) return;
      this.#drop();
      this.#connect();
    }
  }

  /** Sleep counts: a socket from before it may be dead. Where the clock was set instead, it is only asked sooner. */
  #since(then: Moment): number {
    return Math.max(...between(then, moment(this.#clock)));
  }

  #lost(name: CloseName | 'lost', waitSeconds = 0): void {
    const steady = this.#answered && this.#clock.elapsed() - this.#onlineAt >= STEADY_MS;
    this.#drop();
    if (steady) this.#attempt = 0;
    const after = name === 'lost' ? 'retry' : CLOSE[name].after;
    if (after !== 'retry') this.close();
    // Told before the next attempt, so that the listener may still `close()`.
    this.#options.onClose?.(name, after);
    if (!this.#wanted) return;
    this.#say(this.#waitingWord());
    const longest = Math.min(BACK_OFF_MAX_MS, BACK_OFF_FIRST_MS * 2 ** this.#attempt);
    this.#wait(waitSeconds * 1000 + this.#clock.random() * longest, () => this.#connect());
  }

  /** Lets go of the socket; nothing of it is heard any more. */
  #drop(): void {
    this.#forget?.();
    this.#forget = null;
    this.#generation++;
    const socket = this.#socket;
    this.#socket = null;
    this.#answered = false;
    this.#opening = false;
    this.#probing = false;
    socket?.close();
  }

  #wait(ms: number, then: () => void): void {
    this.#forget?.();
    this.#forget = this.#clock.after(ms, then);
  }

  #waitingWord(): ConnectionState {
    if (!this.#options.page.online()) return 'offline';
    return this.#everOnline ? 'reconnecting' : 'connecting';
  }

  #say(state: LinkState): void {
    const said = `${state} ${this.#attempt}`;
    if (said === this.#said) return;
    this.#said = said;
    this.state = state;
    this.#options.onState(state, state === 'online' ? 0 : this.#attempt);
  }
}
