import type { Socket } from 'node:net';
import { HTTP_HEADERS_MS } from '../../relay/protocol/bounds.ts';
import { attacker, connected, inTurns, later } from './attack.ts';
import type { Attack } from './attack.ts';

const HELD_MAX = 200;
/** By then those that are too many have been let go of, and none of the others has come to its own bound. */
const REFUSED_MS = HTTP_HEADERS_MS / 2;
/** By then a request that does not go on is over, on a busy machine too; Node's own bound is a minute. */
const OVER_MS = 30_000;

export const unfinishedRequests: Attack = {
  name: 'unfinished-requests',
  does: '8,000 requests of one address that stop in the middle of their head',
  environment: { VISKA_CONNECTIONS_PER_NETWORK: String(HELD_MAX) },
  async run({ port, many }) {
    const sockets: Socket[] = [];
    await inTurns(many(8_000), 40, async () => {
      const socket = await connected(port, attacker(1));
      socket?.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
      if (socket) sockets.push(socket.resume());
    });
    const held = () => sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length;
    const complaints: string[] = [];
    const refusedBy = performance.now() + REFUSED_MS;
    while (held() > HELD_MAX && performance.now() < refusedBy) await later(100);
    if (held() > HELD_MAX) complaints.push(`${String(held())} of one address are held at once`);
    if (held() === 0) complaints.push('none was ever held: nothing is proven');
    // A byte now and then does not make it last.
    const until = performance.now() + OVER_MS;
    while (held() > 0 && performance.now() < until) {
      for (const socket of sockets) if (!socket.destroyed) socket.write('a');
      await later(1_000);
    }
    if (held() > 0) complaints.push(`${String(held())} are still held after ${String(OVER_MS / 1000)} s`);
    for (const socket of sockets) socket.destroy();
    return complaints;
  },
};
