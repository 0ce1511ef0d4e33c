/**
 * The desk's socket as the desk needs it: `Connection` in a browser, a fake in tests.
 */
import { systemClock } from '../../../widget/browser/clock.ts';
import type { Clock } from '../../../widget/browser/clock.ts';
import { Connection } from '../../../widget/browser/connection.ts';
import type { ConnectionOptions } from '../../../widget/browser/connection-options.ts';
import { browserPage } from '../../../widget/browser/page-life.ts';

export type LinkEvents = Required<
  Pick<ConnectionOptions, 'prepare' | 'firstFrame' | 'onText' | 'onBinary' | 'onState' | 'onClose'>
>;

export interface Link {
  /** Connects and stays connected until `close()` or a final close code. */
  open(): void;
  close(): void;
  /** False: nothing was sent. */
  send(data: string | Uint8Array<ArrayBuffer>): boolean;
}

export type OpenLink = (events: LinkEvents) => Link;

/** `origin` of the relay, as `https://…`. */
export function browserLink(origin: string, clock: Clock = systemClock): OpenLink {
  const address = new URL('/socket/counselor', origin);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return events => new Connection({ address: address.href, page: browserPage(), clock, ...events });
}
