/** Socket.IO with one room a conversation: the second thing the relay is measured beside. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });

io.on('connection', socket => {
  const room = String(socket.handshake.auth.room);
  void socket.join(room);
  socket.on('frame', (frame: Buffer) => {
    socket.to(room).emit('frame', frame);
  });
});

server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ msg: 'listening', port: (server.address() as AddressInfo).port }));
});
