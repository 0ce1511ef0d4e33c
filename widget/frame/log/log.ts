/**
 * The conversation: lines with their sender in the text, delivered and read, times on demand.
 * A card in its slot stands under so many lines as the slot's name says; without a name, under all of them.
 * Takes lines from the room; says `seen` when the newest one is in view.
 */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Line } from '../../session/view.ts';
import { lang, t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { CLOCK } from '../in-sweden.ts';
import { handed, Part } from '../part.ts';
import { withLinks } from './links.ts';

/** Nearer to the end than this, the log follows what is written. */
const NEAR_END_PX = 60;
/** Long enough for a screen reader to have looked at what was put back in silence. */
const SILENCE_MS = 1000;

export class ViskaLog extends Part {
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
        overscroll-behavior: contain;
      }
      p {
        inline-size: fit-content;
        max-inline-size: 85%;
        margin-block-end: 10px;
        padding: 8px 12px;
        border-radius: var(--radius);
        background: var(--sand);
        /* Forced colours take backgrounds away. */
        border: 1px solid transparent;
      }
      .parent {
        margin-inline-start: auto;
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
      button {
        position: absolute;
        inset-block-end: 8px;
        inset-inline-end: 16px;
      }
    `,
  ];
  static override properties = handed('lines', 'name', 'times', 'unread', 'behind');

  declare lines: readonly Line[];
  /** How the counselor is shown. */
  declare name: string;
  declare times: boolean;
  declare unread: boolean;
  /** Scrolled away from the end. */
  declare behind: boolean;
  #known = new Set<string>();
  #top = 0;
  #silence: ReturnType<typeof setTimeout> | undefined;
  /** What stands in and around the log grows and shrinks: keyboard, draft, cards. One to decide on is seen from its beginning. */
  readonly #grown = new ResizeObserver(() => this.querySelector(':not([slot], [hidden])') || this.#follow());

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
        ${this.lines.map((line, above) => html`<slot name=${above}></slot>${this.#line(line)}`)}
        <slot name=${this.lines.length}></slot>
        <slot></slot>
      </div>
      ${
        this.unread && this.behind
          ? html`<button class="main" @click=${this.#read}>${t('unread')}</button>`
          : nothing
      }`;
  }

  #line({ at, by, from, text, delivery }: Line): TemplateResult {
    const time = new Date(at);
    return html`<p class=${from}>
      <small
        >${from === 'parent' ? t('you') : (by ?? this.name)}${
          this.times
            ? html` <time datetime=${time.toISOString()}>${time.toLocaleTimeString(lang(), CLOCK)}</time>`
            : nothing
        }</small
      >
      <span class="text" dir="auto">${withLinks(text)}</span>
      ${from === 'parent' ? html`<small aria-live="off">${t(delivery)}</small>` : nothing}
    </p>`;
  }

  override focus(): void {
    this.#scroller?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('lines')) return;
    const fresh = this.lines.filter(({ id }) => !this.#known.has(id));
    this.#known = new Set(this.lines.map(({ id }) => id));
    // Several at once, or one that is older than this element: history that came back, not read out again.
    if (fresh.length > 1 || (fresh[0] && fresh.length === this.lines.length && !this.hasUpdated)) {
      clearTimeout(this.#silence);
      this.#silence = setTimeout(() => {
        this.#silence = undefined;
        this.requestUpdate();
      }, SILENCE_MS);
    }
    // One's own words are always shown.
    if (fresh.at(-1)?.from === 'parent') this.behind = false;
  }

  protected override firstUpdated(): void {
    this.#held();
  }

  #held(): void {
    for (const one of [this, ...this.children]) this.#grown.observe(one);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('lines')) this.#follow();
  }

  #follow(): void {
    if (!this.behind) this.#toEnd();
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('[role=log]');
  }

  #toEnd(): void {
    this.#scroller?.scrollTo(0, 1e9);
  }

  /** The button goes with what it tells of: the focus stays with the text. */
  #read(): void {
    this.focus();
    this.#toEnd();
  }

  #scrolled(): void {
    const at = this.#scroller;
    if (!at) return;
    const near = at.scrollHeight - at.scrollTop - at.clientHeight <= NEAR_END_PX;
    // Only a person scrolls up; when a keyboard takes room, the place stays what it was.
    if (near || at.scrollTop < this.#top) this.behind = !near;
    this.#top = at.scrollTop;
    if (near) this.dispatchEvent(new Event('seen'));
  }
}
