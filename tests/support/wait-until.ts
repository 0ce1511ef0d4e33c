/** Waits in component tests until something holds: longer than the library's one second, since machines are shared. */
import { waitUntil as wait } from '@open-wc/testing';

export const waitUntil = (holds: () => unknown, what?: string): Promise<void> =>
  wait(holds as () => boolean, what, { timeout: 8_000 });
