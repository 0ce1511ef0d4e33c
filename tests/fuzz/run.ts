/**
 * Fuzzing: throws generated frames and handshakes at a running relay and watches what it does.
 * Used by `npm run fuzz` with a million frames and by `npm test` with a few thousand.
 */
import { readFileSync } from 'node:fs';
import { PARENT_FRAMES_BURST } from '../../relay/protocol/bounds.ts';
import { CLOSE, WEBSOCKET_LAYER } from '../../relay/protocol/codes.ts';
import type { CloseName } from '../../relay/protocol/codes.ts';
import { startInstallation } from '../support/installation.ts';
import { createRandom } from '../support/random.ts';
import type { Random } from '../support/random.ts';
import {
  cookieFrom,
  openCounselor,
  openParent,
  sealedNoise,
  solvedWork,
  startFrame,
} from '../support/wire/wire-people.ts';
import { startBystander } from './bystander.ts';
import { anyFrame, validControl } from './generate.ts';
import type { Frame } from './generate.ts';
import { anyBytes, brokenFrame, throwBytes } from './handshakes.ts';
import type { Bytes } from './handshakes.ts';

export interface FuzzReport {
  readonly seed: number;
  readonly frames: number;
  readonly handshakes: number;
  /** How often each close code came. */
  readonly closes: Readonly<Record<string, number>>;
  /** Close codes that PROTOCOL.md does not name. */
  readonly undocumented: readonly string[];
  /** Codes that such a storm must meet, or it was none, and did not. */
  readonly missing: readonly number[];
  readonly bystander: { readonly exchanged: number; readonly complaints: readonly string[] };
  /** Resident: the highest of the first half, and at the end. */
  readonly memoryMb: { readonly early: number; readonly late: number };
  readonly up: boolean;
  /** Lines of the log that hold a stack trace or an unexpected error. */
  readonly alarms: readonly string[];
}

const DOCUMENTED = new Set<number>([
  ...Object.values(CLOSE).map(close => close.code),
  ...Object.values(WEBSOCKET_LAYER),
]);
const MET: readonly CloseName[] = [
  'too-large',
  'bad-frame',
  'not-allowed',
  'work-refused',
  'token-refused',
  'gone',
  'too-many-frames',
];
const MUST_MEET: readonly number[] = [
  ...MET.map(name => CLOSE[name].code),
  WEBSOCKET_LAYER['protocol-error'],
];
const AT_ONCE = 6;
const FRAMES_PER_SOCKET = 60;
/** Of sockets that aim at one rule of the relay instead of at all. */
const AIMED_SHARE = 0.05;
const SENT_KEPT = 400;
const OWN_CONVERSATIONS = 6;

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;

