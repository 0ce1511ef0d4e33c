/**
 * A moment by both of a browser's clocks, so that what was away can be told from whose clock was set. Asked by whoever
 * must know for how long somebody was gone: the room that hides what was said, the conversation that asks or goes on.
 */
import type { Clock } from './clock.ts';

/**
 * `performance.now()`, counted on over the pages of a tab: browsers keep the distance of its origin to the epoch for as
 * long as their process lives (High Resolution Time, section 4). Chromium and WebKit do not count a device's sleep
 * on most systems. Sockets do not live through a sleep either, and the relay says anew how things stand.
 */
export const elapsed = (): number => performance.timeOrigin + performance.now();

/**
 * By both clocks, for how long somebody was away. Where the two differ the device slept, or its clock was set, and
 * nobody can tell which: so each use takes the one that does less harm.
 */
export type Moment = readonly [date: number, elapsed: number];

export const moment = (clock: Pick<Clock, 'date' | 'elapsed'> = { date: Date.now, elapsed }): Moment => [
  clock.date(),
  clock.elapsed(),
];

/** How long it was, by each clock. */
export const between = (from: Moment, to: Moment): [date: number, elapsed: number] => [
  to[0] - from[0],
  to[1] - from[1],
];
