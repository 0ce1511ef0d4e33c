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

/** After a good handshake: frames with reserved bits, no mask, bad opcodes, false lengths, broken UTF-8. */
function rawFrames(random: Random): Buffer {
  const header = random.pick([
    [0xc1, 0x85],
    [0x81, 0x05],
    [0x83, 0x80],
    [0x89, 0xfe, 0x00, 0xff],
    [0x82, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    [0x80, 0x80],
    [0x81, 0x82],
    [0x88, 0x81],
  ]);
  return Buffer.concat([Buffer.from(header), random.bytes(random.integer(0, 64))]);
}

/** Resolves when the relay has ended the socket, or after a while without. */
export function throwBytes(random: Random, port: number, origin: string): Promise<void> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    const done = (): void => {
      socket.destroy();
      resolve();
    };
    socket.setTimeout(100, done);
    socket.on('error', done);
    socket.on('close', done);
    if (random.chance(0.5)) socket.write(handshake(random, origin), 'latin1');
    else {
      const key = Buffer.from(random.bytes(16)).toString('base64');
      socket.write(`${good('/socket/parent', origin, key).join('\r\n')}\r\n\r\n`);
      socket.once('data', () => socket.write(rawFrames(random)));
    }
  });
}
