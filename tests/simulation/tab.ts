/**
 * One tab: the page that lives in it, which may be reloaded or left in the middle of things, and the next one; and the
 * socket of that page, which comes back with back-off. What both people's browsers do alike; `PageIn` is what a page of
 * theirs holds besides its life.
 */
import type { CloseName } from '../../relay/protocol/codes.ts';
import type { CounselorFirstFrame, ParentFirstFrame } from '../../relay/protocol/control.ts';
import type { Clock } from './clock.ts';
import type { Data, Link, PageEnd } from './network.ts';
import type { Page } from './page.ts';
import type { Random } from './random.ts';

export interface PageIn {
  readonly page: Page;
  /** Left, or about to die with what it may still do. */
  left: boolean;
  link: Link | null;
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

  // ── its socket ────────────────────────────────────────────────────────────────────────────────
  /** Null: the relay is down. */
  protected abstract openSocket(page: PageEnd): Link | null;
  /** Null: there is nothing to connect for. */
  protected abstract firstFrame(now: Now): ParentFirstFrame | CounselorFirstFrame | null;
  protected abstract hear(now: Now, data: Data): void;
  /** True: it comes back by itself. */
  protected abstract lost(now: Now, why: CloseName | 'lost'): boolean;

  protected connect(now: Now): void {
    const again = (): void => void now.page.later(this.#random.between(50, 1500), () => this.connect(now));
    const isIts = (): boolean => !now.page.dead && now.link === link;
    const first = this.firstFrame(now);
    if (!first) return;
    const link = this.openSocket({
      hear: data => {
        if (isIts()) this.hear(now, data);
      },
      lost: why => {
        if (!isIts()) return;
        now.link = null;
        if (this.lost(now, why)) again();
      },
    });
    if (!link) return again();
    now.link = link;
    link.up(JSON.stringify(first));
  }

  get link(): Now['link'] {
    return this.now.link;
  }

  // ── its end ───────────────────────────────────────────────────────────────────────────────────
  /** Its page is about to die, or has died. */
  get isDying(): boolean {
    return this.now.page.dead || this.now.page.fuse !== null;
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
    old.link?.closedByPage();
    if (back === 0) this.now = this.open();
    else if (back !== null) this.#clock.after(back, () => (this.now = this.open()));
  }
}
