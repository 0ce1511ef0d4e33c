/**
 * Where sockets enter: the upgrade is refused by origin, sign-in or a bound, else a `Socket` is made of it.
 * Hands frames to `conversations/`. Made by `main.ts` on the HTTP server.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { SteadyClock } from '../clock.ts';
import type { Conversations } from '../conversations/conversations.ts';
import type { Answers } from '../http/hosts.ts';
import { isWebSocket } from '../http/server-bounds.ts';
import { fault } from '../log.ts';
import type { Log } from '../log.ts';
import {
  COUNSELOR_FRAMES_BURST,
  COUNSELOR_FRAMES_PER_SECOND,
  DESK_PING_INTERVAL_MS,
  HEARTBEAT_INTERVAL_MS,
  PARENT_FRAMES_BURST,
  PARENT_FRAMES_PER_SECOND,
  SOCKET_PAYLOAD_MAX_BYTES,
  UPGRADE_DEADLINE_MS,
} from '../protocol/bounds.ts';
import type { CloseName } from '../protocol/codes.ts';
import type { ToCounselor, ToParent } from '../protocol/control.ts';
import type { SignIns } from '../staff/sign-ins.ts';
import type { AddressOf } from '../networks/client-address.ts';
import type { NetworkLimits } from '../networks/limits.ts';
import type { Network } from '../networks/networks.ts';
import type { Refusals } from '../refusals.ts';
import type { TopicRecords } from '../topics/records.ts';
import { CounselorSocket } from './counselor-socket.ts';
import { ParentSocket } from './parent-socket.ts';
import type { Admission } from './parent-socket.ts';
import { refuse } from './refuse.ts';
import { RelayWebSocket, Socket } from './socket.ts';
import type { SocketKind, SocketSide } from './socket.ts';

/** Sign-ins of open desks are looked at this often: someone who is removed is out within it. */
const SIGN_IN_CHECK_MS = 5_000;

interface GatewayParts {
  readonly clock: SteadyClock;
  readonly log: Log;
  readonly admission: Admission;
  readonly conversations: Conversations;
  readonly records: TopicRecords;
  readonly signIns: SignIns;
  readonly addressOf: AddressOf;
  readonly limits: NetworkLimits;
  readonly socketsMax: number;
  readonly refusals: Refusals;
  /** Called when the connection has become a WebSocket. */
  readonly upgraded: (socket: Duplex) => void;
  /** The relay's own origins, known once it listens. */
  readonly ownOrigins: () => readonly string[];
  readonly consoleOrigins: () => readonly string[];
  /** Whether the host that was asked answers for the path. */
  readonly answers: Answers;
}

type Open = Socket<ToParent> | Socket<ToCounselor>;
/** A counselor's sign-in, or the network under which a parent's socket is counted. */
type Whose = string | Network;

