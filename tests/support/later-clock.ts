/**
 * Loaded into the relay's process (`node --import`): SIGHUP puts its clocks ten minutes on, so that a grace of
 * minutes runs out without anyone waiting for it; what is done every so often is done in that time.
 */
const STEP_MS = 10 * 60_000;
const now = Date.now.bind(Date);
const elapsed = performance.now.bind(performance);
const every = globalThis.setInterval;
const calls = new Map<unknown, () => void>();
let ahead = 0;

Date.now = () => now() + ahead;
performance.now = () => elapsed() + ahead;
globalThis.setInterval = ((call: () => void, ms: number) => {
  const timer = every(call, ms);
  calls.set(timer, call);
  return timer;
}) as typeof setInterval;

process.on('SIGHUP', () => {
  ahead += STEP_MS;
  for (const call of calls.values()) call();
});
