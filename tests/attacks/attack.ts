/** What an attack is, and how it reaches the relay: bounded in count and time, over loopback alone. Run by `run.ts`. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { SiteSettings } from '../../relay/sites/settings.ts';
import type { Installation } from '../support/installation.ts';

export interface Target {
  readonly port: number;
  readonly url: string;
  readonly installation: Installation;
  /** `full` in `npm run attack`, a part of it in `npm test`. */
  readonly many: (full: number) => number;
}

export interface Attack {
  readonly name: string;
  /** In one sentence, printed before it runs. */
  readonly does: string;
  /** Settings of the relay that is attacked. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Of the municipality that is attacked. */
  readonly settings?: (usual: SiteSettings) => SiteSettings;
  /** Resolves when the storm is over, with what the attacker saw that must not be. */
  run(target: Target): Promise<readonly string[]>;
}

/** One of many addresses of the attacker's. */
export const attacker = (at: number): string => `127.66.${String((at >> 8) & 255)}.${String(at & 255 || 1)}`;

/** A bare connection whose errors are nobody's concern; null: the relay took none. */
export function connected(port: number, from = attacker(1)): Promise<Socket | null> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from, allowHalfOpen: true });
    socket.on('error', () => resolve(null));
    socket.once('close', () => resolve(null));
    socket.once('connect', () => resolve(socket));
  });
}

/** `act` so many times, a few at once. */
export async function inTurns(
  times: number,
  atOnce: number,
  act: (at: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < times) await act(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

export const later = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** What came until the other side ended it, or until patience did. */
export function everything(socket: Socket, patienceMs: number): Promise<string> {
  return new Promise(resolve => {
    let text = '';
    const done = (): void => {
      clearTimeout(timer);
      resolve(text);
    };
    const timer = setTimeout(done, patienceMs);
    socket.on('data', (data: Buffer) => (text += data.toString('latin1')));
    socket.once('end', done);
    socket.once('close', done);
    socket.resume();
  });
}
