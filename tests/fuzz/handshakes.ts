/** WebSocket handshakes and frames below the level of messages, valid and not: sent as bytes over a bare socket. */
import { connect } from 'node:net';
import type { Random } from '../support/random.ts';

const good = (path: string, origin: string, key: string): string[] => [
  `GET ${path} HTTP/1.1`,
  'Host: localhost',
  'Upgrade: websocket',
  'Connection: Upgrade',
  `Origin: ${origin}`,
  'Sec-WebSocket-Version: 13',
  `Sec-WebSocket-Key: ${key}`,
];

function handshake(random: Random, origin: string): string {
  const path = random.pick([
    '/socket/parent',
    '/socket/counselor',
    '/socket/',
    '/socket/parent?token=x',
    '//',
    '/healthz',
  ]);
  const lines = good(
    path,
    random.pick([origin, 'https://elak.example', 'null', '']),
    Buffer.from(random.bytes(16)).toString('base64'),
  );
  const at = random.integer(0, lines.length - 1);
  switch (random.integer(0, 4)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines[at] = `${lines[at] ?? ''}${'y'.repeat(random.integer(1, 20_000))}`;
      break;
    case 2:
      lines.push('Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99');
      break;
    case 3:
      lines[at] = Buffer.from(random.bytes(40)).toString('latin1');
      break;
    default:
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** More than the relay takes as one message. */
const FRAGMENTS = 16_400;

/** After a good handshake: frames with reserved bits, no mask, bad opcodes, false lengths, broken UTF-8, endless fragments. */
function rawFrames(random: Random): Buffer {
  if (random.chance(0.02)) {
    const fragment = Buffer.from([0x00, 0x80, 0, 0, 0, 0]);
    return Buffer.concat([Buffer.from([0x01, 0x80, 0, 0, 0, 0]), Buffer.alloc(FRAGMENTS * 6, fragment)]);
  }
  const header = random.pick([
    [0xc1, 0x85],
    [0x81, 0x05],
    [0x83, 0x80],
    [0x89, 0xfe, 0x00, 0xff],
    [0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    [0x80, 0x80],
    [0x81, 0x82],
    [0x88, 0x81],
    [0x88, 0x80, 0, 0, 0, 0],
  ]);
  return Buffer.concat([Buffer.from(header), random.bytes(random.integer(0, 64))]);
}

/** The code in the relay's close frame; 1005 where none stands in it, undefined where no such frame came. */
function closeCodeIn(answer: Buffer): number | undefined {
  const start = answer.indexOf('\r\n\r\n') + 4;
  if (!answer.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101')) || answer[start] !== 0x88) return undefined;
  const length = answer[start + 1] ?? 0;
  if (answer.length < start + 2 + length) return undefined;
  return length < 2 ? 1005 : answer.readUInt16BE(start + 2);
}

/** What goes over a bare socket: a handshake of any kind, or frames after a good one. */
export interface Bytes {
  readonly handshake: string;
  readonly frames: Buffer | null;
}

const goodHandshake = (random: Random, origin: string): string =>
  `${good('/socket/parent', origin, Buffer.from(random.bytes(16)).toString('base64')).join('\r\n')}\r\n\r\n`;

export const anyBytes = (random: Random, origin: string): Bytes =>
  random.chance(0.5)
    ? { handshake: handshake(random, origin), frames: null }
    : { handshake: goodHandshake(random, origin), frames: rawFrames(random) };

/** A reserved bit, for sure. */
export const brokenFrame = (random: Random, origin: string): Bytes => ({
  handshake: goodHandshake(random, origin),
  frames: Buffer.from([0xc1, 0x80, 0, 0, 0, 0]),
});

/** Resolves with the code the relay closed with; undefined: it refused the upgrade, or was let go of after a while. */
export function throwBytes(port: number, { handshake, frames }: Bytes): Promise<number | undefined> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    let answer = Buffer.alloc(0);
    const done = (): void => {
      socket.destroy();
      resolve(closeCodeIn(answer));
    };
    socket.on('data', data => {
      if (answer.length === 0 && frames) socket.write(frames);
      answer = Buffer.concat([answer, data]);
      if (closeCodeIn(answer) !== undefined) done();
    });
    socket.setTimeout(100, done);
    socket.on('error', done);
    socket.on('close', done);
    socket.write(handshake, 'latin1');
  });
}
