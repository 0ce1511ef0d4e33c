/**
 * The barest thing that could do the relay's work: two sockets of one name pass each other their binary frames.
 * No checks, no tokens, no states: what the relay's figures are ratios to.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

const alone = new Map<string, WebSocket>();
const server = createServer();
const sockets = new WebSocketServer({
  server,
  maxPayload: 32_768,
  perMessageDeflate: false,
  clientTracking: false,
});

sockets.on('connection', (socket, request) => {
  const name = request.url ?? '';
  const other = alone.get(name);
  if (other) {
    alone.delete(name);
    join(socket, other);
    join(other, socket);
  } else alone.set(name, socket);
  socket.on('close', () => {
    if (alone.get(name) === socket) alone.delete(name);
  });
  // Once a first frame has come, as the relay answers one.
  socket.once('message', () => {
    socket.send('{"type":"welcome"}');
  });
});

function join(from: WebSocket, to: WebSocket): void {
  from.on('message', (frame: Buffer, binary) => {
    if (binary) to.send(frame);
  });
}

server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ msg: 'listening', port: (server.address() as AddressInfo).port }));
});