export class Gateway {
  readonly #parts: GatewayParts;
  readonly #open = new Map<Open, Whose>();
  readonly #ws = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_PAYLOAD_MAX_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    WebSocket: RelayWebSocket,
  });
  readonly #gone = (socket: Open): void => {
    const whose = this.#open.get(socket);
    this.#open.delete(socket);
    if (typeof whose === 'object') this.#parts.limits.sockets.leave(whose);
  };
  readonly #timers: (() => void)[];
  readonly #parent: SocketKind;
  readonly #counselor: SocketKind;

  constructor(server: Server, parts: GatewayParts) {
    this.#parts = parts;
    this.#parent = kind(parts, PARENT_FRAMES_PER_SECOND, PARENT_FRAMES_BURST);
    this.#counselor = kind(parts, COUNSELOR_FRAMES_PER_SECOND, COUNSELOR_FRAMES_BURST);
    server.on('upgrade', (request, socket, head) => {
      // Nobody needs to know of errors on a socket that is refused.
      socket.on('error', ignore);
      const late = setTimeout(() => socket.destroy(), UPGRADE_DEADLINE_MS);
      this.#enter(request, socket, head)
        .catch((error: unknown) => {
          parts.log.error('upgrade-failed', fault(error));
          refuse(socket, 503);
        })
        .finally(() => clearTimeout(late));
    });
    this.#timers = [
      parts.clock.every(HEARTBEAT_INTERVAL_MS, () => {
        for (const socket of this.#open.keys()) socket.beat();
      }),
      parts.clock.every(DESK_PING_INTERVAL_MS, () => {
        for (const [socket, whose] of this.#open) if (typeof whose === 'string') socket.askPage();
      }),
      parts.clock.every(SIGN_IN_CHECK_MS, () => {
        this.#checkSignIns().catch((error: unknown) =>
          parts.log.error('part-failed', { part: 'sign-ins', ...fault(error) }),
        );
      }),
    ];
  }

  get size(): number {
    return this.#open.size;
  }

  async #enter(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // Node before 24.9 brings every kind of upgrade here.
    if (!isWebSocket(request)) return refuse(socket, 400);
    const [path] = (request.url ?? '').split('?', 1);
    if (path !== '/socket/parent' && path !== '/socket/counselor') return refuse(socket, 404);
    if (!this.#parts.answers(request.headers.host, path)) return refuse(socket, 404);
    if (this.#open.size >= this.#parts.socketsMax) return this.#refused(socket, 503, 'full');
    if (path === '/socket/parent') return this.#enterParent(request, socket, head);
    return this.#enterCounselor(request, socket, head);
  }

  async #enterParent(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { admission, ownOrigins, addressOf, conversations, limits } = this.#parts;
    const { origin } = request.headers;
    // A browser always says its origin; a program that says none could say any.
    const own = origin === undefined || ownOrigins().includes(origin);
    const known =
      own || [...(await admission.sites.all()).values()].some(site => site.origins.includes(origin));
    if (!known) return this.#refused(socket, 403, 'foreign-origin');
    const seen = limits.networks.of(addressOf(request));
    // Before the upgrade, which would cost more than a refusal; counselors behind the same address still get in.
    if (limits.sockets.isFull(seen)) return this.#refused(socket, 429, 'network-full');
    const allowedAt = (site: { origins: readonly string[] }) => own || site.origins.includes(origin);
    this.#upgrade<ToParent>(request, socket, head, this.#parent, entered => {
      const network = limits.sockets.enter(seen);
      return [new ParentSocket(conversations, admission, entered, { network, allowedAt }), network];
    });
  }

  async #enterCounselor(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { consoleOrigins, signIns, conversations, records } = this.#parts;
    const { origin, cookie } = request.headers;
    if (origin !== undefined && !consoleOrigins().includes(origin))
      return this.#refused(socket, 403, 'foreign-origin');
    const signedIn = await signIns.byCookies(cookie ?? '');
    if (!signedIn) return this.#refused(socket, 401, 'signed-out');
    const { staff, hash } = signedIn;
    if (staff.role === 'auditor') return this.#refused(socket, 403, 'not-allowed');
    this.#upgrade<ToCounselor>(request, socket, head, this.#counselor, entered => [
      new CounselorSocket(conversations, records, entered, staff),
      hash,
    ]);
  }

  #upgrade<Message>(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    kind: SocketKind,
    enter: (socket: Socket<Message>) => [SocketSide, Whose],
  ): void {
    const { admission } = this.#parts;
    // From here on `ws` listens for errors.
    socket.off('error', ignore);
    this.#ws.handleUpgrade(request, socket, head, ws => {
      this.#parts.upgraded(socket);
      const entered = new Socket<Message>(ws, kind);
      const [side, whose] = enter(entered);
      this.#open.set(entered as Open, whose);
      entered.listen(side, this.#gone as (socket: Socket<Message>) => void);
      if (admission.stopping()) entered.close('stopping');
    });
  }

  async #checkSignIns(): Promise<void> {
    for (const [socket, whose] of this.#open) {
      if (typeof whose === 'string' && !(await this.#parts.signIns.live(whose))) socket.close('signed-out');
    }
  }

  /** Someone signed out: their sockets close now. */
  signedOut(signIn: string): void {
    for (const [socket, whose] of this.#open) if (whose === signIn) socket.close('signed-out');
  }

  closeAll(why: CloseName): void {
    for (const socket of this.#open.keys()) socket.close(why);
  }

  stop(): void {
    for (const stop of this.#timers) stop();
    this.#ws.close();
  }

  #refused(socket: Duplex, status: 401 | 403 | 429 | 503, code: string): void {
    this.#parts.refusals.note(code);
    refuse(socket, status);
  }
}

const kind = ({ clock, log }: GatewayParts, perSecond: number, burst: number): SocketKind => ({
  clock,
  log,
  bucket: { everyMs: 1_000 / perSecond, burst },
});

function ignore(): void {}
