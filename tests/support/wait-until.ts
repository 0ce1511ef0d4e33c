/** Waits in component tests until something holds: longer than the library's one second, since machines are shared. */
import { waitUntil as wait } from '@open-wc/testing';
import { STEP_MS } from './patience.ts';

export const waitUntil = (holds: () => unknown, what?: string): Promise<void> =>
  wait(holds as () => boolean, what, { timeout: STEP_MS });
