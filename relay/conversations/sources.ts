/**
 * What conversations take from the process itself: random bytes for ids, claims and topics tickets, and the real time
 * in which the lobby is paced. Only whoever makes `Conversations` by hand can bring others: `startRelay` has no way to.
 */
import { randomBytes } from 'node:crypto';
import type { SteadyClock } from '../clock.ts';

export interface Sources {
  /** Nobody may guess what is made of them: whoever knows a claim may come for its seat. */
  readonly randomBytes: (count: number) => Buffer;
  /** `after(0)`: when everything of this moment has happened. */
  readonly pace: Pick<SteadyClock, 'elapsed' | 'after'>;
}

/** Also in tests that have a clock of their own: the lobby's interval bounds load. */
const realTime: Sources['pace'] = {
  elapsed: () => performance.now(),
  after(ms, call) {
    if (ms <= 0) {
      const soon = setImmediate(call);
      return () => clearImmediate(soon);
    }
    const timer = setTimeout(call, ms).unref();
    return () => clearTimeout(timer);
  },
};

export const systemSources: Sources = Object.freeze({ randomBytes, pace: realTime });