export async function fuzz(frames: number, seed: number, say: (line: string) => void): Promise<FuzzReport> {
  const random = createRandom(seed);
  const installation = await startInstallation({
    environment: {
      LOG_LEVEL: 'warn',
      VISKA_STARTS_PER_HOUR: '1000000',
      VISKA_WAITING_PER_NETWORK: '200',
      VISKA_CHALLENGES_PER_MINUTE: '1000000',
      // Else the allocator of glibc keeps what eight threads once needed, and that looks like a leak.
      MALLOC_ARENA_MAX: '2',
    },
    nodeArguments: [
      // Whatever is kept of each frame or socket would fill so small a heap long before the end.
      '--max-old-space-size=96',
      // Else the young generation doubles at some moment of a long storm (64 MB of it resident) with the same 23 MB in use.
      '--max-semi-space-size=8',
    ],
  });
  const { relayUrl, relay } = installation;
  const port = Number(new URL(relayUrl).port);
  try {
    const bystander = await startBystander(
      relayUrl,
      await cookieFrom(installation.invite('Åskådare')),
      random.fork(),
    );
    const staff = await cookieFrom(installation.invite('Fuzz'));
    const known = {
      tokens: [] as string[],
      claims: [] as string[],
      conversations: [] as string[],
      sent: [] as Frame[],
    };
    const begin = async (at: number): Promise<void> => {
      const socket = await openParent(relayUrl, { from: '127.0.0.4' });
      socket.send(startFrame(await solvedWork(relayUrl, 'exempelkommun')));
      const welcome = await socket.take('welcome');
      known.tokens[at] = welcome.token;
      known.conversations[at] = welcome.conversation;
      socket.close();
    };
    /** Ends a conversation that is there. */
    const endOf = async (token: string): Promise<void> => {
      const socket = await openParent(relayUrl);
      socket.send({ type: 'resume', version: 1, token, takeover: true });
      socket.send({ type: 'end', reason: 'parent' });
      await socket.closed;
    };
    await begin(0);
    const [over = ''] = known.tokens;
    await endOf(over);
    for (let made = 0; made < OWN_CONVERSATIONS; made++) await begin(made);

    const closes: Record<string, number> = {};
    let sent = 0;
    let handshakes = 0;
    let early = 0;
    const address = (own: Random): string =>
      `127.${String(own.integer(1, 250))}.${String(own.integer(0, 250))}.9`;

    const count = (code: number | undefined): void => {
      if (code !== undefined) closes[code] = (closes[code] ?? 0) + 1;
    };

    /** All in one write, as only a program can: the relay must not have to keep pace. */
    async function flood(own: Random): Promise<void> {
      const socket = await openParent(relayUrl, { from: address(own) });
      socket.send(startFrame(await solvedWork(relayUrl, 'exempelkommun')));
      const { token } = await socket.take('welcome');
      for (let more = 0; more <= 2 * PARENT_FRAMES_BURST; more++) {
        socket.send(own.chance(0.5) ? { type: 'ping' } : sealedNoise(own, own.integer(0, 4)));
        sent++;
      }
      count(await socket.closed);
      // Else those that only flooded would fill the queue in the long run.
      await endOf(token);
    }

    async function bytes(thrown: Bytes): Promise<void> {
      handshakes++;
      count(await throwBytes(port, thrown));
    }

    /** A first frame that is right in every field and refused for what it asks. */
    const asks = (first: (own: Random) => object) => async (own: Random) => {
      const socket = await openParent(relayUrl, { from: address(own) });
      socket.send(first(own));
      sent++;
      count(await socket.closed);
    };
    const resume = (token: string) => ({ type: 'resume', version: 1, token, takeover: true });
    const aims: readonly ((own: Random) => Promise<void>)[] = [
      flood,
      own => bytes(brokenFrame(own, relayUrl)),
      asks(own => startFrame(Buffer.from(own.bytes(60)).toString('base64'))),
      asks(own => resume(Buffer.from(own.bytes(90)).toString('base64url'))),
      asks(() => resume(over)),
    ];
    let aimed = 0;

    async function oneSocket(own: Random): Promise<void> {
      // Each once, so that the shortest storm has met them all, and then now and then.
      const aim = aims[aimed++] ?? (own.chance(AIMED_SHARE) ? own.pick(aims) : null);
      if (aim) return aim(own).catch(() => undefined);
      if (own.chance(0.05)) {
        await bytes(anyBytes(own, relayUrl));
        return;
      }
      // The storm ends conversations too: there is always one that is new.
      if (own.chance(0.02)) await begin(own.integer(0, OWN_CONVERSATIONS - 1)).catch(() => undefined);
      const isParent = own.chance(0.8);
      const from = address(own);
      const socket = isParent
        ? await openParent(relayUrl, { from })
        : await openCounselor(relayUrl, staff, { from });
      if (own.chance(0.6)) {
        const token = own.pick(known.tokens);
        socket.send(
          isParent
            ? { type: 'resume', version: 1, token, takeover: true }
            : { type: 'attach', version: 1, tickets: [], takeover: true, available: true },
        );
        sent++;
      }
      const wanted = own.integer(1, FRAMES_PER_SOCKET);
      for (let made = 0; made < wanted && socket.closeCode === undefined; made++) {
        const frame = anyFrame(own, known);
        socket.send(frame);
        sent++;
        if (known.sent.length < SENT_KEPT) known.sent.push(frame);
        else known.sent[own.integer(0, SENT_KEPT - 1)] = frame;
        // Lets answers and closes in between, and other sockets.
        if (own.chance(0.3)) await new Promise(resolve => setImmediate(resolve));
      }
      if (own.chance(0.5)) socket.send(validControl(own, known));
      const code = await Promise.race([
        socket.closed,
        new Promise<undefined>(resolve => setTimeout(resolve, 30, undefined)),
      ]);
      if (code === undefined) socket.cut();
      count(code);
    }

    const started = performance.now();
    let told = 0;
    const worker = async (own: Random): Promise<void> => {
      while (sent < frames && relay.running) {
        await oneSocket(own);
        if (sent < frames / 2) early = Math.max(early, residentMb(relay.pid));
        if (sent - told >= 50_000) {
          told = sent;
          say(
            `${String(sent)} frames, ${residentMb(relay.pid).toFixed(0)} MB, bystander ${String(bystander.exchanged)}`,
          );
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, () => worker(random.fork())));
    const late = relay.running ? residentMb(relay.pid) : 0;
    await bystander.stop();
    say(
      `${String(sent)} frames in ${((performance.now() - started) / 1000).toFixed(0)} s, seed ${String(seed)}`,
    );
    return {
      seed,
      frames: sent,
      handshakes,
      closes,
      undocumented: Object.keys(closes).filter(code => !DOCUMENTED.has(Number(code))),
      missing: MUST_MEET.filter(code => closes[code] === undefined),
      bystander: { exchanged: bystander.exchanged, complaints: bystander.complaints },
      memoryMb: { early, late },
      up: relay.running,
      alarms: relay.output
        .split('\n')
        .filter(line => /TypeError|RangeError|unhandled|uncaught|"level":"(error|fatal)"/i.test(line)),
    };
  } finally {
    await installation.close();
  }
}
