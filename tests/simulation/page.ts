/**
 * What the pages of both people have in common: a life that can end in the middle of anything, and a socket that
 * comes back with back-off. A dying page may still do a few things (`fuse`): so a crash falls between two steps.
 */
import type { SealedPorts } from '../../widget/session/sealed/api.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

const HOUR_MS = 3_600_000;
/** By how much the device's clock is wrong, one after the other: it is set all the time, an hour and a day either way. */
const SET = [0, HOUR_MS, -HOUR_MS, 24 * HOUR_MS, -24 * HOUR_MS];
const SET_EVERY_MS = 7_000;

export class Page {
  readonly clock: Clock;
  readonly random: Random;
  /** So many port calls may still have an effect; null: any number. */
  fuse: number | null = null;
  dead = false;
  #saves: boolean | null = null;

  constructor(clock: Clock, random: Random) {
    this.clock = clock;
    this.random = random;
  }

  /** Spends one effect of this page. */
  may(): boolean {
    if (this.dead) return false;
    if (this.fuse === null) return true;
    if (this.fuse === 0) this.dead = true;
    this.fuse--;
    return !this.dead;
  }

  /** Runs later, unless the page is gone by then. */
  later(ms: number, run: () => void): () => void {
    return this.clock.after(ms, () => {
      if (!this.dead) run();
    });
  }

  ports(own: Pick<SealedPorts, 'send' | 'store' | 'changed' | 'fault'>): SealedPorts {
    return {
      send: (slot, frame) => {
        if (this.may()) own.send(slot, frame);
      },
      store: {
        load: own.store.load,
        // What a page saves in one go is one effect: nothing comes between.
        save: (value, name) => {
          if (this.#saves === null) {
            this.#saves = this.may();
            queueMicrotask(() => (this.#saves = null));
          }
          if (this.#saves) own.store.save(value, name);
        },
      },
      changed: () => {
        if (!this.dead) own.changed();
      },
      fault: error => own.fault?.(error),
      elapsed: () => this.clock.now,
      date: () => this.clock.now + (SET[Math.floor(this.clock.now / SET_EVERY_MS) % SET.length] ?? 0),
      timer: (ms, run) => this.later(ms, run),
      random: bytes => this.random.bytes(bytes),
    };
  }
}
