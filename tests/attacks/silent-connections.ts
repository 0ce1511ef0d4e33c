import type { Socket } from 'node:net';
import { attacker, connected, inTurns, later } from './attack.ts';
import type { Attack } from './attack.ts';

const RELAY_MAX = 300;
const OVER_MS = 30_000;

export const silentConnections: Attack = {
  name: 'silent-connections',
  does: '8,000 connections of 200 addresses that say nothing, every other one half closed',
  environment: { VISKA_CONNECTIONS_MAX: String(RELAY_MAX), VISKA_CONNECTIONS_PER_NETWORK: '100' },
  async run({ port, many }) {
    const sockets: Socket[] = [];
    await inTurns(many(8_000), 40, async at => {
      const socket = await connected(port, attacker(at % 200));
      if (!socket) return;
      if (at % 2 === 0) socket.end();
      sockets.push(socket.resume());
    });
    const held = () => sockets.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded).length;
    const complaints: string[] = [];
    await later(500);
    if (held() > RELAY_MAX) complaints.push(`${String(held())} are held at once`);
    const until = performance.now() + OVER_MS;
    while (held() > 0 && performance.now() < until) await later(250);
    if (held() > 0) complaints.push(`${String(held())} are still held after ${String(OVER_MS / 1000)} s`);
    for (const socket of sockets) socket.destroy();
    return complaints;
  },
};
