/**
 * Time, as the relay takes it: two clocks that cannot stand in for each other. Whoever needs one asks for that one
 * by its type; `RelayTime` (relay-time.ts) is made of both, for what expires.
 */

/** For everything that lasts: grace, silence, rates, deadlines, how long somebody has waited. Nobody can set it. */
export interface SteadyClock {
  /** Milliseconds since some moment of this process. Never goes back or jumps. */
  elapsed(): number;
  /** Calls back once after `ms`; the returned function calls it off. */
  after(ms: number, call: () => void): () => void;
  /** Calls back every `ms`; the returned function stops it. */
  every(ms: number, call: () => void): () => void;
}

/** For what people mean by a day and an hour: opening hours, months, days to forget after. It can be set and can jump. */
export interface WallClock {
  /** Milliseconds since the epoch. */
  date(): number;
}

export interface Clock extends SteadyClock, WallClock {}

/** A clock whose callbacks may fail: `failed` hears of it, and everything else goes on. */
export function guarded(clock: Clock, failed: (error: unknown) => void): Clock {
  const safely = (call: () => void) => () => {
    try {
      call();
    } catch (error) {
      failed(error);
    }
  };
  return {
    date: () => clock.date(),
    elapsed: () => clock.elapsed(),
    after: (ms, call) => clock.after(ms, safely(call)),
    every: (ms, call) => clock.every(ms, safely(call)),
  };
}

export const systemClock: Clock = {
  date: () => Date.now(),
  // Whole ones, as dates are: what is stamped goes into columns of whole numbers.
  elapsed: () => Math.floor(performance.now()),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  every(ms, call) {
    const timer = setInterval(call, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};
