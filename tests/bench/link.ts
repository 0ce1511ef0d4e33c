/** One end of a conversation as the measuring process holds it, whatever server is between the two ends. */
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import type { PairPass } from './prepared-relay.ts';

export interface Link {
  onFrame: (frame: Buffer) => void;
  send(frame: Buffer): void;
  close(): void;
}
export interface Pair {
  readonly parent: Link;
  readonly counselor: Link;
}
/** Opens the two ends of conversation number `at`. Rejects when either is refused. */
export type OpenPair = (at: number) => Promise<Pair>;

/** What a message of 200 bytes and its acknowledgement are on the wire. */
const FRAME_BYTES = 256;
const SLOT_OFFSET = 1;

export function sealedFrame(): Buffer {
  const frame = Buffer.alloc(FRAME_BYTES, 0x5a);
  frame[0] = 0x10;
  return frame;
}

interface Greeting {
  readonly type: string;
  readonly seats?: readonly { readonly slot: number }[];
  readonly seat?: { readonly slot: number };
}

/** A socket whose server wants a first frame. Resolves when its answers name a slot (or, without `slots`, at once). */
async function open(
  address: string,
  first: object,
  headers: Record<string, string>,
  slots: boolean,
): Promise<Link> {
  const socket = new WebSocket(address, { perMessageDeflate: false, headers });
  let slot: number | undefined;
  const link: Link = {
    onFrame: () => undefined,
    send: frame => {
      if (slot !== undefined) frame.writeUInt32BE(slot, SLOT_OFFSET);
      socket.send(frame);
    },
    close: () => {
      socket.terminate();
    },
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => {
      socket.send(JSON.stringify(first));
    });
    socket.on('error', reject);
    socket.on('close', code => {
      reject(new Error(`closed with ${String(code)}`));
    });
    socket.on('message', (data: Buffer, binary) => {
      if (binary) {
        link.onFrame(data);
        return;
      }
      const said = JSON.parse(data.toString()) as Greeting;
      slot = (said.seat ?? said.seats?.[0])?.slot ?? slot;
      if (!slots || slot !== undefined) resolve();
    });
  });
  return link;
}

export const throughRelay =
  (port: number, passes: readonly PairPass[]): OpenPair =>
  async at => {
    const pass = passes[at];
    if (!pass) throw new Error(`no conversation ${String(at)}`);
    const { token, claim, ticket, cookie } = pass;
    const address = `ws://127.0.0.1:${String(port)}/socket`;
    const version = 1;
    const attach = { type: 'attach', version, tickets: [ticket], takeover: false, available: true };
    const resume = { type: 'resume', version, token, claim, takeover: false };
    const [counselor, parent] = await Promise.all([
      open(`${address}/counselor`, attach, { cookie }, true),
      open(`${address}/parent`, resume, {}, true),
    ]);
    return { parent, counselor };
  };

export const throughForwarder =
  (port: number): OpenPair =>
  async at => {
    const address = `ws://127.0.0.1:${String(port)}/${String(at)}`;
    const [parent, counselor] = await Promise.all([
      open(address, { type: 'hello' }, {}, false),
      open(address, { type: 'hello' }, {}, false),
    ]);
    return { parent, counselor };
  };

export const throughSocketIo =
  (port: number): OpenPair =>
  async at => {
    const one = async (): Promise<Link> => {
      const socket = io(`http://127.0.0.1:${String(port)}`, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        auth: { room: String(at) },
      });
      const link: Link = {
        onFrame: () => undefined,
        send: frame => {
          socket.emit('frame', frame);
        },
        close: () => {
          socket.close();
        },
      };
      socket.on('frame', (frame: Buffer) => {
        link.onFrame(frame);
      });
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return link;
    };
    const [parent, counselor] = await Promise.all([one(), one()]);
    return { parent, counselor };
  };

/** All at once, as after a restart. */
export const openAll = (openPair: OpenPair, from: number, to: number): Promise<Pair[]> =>
  Promise.all(Array.from({ length: to - from }, (_, at) => openPair(from + at)));

export function closeAll(pairs: readonly Pair[]): void {
  for (const { parent, counselor } of pairs) {
    parent.close();
    counselor.close();
  }
}
