/**
 * Time in a browser: two clocks that cannot stand in for each other. Room and desk ask for the one they mean by its
 * name, so that nothing that lasts hangs on a clock that a person, or the network, may set at any moment.
 */
export interface Clock {
  /** For everything that lasts. Milliseconds since some moment; nobody can set it. It may stand still while the device sleeps. */
  elapsed(): number;
  /** For what is shown as a time. Milliseconds since the epoch, as this device has it: it may be wrong, and may jump. */
  date(): number;
  random(): number;
  /** Calls back once; returns the function that forgets it. */
  after(ms: number, then: () => void): () => void;
}

/**
 * `performance.now()`, counted on over the pages of a tab: browsers keep the distance of its origin to the epoch for as
 * long as their process lives (High Resolution Time, section 4). Chromium and WebKit do not count a device's sleep
 * on most systems. Sockets do not live through a sleep either, and the relay says anew how things stand.
 */
export const elapsed = (): number => performance.timeOrigin + performance.now();

export const systemClock: Clock = {
  elapsed,
  date: () => Date.now(),
  random: () => Math.random(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * By both clocks, for how long somebody was away. Where the two differ the device slept, or its clock was set, and
 * nobody can tell which: so each use takes the one that does less harm.
 */
export type Moment = readonly [date: number, elapsed: number];

export const moment = (clock: Pick<Clock, 'date' | 'elapsed'> = systemClock): Moment => [
  clock.date(),
  clock.elapsed(),
];

/** How long it was, by each clock. */
export const between = (from: Moment, to: Moment): [date: number, elapsed: number] => [
  to[0] - from[0],
  to[1] - from[1],
];
