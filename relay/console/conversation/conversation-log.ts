/**
 * What has been said, oldest first, with who, when, and whether it has arrived and been read.
 * Lines come from the conversation's view; tells the pane when everything has been seen.
 */
import { html, nothing, render } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { DrawnLines } from '../../../widget/browser/drawn-lines.ts';
import type { Line } from '../../../widget/session/view.ts';
import { locale, t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import { linkedText } from '../parts/linked-text.ts';
import { clockTime } from '../parts/time.ts';
import { styles } from './conversation-log.styles.ts';

/** So near the end counts as reading along. */
const AT_END_PX = 48;

/** @fires viska-seen - Everything shown is in view. */
export class ConversationLog extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) lines: readonly Line[] = [];
  @state() private behind = false;
  @query('.log') private log!: HTMLElement | null;
  readonly #drawn = new DrawnLines<Line>(() => this.requestUpdate());
  #language = '';
  #atEnd = true;
  #shown = 0;
  #historic = 0;
  #historicShown = 0;
  #top = 0;
  /** Notes above and topics below make the log smaller. A counselor who was at its end stays there. */
  readonly #resized = new ResizeObserver(() => {
    if (this.#atEnd) this.#toLatest();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    document.addEventListener('visibilitychange', this.#seen);
    window.addEventListener('focus', this.#seen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    document.removeEventListener('visibilitychange', this.#seen);
    window.removeEventListener('focus', this.#seen);
  }

  protected override render() {
    // History that has come back is not read out again.
    const comesBack = this.#historic > this.#historicShown;
    return html`
      <div
        class="log"
        role="log"
        aria-label=${t('conversation.log')}
        aria-live=${comesBack ? 'off' : 'polite'}
        aria-relevant="additions"
        tabindex="0"
        translate="no"
        @scroll=${this.#scrolled}
      >
        <span class="end"></span>
      </div>
      ${
        this.behind
          ? html`<button class="latest" @click=${this.#toLatest}>${t('conversation.toLatest')}</button>`
          : nothing
      }
    `;
  }

  readonly #line = (element: HTMLElement, line: Line, before: Line | undefined): void => {
    const own = line.from === 'counselor';
    const same =
      before?.from === line.from && before.restored === line.restored && before.earlier === line.earlier;
    // A grid without a role is no object in Firefox's tree, and its parts would lie loose in the live region.
    element.role = 'group';
    element.className = `line ${own ? 'own' : 'parent'} ${same ? 'same' : ''} ${line.restored ? 'restored' : ''}`;
    render(
      html`
        <span class="about">
          ${t(own ? (line.earlier ? 'conversation.colleagueBefore' : 'conversation.you') : 'conversation.parent')}${
            line.restored ? html` · ${t('conversation.restored')}` : nothing
          }
        </span>
        <!-- prettier-ignore -->
        <span class="text" dir="auto">${linkedText(line.text)}</span>
        <span class="after" aria-live="off">
          <time datetime=${new Date(line.at).toISOString()}>${clockTime(line.at)}</time>
          ${
            own
              ? html`<span class="hidden">, </span>${
                    line.delivery === 'read' || line.delivery === 'delivered' ? icon(line.delivery) : nothing
                  }
                  ${t(`delivery.${line.delivery}`)}`
              : nothing
          }
        </span>
      `,
      element,
    );
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lines'))
      this.#historic = this.lines.filter(line => line.restored || line.earlier).length;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const again = locale() !== this.#language;
    this.#language = locale();
    const end = this.log?.lastElementChild;
    const more = !this.#drawn.done;
    if (end) this.#drawn.draw(this.lines, 'div', end, this.#line, again);
    if (!more && !changed.has('lines')) return;
    const grown = this.lines.length > this.#shown;
    const own = this.lines.at(-1)?.from === 'counselor';
    this.#shown = this.lines.length;
    if (this.#drawn.done) this.#historicShown = this.#historic;
    if (this.#atEnd || (grown && own)) this.#toLatest();
    else if (grown) this.behind = true;
    this.#seen();
  }

  readonly #toLatest = () => {
    if (!this.log) return;
    this.log.scrollTop = this.log.scrollHeight;
    this.#top = this.log.scrollTop;
    this.#atEnd = true;
    this.behind = false;
    this.#seen();
  };

  readonly #scrolled = () => {
    if (!this.log) return;
    const { scrollTop, scrollHeight, clientHeight } = this.log;
    if (scrollHeight - scrollTop - clientHeight < AT_END_PX) this.#atEnd = true;
    // Only a person scrolls back. When notes or topics make the log smaller, the position stays.
    else if (scrollTop < this.#top) this.#atEnd = false;
    this.#top = scrollTop;
    if (this.#atEnd) this.behind = false;
    this.#seen();
  };

  readonly #seen = () => {
    if (!this.#atEnd || !this.#drawn.done || document.visibilityState !== 'visible' || !this.lines.length)
      return;
    this.dispatchEvent(new CustomEvent('viska-seen'));
  };
}
