/**
 * What the network may do to a socket, and when: drawn from a seed before the socket lives,
 * so that a run can be described and played again. Handed to the faulty proxy.
 */
import type { Random } from '../random.ts';

export const FAULT_KINDS = ['cut', 'drop', 'truncate', 'stall', 'half-open', 'late-arrival'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Milliseconds after the socket opened. */
  readonly afterMs: number;
  /** How long the fault holds, where that means something. */
  readonly forMs: number;
}

/** The life that one socket is given. */
export interface Fate {
  /** Every piece is held back for a while within these bounds; order within the socket is kept. */
  readonly delayMs: readonly [number, number];
  /** Undefined: this socket lives undisturbed. */
  readonly fault: Fault | undefined;
}

export interface Weather {
  readonly kinds: readonly FaultKind[];
  /** Probability that a socket meets a fault. */
  readonly faultChance: number;
  readonly afterMs: readonly [number, number];
  readonly forMs: readonly [number, number];
  readonly delayMs: readonly [number, number];
}

export const CALM: Weather = {
  kinds: ['cut'],
  faultChance: 0,
  afterMs: [0, 0],
  forMs: [0, 0],
  delayMs: [0, 0],
};

/** Bad, and short enough to test with: a socket lives for a second or two. */
export const STORM: Weather = {
  kinds: ['cut', 'drop', 'truncate', 'stall', 'late-arrival'],
  faultChance: 0.9,
  afterMs: [50, 1500],
  forMs: [20, 400],
  delayMs: [0, 25],
};

export function drawFate(random: Random, weather: Weather): Fate {
  const delays = [random.integer(...weather.delayMs), random.integer(...weather.delayMs)].sort(
    (a, b) => a - b,
  );
  const [low = 0, high = 0] = delays;
  const fault = random.chance(weather.faultChance)
    ? {
        kind: random.pick(weather.kinds),
        afterMs: random.integer(...weather.afterMs),
        forMs: random.integer(...weather.forMs),
      }
    : undefined;
  return { delayMs: [low, high], fault };
}

export const describeFate = (fate: Fate): string =>
  fate.fault
    ? `${fate.fault.kind} after ${String(fate.fault.afterMs)} ms for ${String(fate.fault.forMs)} ms`
    : 'undisturbed';
