/**
 * Seeded randomness for tests: the same seed gives the same choices, so a failure can be played again.
 * The seed comes from `VISKA_TEST_SEED` or the clock, and is printed by whoever uses it.
 */
export interface Random {
  readonly seed: number;
  /** 0 ≤ x < 1 */
  next(): number;
  /** low ≤ n ≤ high */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  bytes(length: number): Uint8Array;
  /** A stream of its own, so that one consumer's draws do not shift another's. */
  fork(): Random;
}

export function chosenSeed(): number {
  const given = Number(process.env.VISKA_TEST_SEED);
  return Number.isInteger(given) && given > 0 ? given : (Date.now() ^ (process.pid << 8)) >>> 0 || 1;
}

/** SplitMix32: small, and good enough to choose faults by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  const next = (): number => word() / 0x1_0000_0000;
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    seed,
    next,
    integer,
    chance: probability => next() < probability,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[integer(0, from.length - 1)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    bytes: length => Uint8Array.from({ length }, () => word() & 0xff),
    fork: () => createRandom(word()),
  };
}
