/** How a person, or the network, may set a device's clock: milliseconds that it jumps by. */
const HOUR_MS = 3_600_000;

export const CLOCK_SETS = [
  ['an hour forward', HOUR_MS],
  ['an hour back', -HOUR_MS],
  ['a day forward', 24 * HOUR_MS],
  ['a day back', -24 * HOUR_MS],
] as const;
