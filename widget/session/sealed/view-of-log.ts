/**
 * Reads the log into what a screen shows: lines, profiles, questions, what was ended or erased; each kind shows itself.
 * The sessions build their `state` from it. What is read once and cannot change any more is not read again, and a
 * line that looks as before is the same object: a screen draws only what is new.
 */
import type { Line } from '../view.ts';
import type { Delivery } from './delivery.ts';
import type { Entry } from './entry.ts';
import { KINDS, kindOf } from './payload.ts';
import type { LogView } from './payload.ts';

/** Before anything was said. */
const NOTHING = Object.values(KINDS).reduce((view, kind) => ({ ...view, ...kind.nothing }), {}) as LogView;

/** Lines may be thousands, so they alone are added in place (kinds/text.ts). */
const copyOf = (view: LogView): LogView => ({ ...view, lines: [...view.lines] });

/** One for each session. */
export class LogReader {
  #log: readonly Entry[] = [];
  #era = 0;
  /** So many entries look as they always will, and this is what they come to. */
  #settled = 0;
  #before = copyOf(NOTHING);
  #lines = new WeakMap<Entry, Line>();
  #state = '';
  #view = NOTHING;

  /** @param paired keys have stood with the present counselor */
  read(delivery: Delivery, paired: boolean): LogView {
    const { log, era, readTo, acknowledged, stored } = delivery;
    if (log !== this.#log || era !== this.#era) {
      this.#log = log;
      this.#era = era;
      this.#settled = 0;
      this.#before = copyOf(NOTHING);
      this.#lines = new WeakMap();
      this.#state = '';
    }
    const state = [log.length, readTo, acknowledged, stored, paired].join();
    if (state === this.#state) return this.#view;
    this.#state = state;
    const show = (view: LogView, entry: Entry): void => {
      const { payload } = entry;
      const shown = { entry, present: entry.era === era, delivery, paired, lines: this.#lines };
      kindOf(payload).show?.(view, payload, shown);
    };
    for (let entry; (entry = log[this.#settled]) && isSettled(entry, delivery); this.#settled++)
      show(this.#before, entry);
    this.#view = copyOf(this.#before);
    for (const entry of log.slice(this.#settled)) show(this.#view, entry);
    return this.#view;
  }
}

const isSettled = (entry: Entry, delivery: Delivery): boolean =>
  kindOf(entry.payload).isSettled?.(entry, delivery) ?? true;
