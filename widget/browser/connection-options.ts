/** What a connection is given, and the words it says: read by whoever opens one, made true by `connection.ts`. */
import type { AfterClose, CloseName } from '../../relay/protocol/codes.ts';
import type { Clock } from './clock.ts';
import type { PageLife } from './page-life.ts';

/** One word that is true about the connection right now. */
export type ConnectionState =
  /** Nothing asked for yet, or over. */
  | 'idle'
  | 'connecting'
  | 'online'
  /** Lost; coming back by itself. */
  | 'reconnecting'
  /** The browser says there is no network. */
  | 'offline';

/** `silent`: asked, and nothing has come; the socket may live all the same, and then nothing new is welcomed. */
export type LinkState = ConnectionState | 'silent';

/** The part of WebSocket that is used, so that a test can hold it. */
export interface Socket {
  binaryType: string;
  readonly readyState: number;
  readonly bufferedAmount: number;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
}

export interface ConnectionOptions {
  /** ws: or wss: address. */
  address: string;
  /**
   * Work that must be done before a socket opens (the first frame has only 10 s). May reject: retried, and not
   * before as many seconds as the error's `cause` says.
   */
  prepare?: () => Promise<void>;
  /** The first frame, asked for at every opening; null: there is nothing to open for any more. */
  firstFrame: () => string | null;
  onText: (text: string) => void;
  onBinary: (frame: Uint8Array<ArrayBuffer>) => void;
  /** `attempt` counts from 1 while it is not online, 0 when it is. */
  onState: (state: LinkState, attempt: number) => void;
  /** The relay closed, or the connection was lost; `retry` is already under way. */
  onClose?: (name: CloseName | 'lost', after: AfterClose) => void;
  page: PageLife;
  clock?: Clock;
  open?: (address: string) => Socket;
}
