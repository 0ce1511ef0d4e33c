/** Asks storage now and then whether it answers, and tells the operator when that changes. Called by `main.ts`. */
import { errorName } from '../log.ts';
import type { Log } from '../log.ts';
import type { Storage } from './storage.ts';

export const STORAGE_WATCH_MS = 15_000;

/** `lock`: whether the data folder is still this relay's alone. */
export function storageWatch(storage: Storage, lock: { check(): void }, log: Log): () => Promise<boolean> {
  let answered = true;
  return async () => {
    try {
      lock.check();
      await storage.check();
      if (!answered) log.info('storage-back');
      answered = true;
    } catch (error) {
      if (answered) log.error('storage-unavailable', { error: errorName(error) });
      answered = false;
    }
    return answered;
  };
}
