/**
 * Proof of work before a conversation starts (PROTOCOL.md section 8), by altcha-lib. Challenges go out
 * over http, solutions come back in `start`; each is taken once.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import type { Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Clock } from '../clock.ts';
import { WORK_COST, WORK_COUNTER_MAX, WORK_VALID_MS } from '../protocol/bounds.ts';

/** Solutions remembered so that none is taken twice; the oldest goes first. */
const SPENT_MAX = 100_000;

export class Work {
  // In memory only: after a restart a parent's browser fetches a new challenge.
  readonly #secrets = {
    hmacSignatureSecret: randomBytes(32).toString('hex'),
    hmacKeySignatureSecret: randomBytes(32).toString('hex'),
  };
  /** Nonce → when it would have expired anyway. */
  readonly #spent = new Map<string, number>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  challenge() {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      counter: randomInt(WORK_COUNTER_MAX + 1),
      cost: WORK_COST,
      deriveKey,
      expiresAt: Math.floor((Date.now() + WORK_VALID_MS) / 1000),
      ...this.#secrets,
    });
  }

  /** True once for each solved challenge of this relay. */
  async accept(work: string): Promise<boolean> {
    try {
      const { challenge, solution } = JSON.parse(Buffer.from(work, 'base64').toString()) as Payload;
      const result = await verifySolution({ challenge, solution, deriveKey, ...this.#secrets });
      return result.verified && this.#spend(challenge.parameters.nonce);
    } catch {
      return false;
    }
  }

  #spend(nonce: string): boolean {
    if (this.#spent.has(nonce)) return false;
    const now = this.#clock.now();
    for (const [old, until] of this.#spent) {
      if (until > now && this.#spent.size < SPENT_MAX) break;
      this.#spent.delete(old);
    }
    this.#spent.set(nonce, now + WORK_VALID_MS);
    return true;
  }
}
