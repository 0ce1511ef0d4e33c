/**
 * What the pages of both people have in common: a life that can end in the middle of anything, and a socket that
 * comes back with back-off. A dying page may still do a few things (`fuse`): so a crash falls between two steps.
 */
import type { SealedPorts } from '../../widget/session/sealed/api.ts';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

export class Page {
  readonly clock: Clock;
  readonly random: Random;
  /** So many port calls may still have an effect; null: any number. */
  fuse: number | null = null;
  dead = false;

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
        save: value => {
          if (this.may()) own.store.save(value);
        },
      },
      changed: () => {
        if (!this.dead) own.changed();
      },
      fault: error => own.fault?.(error),
      now: () => this.clock.now,
      timer: (ms, run) => this.later(ms, run),
      random: bytes => this.random.bytes(bytes),
    };
  }
}
