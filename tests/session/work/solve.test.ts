import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { deriveKey as deriveSha } from 'altcha-lib/algorithms/sha';
import { describe, expect, it } from 'vitest';
import { WORK_COST, WORK_COUNTER_MAX } from '../../../relay/protocol/bounds.ts';
import { solve } from '../../../widget/session/work/solve.ts';
import type { Challenge } from '../../../widget/session/work/solve.ts';

const secrets = { hmacSignatureSecret: 'a', hmacKeySignatureSecret: 'b' };
const ask = async (counter: number, more: object = {}) =>
  (await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: WORK_COST,
    counter,
    deriveKey,
    expiresAt: new Date(Date.now() + 600_000),
    ...secrets,
    ...more,
  })) as Challenge & Awaited<ReturnType<typeof createChallenge>>;
const read = (work: string) =>
  JSON.parse(atob(work)) as { challenge: Challenge; solution: { counter: number; derivedKey: string } };
const verify = (payload: ReturnType<typeof read>) => verifySolution({ ...payload, deriveKey, ...secrets });

describe('the proof of work', () => {
  it('is accepted by altcha-lib, by the quick way and by deriving again', async () => {
    const payload = read(await solve(await ask(37)));
    expect(payload.solution.counter).toBe(37);
    expect((await verify(payload)).verified).toBe(true);
    const again = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: 'a' });
    expect(again.verified).toBe(true);
  });

  it('finds the first and the last counter that the relay chooses', async () => {
    for (const counter of [0, WORK_COUNTER_MAX]) {
      expect(read(await solve(await ask(counter))).solution.counter).toBe(counter);
    }
  });

  it('solves a challenge with a bare prefix, of half a byte too', async () => {
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: 50,
      deriveKey,
      keyPrefix: '00a',
      hmacSignatureSecret: 'a',
    });
    const payload = read(await solve(challenge as Challenge & typeof challenge));
    expect(payload.solution.derivedKey.startsWith('00a')).toBe(true);
    expect((await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: 'a' })).verified).toBe(true);
  });

  it('gives back the challenge as it came, so that the signature still holds', async () => {
    const challenge = await ask(3, { data: { site: 'exempelkommun' } });
    const payload = read(await solve(challenge));
    expect(payload.challenge).toEqual(challenge);
    expect((await verify(payload)).verified).toBe(true);
    payload.challenge.parameters.cost = 1;
    expect((await verify(payload)).invalidSignature).toBe(true);
  });

  it('stops when the parent leaves', async () => {
    await expect(solve(await ask(9), AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
  });

  it('refuses an algorithm it does not know', async () => {
    const challenge = await createChallenge({ algorithm: 'SHA-256', cost: 1, deriveKey: deriveSha });
    await expect(solve(challenge as Challenge & typeof challenge)).rejects.toThrow('SHA-256');
  });
});

describe('the difficulty', () => {
  it('is bounded: the worst case is under 500,000 iterations, about 0.4 s for 1 µs an iteration', () => {
    expect((WORK_COUNTER_MAX + 1) * WORK_COST).toBeLessThan(500_000);
  });
});
