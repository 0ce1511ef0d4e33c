/**
 * One tab: the page that lives in it, which may be reloaded or left in the middle of things, and the next one.
 * What both people's browsers do alike; `PageIn` is what a page of theirs holds besides its life.
 */
import type { Clock } from './clock.ts';
import type { Page } from './page.ts';
import type { Random } from './random.ts';

export interface PageIn {
  readonly page: Page;
  /** Left, or about to die with what it may still do. */
  left: boolean;
  link: { closedByClient(): void } | null;
}

export abstract class Tab<Now extends PageIn> {
  readonly #clock: Clock;
  readonly #random: Random;
  /** Opened first by whoever extends this, once it has all that a page needs. */
  protected now!: Now;

  constructor({ clock, random }: { clock: Clock; random: Random }) {
    this.#clock = clock;
    this.#random = random;
  }

  /** The next page of this tab, which connects by itself. */
  protected abstract open(): Now;

  /** Its page is about to die, or has died. */
  get isDying(): boolean {
    return this.now.page.dead || this.now.page.fuse !== null;
  }

  get link(): Now['link'] {
    return this.now.link;
  }

  /** @param least the dying page still does so many things */
  reload(least = 0): void {
    const old = this.now;
    if (old.page.fuse !== null) return;
    old.page.fuse = this.#random.between(least, 3);
    this.#clock.after(this.#random.chance(0.5) ? 0 : this.#random.between(0, 200), () => this.#leave(old));
  }

  /** The page is left in the middle of things; `back`: in a moment, after a while (ms) or never. */
  away(back: number | null): void {
    this.#leave(this.now, back);
  }

  #leave(old: Now, back: number | null = 0): void {
    if (old !== this.now || old.left) return;
    old.left = true;
    old.page.dead = true;
    old.link?.closedByClient();
    if (back === 0) this.now = this.open();
    else if (back !== null) this.#clock.after(back, () => (this.now = this.open()));
  }
}
