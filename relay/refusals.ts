/**
 * Log lines about what is refused: the first of a kind at once, the others of that minute as one count, so that a
 * flood does not fill the disk. Used by the gateway, by `networks/connections.ts` and for pages of unknown sites.
 */
import type { SteadyClock } from './clock.ts';
import type { Log } from './log.ts';

const MINUTE_MS = 60_000;

export class Refusals {
  readonly #log: Log;
  readonly #event: string;
  /** Not told of yet, by code. */
  readonly #untold = new Map<string, number>();
  readonly stop: () => void;

  constructor(log: Log, event: string, clock: SteadyClock) {
    this.#log = log;
    this.#event = event;
    this.stop = clock.every(MINUTE_MS, () => this.#tell());
  }

  /** `code`: one of few, since each is remembered for a minute. */
  note(code: string): void {
    const untold = this.#untold.get(code);
    if (untold === undefined) this.#log.info(this.#event, { code });
    this.#untold.set(code, untold === undefined ? 0 : untold + 1);
  }

  #tell(): void {
    for (const [code, count] of this.#untold) {
      if (count === 0) this.#untold.delete(code);
      else {
        this.#log.info(this.#event, { code, count });
        this.#untold.set(code, 0);
      }
    }
  }
}
