/**
 * Time in a browser: two clocks that cannot stand in for each other. Room and desk ask for the one they mean by its
 * name, so that nothing that lasts hangs on a clock that a person, or the network, may set at any moment.
 */
import { elapsed } from './moment.ts';

export interface Clock {
  /** For everything that lasts. Milliseconds since some moment; nobody can set it. It may stand still while the device sleeps. */
  elapsed(): number;
  /** For what is shown as a time. Milliseconds since the epoch, as this device has it: it may be wrong, and may jump. */
  date(): number;
  random(): number;
  /** Calls back once; returns the function that forgets it. */
  after(ms: number, then: () => void): () => void;
}

export const systemClock: Clock = {
  elapsed,
  date: () => Date.now(),
  random: () => Math.random(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};
