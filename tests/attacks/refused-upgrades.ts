import { attacker, connected, everything, inTurns } from './attack.ts';
import type { Attack } from './attack.ts';

const upgrade = (path: string, kind: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: ${kind}\r\n${more}\r\n`;

/** Each is refused for another reason, and none needs a cookie or work. */
const REQUESTS: readonly (readonly [string, number])[] = [
  [upgrade('/', 'websocket'), 404],
  [upgrade('/socket/parent', 'websocket', 'Origin: https://elak.example\r\n'), 403],
  [upgrade('/socket/counselor', 'websocket'), 401],
  [upgrade('/socket/parent', 'websocket', 'Sec-WebSocket-Version: 12\r\n'), 400],
  [upgrade('/healthz', 'h2c', 'HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n'), 200],
  [upgrade('/nowhere', 'x'), 404],
];
const AT_ONCE = 40;
const PATIENCE_MS = 20_000;

export const refusedUpgrades: Attack = {
  name: 'refused-upgrades',
  does: '20,000 upgrades that are refused, each followed by one byte and a close',
  environment: { VISKA_CONNECTIONS_PER_NETWORK: '100' },
  async run({ port, many }) {
    const wrong = new Map<string, number>();
    await inTurns(many(20_000), AT_ONCE, async at => {
      const [request, status] = REQUESTS[at % REQUESTS.length] ?? ['', 0];
      const socket = await connected(port, attacker(at % 7));
      if (!socket) return wrong.set('refused a connection', (wrong.get('refused a connection') ?? 0) + 1);
      const [first, kind] = [everything(socket, PATIENCE_MS), at % 3];
      socket.write(request);
      if (kind === 0) socket.once('data', () => socket.end('x'));
      // Nothing is closed by this side: the relay has to.
      if (kind === 1) socket.once('data', () => socket.write('x'));
      const answer = await Promise.race([
        first,
        new Promise<string>(resolve => {
          if (status === 200 || status === 404) socket.once('data', data => resolve(data.toString('latin1')));
        }),
      ]);
      socket.destroy();
      if (answer.startsWith(`HTTP/1.1 ${String(status)} `)) return;
      const said = `${JSON.stringify(request.slice(0, 60))} was answered ${JSON.stringify(answer.slice(0, 20))}`;
      wrong.set(said, (wrong.get(said) ?? 0) + 1);
    });
    return [...wrong].map(([what, count]) => `${String(count)} times: ${what}`);
  },
};
