import { STEP_MS } from './patience.ts';

/** Waits until something holds, and says what it waited for when it never does. */
export async function expectSoon(
  holds: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = STEP_MS,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (await holds()) return;
    if (performance.now() > deadline) throw new Error(`waited ${String(timeoutMs)} ms for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}
