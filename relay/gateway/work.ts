/**
 * Proof of work before a conversation starts (PROTOCOL.md section 8), by altcha-lib. Challenges go out
 * over http, solutions come back in `start`; each is taken once. How much work: by the queue as it is at the asking.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import type { Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { SteadyClock } from '../clock.ts';
import { heldBy } from '../conversations/crowd.ts';
import type { Conversation } from '../conversations/conversation.ts';
import type { Network } from '../networks/networks.ts';
import type { RelayTime } from '../relay-time.ts';
import {
  WAITING_PER_SITE_MAX,
  WORK_COST,
  WORK_COUNTER_MAX,
  WORK_CROWDED_FROM_PLACES,
  WORK_DOUBLED_PER_PLACES,
  WORK_NETWORK_TIMES_MAX,
  WORK_QUEUE_TIMES_MAX,
  WORK_VALID_MS,
} from '../protocol/bounds.ts';
import { Outstanding } from './outstanding.ts';

/** Solutions remembered so that none is taken twice; the oldest goes first. */
const SPENT_MAX = 100_000;

interface Queue {
  waiting(site: string): readonly Conversation[];
}

/** `held`: places of the network that asks, as a single network's number. */
function highestCounter(waiting: number, held: number): number {
  const queue = 1 + (WORK_QUEUE_TIMES_MAX - 1) * Math.min(1, waiting / WAITING_PER_SITE_MAX);
  const network = Math.min(WORK_NETWORK_TIMES_MAX, 2 ** (held / WORK_DOUBLED_PER_PLACES));
  return Math.round(WORK_COUNTER_MAX * queue * network);
}

export class Work {
  // In memory only: after a restart a parent's browser fetches a new challenge.
  readonly #secrets = {
    hmacSignatureSecret: randomBytes(32).toString('hex'),
    hmacKeySignatureSecret: randomBytes(32).toString('hex'),
  };
  /** Nonce → when it would have expired anyway. */
  readonly #spent = new Map<string, number>();
  readonly #outstanding: Outstanding;
  readonly #clock: SteadyClock;
  readonly #time: RelayTime;
  readonly #queue: Queue;

  constructor(clock: SteadyClock, time: RelayTime, queue: Queue) {
    this.#outstanding = new Outstanding(clock);
    this.#clock = clock;
    this.#time = time;
    this.#queue = queue;
  }

  /**
   * The highest counter that a challenge for this network may hide now. It is told to nobody, and the network counts only
   * where many places are taken or asked for. Otherwise somebody at home could tell that another of the family waits.
   */
  highest(site: string, network: Network): number {
    const waiting = this.#queue.waiting(site);
    const calm = waiting.length + this.#outstanding.at(site) < WORK_CROWDED_FROM_PLACES;
    const held = calm || network.spared ? 0 : heldBy(waiting, network, one => this.#outstanding.count(one));
    return highestCounter(waiting.length, held);
  }

  /** For one start at this site: `data` is echoed and signed, and says where it is good. */
  async challenge(site: string, network: Network) {
    const counterMax = this.highest(site, network);
    this.#outstanding.enter(site, network);
    try {
      const made = await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        counter: randomInt(counterMax + 1),
        cost: WORK_COST,
        deriveKey,
        data: { site },
        expiresAt: Math.floor((this.#time.now() + WORK_VALID_MS) / 1000),
        ...this.#secrets,
      });
      this.#outstanding.add(made.parameters.nonce, site, network);
      return made;
    } catch (error) {
      this.#outstanding.leave(site, network);
      throw error;
    }
  }

  /**
   * Accepts each solved challenge of this site once; returns null for anything else. `asked`: the network that the
   * challenge was given to, if that is still known. How much work a challenge would be now does not matter.
   */
  async accept(work: string, site: string): Promise<{ readonly asked: Network | null } | null> {
    try {
      const { challenge, solution } = JSON.parse(Buffer.from(work, 'base64').toString()) as Payload;
      const result = await verifySolution({ challenge, solution, deriveKey, ...this.#secrets });
      const { expiresAt = 0, nonce, data } = challenge.parameters;
      // The library looks at the wall clock. This makes sure that no challenge lives longer when that is put back.
      const late = expiresAt * 1000 <= this.#time.expired();
      if (!result.verified || late || data?.site !== site || !this.#spend(nonce)) return null;
      return { asked: this.#outstanding.take(nonce) };
    } catch {
      return null;
    }
  }

  /** Under which networks challenges are counted. */
  networks(): Iterable<string> {
    return this.#outstanding.keys();
  }

  #spend(nonce: string): boolean {
    if (this.#spent.has(nonce)) return false;
    const now = this.#clock.elapsed();
    for (const [old, until] of this.#spent) {
      if (until > now && this.#spent.size < SPENT_MAX) break;
      this.#spent.delete(old);
    }
    this.#spent.set(nonce, now + WORK_VALID_MS);
    return true;
  }
}
