/**
 * A token bucket as one number: the moment at which it will be full again. So many at once, and one more each
 * `everyMs`. Kept for every socket and for every network that asks.
 */
export interface Bucket {
  readonly everyMs: number;
  readonly burst: number;
}

/** The same for `count` at once. */
export function takeMany(
  { everyMs, burst }: Bucket,
  full: number,
  now: number,
  count: number,
): number | null {
  const from = Math.max(full, now);
  return from - now > (burst - count) * everyMs ? null : from + count * everyMs;
}

/** Takes one at `now` from a bucket that is full at `full` (0: always was). Returns when it is full then; null: it is empty. */
export function take({ everyMs, burst }: Bucket, full: number, now: number): number | null {
  const from = Math.max(full, now);
  return from - now > (burst - 1) * everyMs ? null : from + everyMs;
}
