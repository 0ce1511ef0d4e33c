import type { Socket } from 'node:net';
import { attacker, connected, inTurns, later } from './attack.ts';
import type { Attack } from './attack.ts';

const OVER_MS = 45_000;
/** Answered without the body, read by nobody, read to its bound, and of a length that nobody knows. */
const PATHS = ['/healthz', '/nowhere', '/api/sites/exempelkommun/receipt', '/api/staff/enter'];
const head = (path: string, length: string) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${length}\r\n\r\n{`;

export const slowBodies: Attack = {
  name: 'slow-bodies',
  does: '2,000 requests whose body comes a byte a second',
  environment: { VISKA_CONNECTIONS_PER_NETWORK: '1000' },
  async run({ port, many }) {
    const sockets: Socket[] = [];
    await inTurns(many(2_000), 40, async at => {
      const socket = await connected(port, attacker(at % 20));
      const chunked = at % 3 === 0;
      const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${at % 2 ? '900' : '900000'}`;
      socket?.write(
        head(PATHS[at % PATHS.length] ?? '', length).replace(/\{$/, chunked ? '1\r\n{\r\n' : '{'),
      );
      if (socket) sockets.push(socket.resume());
    });
    const held = () => sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length;
    const complaints: string[] = [];
    const until = performance.now() + OVER_MS;
    while (held() > 0 && performance.now() < until) {
      for (const socket of sockets) if (!socket.destroyed) socket.write(' ');
      await later(1_000);
    }
    if (held() > 0) complaints.push(`${String(held())} are still held after ${String(OVER_MS / 1000)} s`);
    for (const socket of sockets) socket.destroy();
    return complaints;
  },
};
