/**
 * The conversation: lines with their sender in the text, delivered and read, times on demand.
 * A card in its slot stands under so many lines as the slot's name says; without a name, under all of them.
 * Takes lines from the room; says `seen` when the newest one may have come into view, and by `shown` whether it is.
 */
import { css, html, nothing, render } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Line } from '../../session/view.ts';
import { CLOCK, lang, t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';
import { shownName } from '../../writing/shown.ts';
import { DrawnLines } from '../../browser/drawn-lines.ts';
import { withLinks } from './links.ts';

/** Nearer to the end than this, the log follows what is written. */
const NEAR_END_PX = 60;
/** So much of a line, about one row of text, is seen of it. */
const SEEN_PX = 24;
/** Long enough for a screen reader to have looked at what was put back in silence. */
const SILENCE_MS = 1000;

export class ViskaLog extends LocalizedElement {
  static override styles = [
    look,
    css`
      :host {
        flex: 1 1 8rem;
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        position: relative;
      }
      [role='log'] {
        flex: 1;
        overflow: auto;
        padding: 12px 16px;
        /* What is said changes nothing of the room around it. */
        contain: strict;
        /* The room around it clips what lies outside. */
        outline-offset: -3px;
      }
      /* Under a keyboard or at 400 % the bars go up, and all that is left is for the conversation. */
      @media (max-height: 24rem) {
        :host {
          flex-basis: max(8rem, 100vb - 6rem);
        }
      }
      [role='log'] div {
        contain: layout style;
      }
      p {
        inline-size: fit-content;
        max-inline-size: 85%;
        margin-block-end: 10px;
        padding: 8px 12px;
        /* Told apart also in grey, in print and in forced colours, which take grounds away: by edge and corner. */
        border: 1px solid var(--line);
        border-radius: var(--radius);
        border-end-start-radius: 2px;
        background: var(--field);
        /* Marks piled on a letter stay within its own bubble. */
        overflow: clip;
      }
      .parent {
        margin-inline-start: auto;
        border-color: transparent;
        border-inline-end: 4px solid var(--accent);
        border-end-start-radius: var(--radius);
        border-end-end-radius: 2px;
        background: var(--own);
      }
      small {
        display: block;
        font-size: 0.8125rem;
        color: var(--soft);
      }
      .text {
        /* Aligned by its own direction, not by the page's. */
        display: block;
        white-space: pre-wrap;
      }
      /* Over where one writes, wherever the room is scrolled to. */
      button {
        position: sticky;
        inset-block-end: 6.5rem;
        align-self: end;
        margin: -52px 16px 8px;
      }
    `,
  ];
  static override properties = valueProperties('lines', 'places', 'name', 'times', 'unread', 'behind');

  declare lines: readonly Line[];
  /** After how many lines cards stand, with commas between. */
  declare places: string;
  /** How the counselor is shown. */
  declare name: string;
  declare times: boolean;
  declare unread: boolean;
  /** Scrolled away from the end. */
  declare behind: boolean;
  readonly #drawn = new DrawnLines<Line>(() => this.requestUpdate());
  readonly #known = new Set<string>();
  /** What every line shows beside what is its own. */
  #shown = '';
  #clock!: Intl.DateTimeFormat;
  #top = 0;
  #own = false;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** All of the room scrolls too, where there is little of it. */
  #room: Element | null = null;
  /** What stands in and around the log grows and shrinks: keyboard, draft, cards. */
  readonly #grown = new ResizeObserver(changes => {
    if (changes.some(({ target }) => target === this.#room)) {
      // What is to be decided on is seen from its beginning; else the log, not only what is above it.
      if (this.#card) this.#card.scrollIntoView();
      else if (this.lines.length) this.#room?.scrollTo(0, 1e9);
    }
    this.#follow();
    this.#see();
  });

  override render(): TemplateResult {
    return html`<div
        role="log"
        tabindex="0"
        translate="no"
        aria-label=${t('log')}
        aria-live=${this.#silence ? 'off' : 'polite'}
        @scroll=${this.#scrolled}
        @slotchange=${this.#held}
      >
        <slot></slot>
      </div>
      ${
        this.unread && (this.behind || this.#card)
          ? html`<button class="main" @click=${this.#read}>${t('unread')}</button>`
          : nothing
      }`;
  }

  #draw(): void {
    const end = this.#scroller?.lastElementChild as Element;
    const shown = [lang(), this.name, this.times].join();
    const again = shown !== this.#shown;
    // Making one takes as long as drawing many lines.
    if (again) this.#clock = new Intl.DateTimeFormat(lang(), CLOCK);
    this.#shown = shown;
    this.#drawn.draw(this.lines, 'p', end, this.#line, again);
    for (const name of new Set(this.places?.match(/\d+/g))) {
      const slot =
        this.#scroller?.querySelector(`[name="${name}"]`) ??
        Object.assign(document.createElement('slot'), { name });
      const above = +name ? this.#drawn.at(+name - 1) : null;
      if (above && slot.previousSibling !== above) above.after(slot);
      if (!slot.isConnected) this.#scroller?.prepend(slot);
    }
  }

  readonly #line = (element: HTMLElement, { at, by, from, text, delivery, unsent }: Line): void => {
    element.className = from;
    render(
      html`<small
          >${from === 'parent' ? t('you') : shownName(by ?? this.name)}${
            this.times
              ? html` <time datetime=${new Date(at).toISOString()}>${this.#clock.format(at)}</time>`
              : nothing
          }</small
        >
        <span class="text" dir="auto">${withLinks(text)}</span>
        ${from === 'parent' ? html`<small aria-live="off">${t(unsent ? 'unsent' : delivery)}</small>` : nothing}`,
      element,
    );
  };

  override focus(): void {
    this.#scroller?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('lines')) return;
    const before = changed.get('lines') ?? [];
    const fresh = this.lines.filter((line, at) => line !== before[at] && !this.#known.has(line.id));
    for (const { id } of fresh) this.#known.add(id);
    // Several at once, or one that is older than this element: history that came back, not read out again.
    if (fresh.length > 1 || (fresh[0] && fresh.length === this.lines.length && !this.hasUpdated))
      this.#beSilent();
    this.#own = fresh.at(-1)?.from === 'parent';
    if (this.#own) this.behind = false;
  }

  #beSilent(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#silence = undefined;
      this.requestUpdate();
    }, SILENCE_MS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#room = this.closest('.room');
    this.#room?.addEventListener('scroll', this.#scrolled);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // The room stays, and would hold on to what was said.
    this.#room?.removeEventListener('scroll', this.#scrolled);
    this.#grown.disconnect();
  }

  protected override firstUpdated(): void {
    this.#held();
    for (const one of [this, this.#room, ...(this.#room?.children ?? [])]) if (one) this.#grown.observe(one);
  }

  #held(): void {
    for (const one of this.children) this.#grown.observe(one);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const more = !this.#drawn.done;
    this.#draw();
    if (more && this.#silence) this.#beSilent();
    if (more || changed.has('lines')) {
      // One's own words are always shown.
      if (this.#own) this.#toEnd();
      else this.#follow();
    }
    this.#see();
  }

  /**
   * Stays at the end, unless a person has gone elsewhere or has something to decide on. Until there is a line, what
   * stands above is what there is to read: the place in the queue.
   */
  #follow(): void {
    if (this.lines.length && !this.behind && !this.#card) this.#toEnd();
  }

  #see(): void {
    dispatch(this, 'seen');
  }

  /** The newest line is before one's eyes: not scrolled away, nor under where one writes. */
  get shown(): boolean {
    const line = this.#drawn.at(-1)?.getBoundingClientRect();
    const [log, room, below] = [this.#scroller, this.#room, this.nextElementSibling].map(one =>
      one?.getBoundingClientRect(),
    );
    if (this.isUpdatePending || !this.#drawn.done || !line || !log || !room) return false;
    const top = Math.max(log.top, room.top) + SEEN_PX;
    const bottom = Math.min(log.bottom, room.bottom, below?.top ?? Infinity) - SEEN_PX;
    return line.bottom >= top && line.top <= bottom;
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('[role=log]');
  }

  /** To decide on. */
  get #card(): Element | null {
    return this.querySelector(':not([slot], [hidden])');
  }

  /** The button goes with what it tells of: the focus stays with the text. */
  #read(): void {
    this.focus();
    this.#toEnd();
  }

  get #scrollers(): Element[] {
    return [this.#scroller, this.#room].filter(one => one !== null);
  }

  #toEnd(): void {
    for (const one of this.#scrollers) one.scrollTo(0, 1e9);
    // A card stands under it.
    if (this.#card) this.#drawn.at(-1)?.scrollIntoView({ block: 'nearest' });
  }

  readonly #scrolled = (): void => {
    const far = this.#scrollers.map(at => at.scrollHeight - at.scrollTop - at.clientHeight);
    const top = this.#scrollers.reduce((sum, at) => sum + at.scrollTop, 0);
    const near = Math.max(...far) <= NEAR_END_PX;
    // Only a person scrolls up; when a keyboard takes room, the place stays what it was.
    if (near || top < this.#top) this.behind = !near;
    this.#top = top;
    this.#see();
  };
}
