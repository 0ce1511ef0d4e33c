/**
 * Runs one attack against a relay of its own and judges what it did: the relay answers all the while, gives back
 * descriptors and memory, and a conversation beside it is undisturbed. Used by `npm run attack` and by `npm test`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { startBystander } from '../fuzz/bystander.ts';
import { startInstallation } from '../support/installation.ts';
import { createRandom } from '../support/random.ts';
import { cookieFrom } from '../support/wire/wire-people.ts';
import { later } from './attack.ts';
import type { Attack, Target } from './attack.ts';

export interface AttackReport {
  readonly name: string;
  /** None: the relay held. */
  readonly complaints: readonly string[];
  readonly descriptors: { readonly before: number; readonly most: number; readonly after: number };
  readonly memoryMb: { readonly before: number; readonly after: number };
  /** The slowest answer of `/healthz`. */
  readonly slowestMs: number;
  /** Frames that the two beside it exchanged meanwhile. */
  readonly exchanged: number;
}

/** Of what `npm run attack` does, so much in `npm test`. */
const SHORT_SHARE = 1 / 25;
/** What the slowest bound of the relay lets an attacker keep, and some more for a busy machine. */
const GIVEN_BACK_WITHIN_MS = 60_000;
/** Open files that come and go by themselves. */
const DESCRIPTORS_SPARE = 12;
/** A small heap: what is kept of each connection would fill it; the rest is what the allocator is late with. */
const HEAP_MB = 96;
/** The young part of it too: left to itself that grows past the whole, and then the collector never rests. */
const YOUNG_HEAP_MB = 8;
const GROWTH_MAX_MB = 80;
const ANSWER_WITHIN_MS = 15_000;
const PROBE_EVERY_MS = 250;
const EXCHANGED_MIN = 10;
const HERE_FOR_AT_LEAST_MS = 2_000;
/** Nobody attacks from there. */
const WATCHER = '127.0.0.9';

export async function runAttack(attack: Attack, length: 'full' | 'short'): Promise<AttackReport> {
  const installation = await startInstallation({
    environment: {
      // A proxy that is elsewhere: else whoever comes over loopback is spared.
      VISKA_TRUSTED_PROXY: '192.0.2.1',
      MALLOC_ARENA_MAX: '2',
      ...attack.environment,
    },
    ...(attack.settings ? { settings: attack.settings } : {}),
    nodeArguments: [
      `--max-old-space-size=${String(HEAP_MB)}`,
      `--max-semi-space-size=${String(YOUNG_HEAP_MB)}`,
    ],
  });
  const { relay, relayUrl } = installation;
  const port = Number(new URL(relayUrl).port);
  const many = (share: number) => (full: number) => Math.max(1, Math.round(full * share));
  const target = (share: number): Target => ({ port, url: relayUrl, installation, many: many(share) });
  const complaints: string[] = [];
  let probing = true;
  try {
    const cookie = await cookieFrom(installation.invite('Åskådare'));
    const bystander = await startBystander(relayUrl, cookie, createRandom(1));
    // A little of it first: what is loaded and made once is not counted.
    if (length === 'full') await attack.run(target(SHORT_SHARE));
    const before = { descriptors: await settled(relay.pid, 0, 5_000), memory: residentMb(relay.pid) };
    let most = 0;
    let slowestMs = 0;
    const watching = (async () => {
      while (probing && relay.running) {
        const tookMs = await healthz(port);
        slowestMs = Math.max(slowestMs, tookMs);
        most = Math.max(most, descriptors(relay.pid));
        await later(PROBE_EVERY_MS);
      }
    })();
    const [seen] = await Promise.all([
      attack.run(target(length === 'full' ? 1 : SHORT_SHARE)),
      later(HERE_FOR_AT_LEAST_MS),
    ]);
    complaints.push(...seen);
    probing = false;
    await watching;
    if (slowestMs > ANSWER_WITHIN_MS) complaints.push('/healthz did not answer meanwhile');
    if (!relay.running) complaints.push('the relay is gone');
    else {
      const last = await healthz(port);
      if (last > ANSWER_WITHIN_MS) complaints.push('/healthz does not answer afterwards');
    }
    const after = relay.running
      ? await settled(relay.pid, before.descriptors + DESCRIPTORS_SPARE, GIVEN_BACK_WITHIN_MS)
      : 0;
    const memory = relay.running ? residentMb(relay.pid) : 0;
    if (after > before.descriptors + DESCRIPTORS_SPARE)
      complaints.push(`${String(after - before.descriptors)} descriptors are not given back`);
    if (memory - before.memory > GROWTH_MAX_MB)
      complaints.push(`${(memory - before.memory).toFixed(0)} MB are not given back`);
    await bystander.stop();
    complaints.push(...bystander.complaints);
    if (bystander.exchanged < EXCHANGED_MIN) complaints.push('the two beside it could not talk');
    complaints.push(...relay.output.split('\n').filter(line => /"level":"(error|fatal)"|^\s+at /.test(line)));
    return {
      name: attack.name,
      complaints,
      descriptors: { before: before.descriptors, most, after },
      memoryMb: { before: Math.round(before.memory), after: Math.round(memory) },
      slowestMs: Math.round(slowestMs),
      exchanged: bystander.exchanged,
    };
  } finally {
    probing = false;
    await installation.close();
  }
}

const descriptors = (pid: number): number => {
  try {
    return readdirSync(`/proc/${String(pid)}/fd`).length;
  } catch {
    return 0;
  }
};

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** How many are open once no more than `wanted` are, or once patience ends. */
async function settled(pid: number, wanted: number, patienceMs: number): Promise<number> {
  const until = performance.now() + patienceMs;
  let last = descriptors(pid);
  while (last > wanted && performance.now() < until) {
    await later(PROBE_EVERY_MS);
    const now = descriptors(pid);
    if (wanted === 0 && now === last) return now;
    last = now;
  }
  return last;
}

/** Milliseconds until it answered; more than it may take when it did not. */
function healthz(port: number): Promise<number> {
  const started = performance.now();
  return new Promise(resolve => {
    const failed = (): void => resolve(ANSWER_WITHIN_MS + 1);
    const request = get(
      { port, host: '127.0.0.1', path: '/healthz', localAddress: WATCHER, agent: false },
      response => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200 ? resolve(performance.now() - started) : failed(),
        );
      },
    );
    request.setTimeout(ANSWER_WITHIN_MS, () => request.destroy());
    request.once('error', failed);
    request.once('close', failed);
  });
}
