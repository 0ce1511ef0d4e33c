/**
 * What the counselor is told once: a press that came to nothing, a conversation that left the desk, topics saved.
 * The parts of the desk say it; it stays until it is dismissed, is no longer true, or newer ones take its place.
 */
import type { Instead, Notice } from './view.ts';

/** After a crash of the relay several conversations may be gone at once. */
const NOTICES_MAX = 5;

export class Notices {
  #all: readonly Notice[] = [];

  get all(): readonly Notice[] {
    return this.#all;
  }

  say(notice: Notice): void {
    // A notice about a conversation stays, and so does `away`; any other is replaced.
    const kept = this.#all.filter(one => 'order' in one || one.kind === 'away');
    this.#all = [...kept, notice].slice(-NOTICES_MAX);
  }

  /**
   * Another conversation comes into view. `read`: the notice that stood in its place, which has been read. `saved`
   * notices go too.
   */
  turned(read: Instead | null): void {
    this.#all = this.#all.filter(one => one !== read && one.kind !== 'saved');
  }

  /** The connection is back: what could not be sent can be tried again. */
  online(): void {
    this.#all = this.#all.filter(({ kind }) => kind !== 'offline');
  }

  clear(): void {
    this.#all = [];
  }
}
