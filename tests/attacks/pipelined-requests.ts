import { attacker, connected, inTurns, later } from './attack.ts';
import type { Attack } from './attack.ts';

const REQUEST = 'GET /api/sites/exempelkommun HTTP/1.1\r\nHost: localhost\r\n\r\n';
const AT_ONCE = 500;
const OVER_MS = 40_000;

export const pipelinedRequests: Attack = {
  name: 'pipelined-requests',
  does: '100 connections that each write 500 requests at once, and read none of the answers',
  async run({ port, many }) {
    const complaints: string[] = [];
    await inTurns(many(100), 25, async at => {
      const socket = await connected(port, attacker(at));
      if (!socket) return;
      socket.pause();
      const closed = new Promise(resolve => socket.once('close', resolve));
      socket.write(REQUEST.repeat(AT_ONCE));
      // What is never read cannot be heard to end: writing finds out.
      const asking = setInterval(() => socket.write(REQUEST), 1_000);
      const over = await Promise.race([closed.then(() => true), later(OVER_MS).then(() => false)]);
      clearInterval(asking);
      socket.destroy();
      if (!over) complaints.push('one is held for as long as it likes');
    });
    return complaints;
  },
};
