/**
 * Refuses an upgrade and closes the socket. Node no longer looks after the socket by then: nothing reads it, and if
 * nobody ended it, it would keep its file descriptor for good. Called by `gateway.ts`.
 */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { REFUSED_GONE_MS } from '../protocol/bounds.ts';

export function refuse(socket: Duplex, status: number): void {
  const gone = (): void => {
    clearTimeout(late);
    socket.destroy();
  };
  // A client that does not read the answer must not keep the socket either.
  const late = setTimeout(gone, REFUSED_GONE_MS);
  socket.once('close', gone);
  socket.once('finish', gone);
  // Bytes left unread would turn the close into a reset, which may overtake the answer.
  socket.resume();
  const reason = STATUS_CODES[status] ?? '';
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
