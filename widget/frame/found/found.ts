/**
 * *Elsa kan visa vem det gäller. Ta bort · Behåll*: the quiet line under where one writes. Says what the guard found and
 * never takes the focus. Comes with the rules that know names; `look-over.ts` tells it what to name.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { lang, t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';

export { found, lookWhileWriting, lookBeforeSending } from './look-over.ts';

/** So many details are named; that there are more is shown by an ellipsis. */
const NAMED_MAX = 4;

/** For the room around it: in a low window where one writes goes with the rest, or nothing else would be seen. */
const low = new CSSStyleSheet();
low.replaceSync(
  '@media (max-height: 20rem) { viska-composer:has(> viska-found:not(.quiet)) { position: static } }',
);

export class ViskaFound extends LocalizedElement {
  static override styles = [
    look,
    css`
      :host {
        grid-column: 1 / -1;
        order: 1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        column-gap: 12px;
        font-size: 0.9375rem;
        line-height: 1.3;
      }
      /* Nothing to name: takes no room. */
      :host(.quiet) {
        position: absolute;
      }
      div {
        flex: 1 1 12rem;
      }
      span {
        display: flex;
        gap: 4px;
      }
      bdi {
        font-weight: 600;
      }
      button {
        margin: 0;
      }
    `,
  ];
  static override properties = valueProperties('details', 'remove', 'keep');

  /** As written. */
  declare details: readonly string[];
  declare remove: () => void;
  declare keep: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    const { adoptedStyleSheets } = this.getRootNode() as ShadowRoot;
    if (!adoptedStyleSheets.includes(low)) adoptedStyleSheets.push(low);
  }

  override render(): TemplateResult {
    const { details } = this;
    // Its place is always there: what is put into it is spoken. An empty status beside the room's own would only be in
    // the way.
    return html`<div aria-live="polite" translate="no">
        ${details.length ? html`<p role="status" aria-atomic="true">${this.#says()}</p>` : nothing}
      </div>
      ${
        details.length
          ? html`<span>
              <button class="link" @click=${this.#press(this.remove)}>${t('foundRemove')}</button>
              <button class="link" @click=${this.#press(this.keep)}>${t('foundKeep')}</button>
            </span>`
          : nothing
      }`;
  }

  #says(): unknown[] {
    const { details } = this;
    const named = details.length > NAMED_MAX ? [...details.slice(0, NAMED_MAX - 1), '…'] : details;
    const [before = '', after = ''] = t('found', { what: '\n' }).split('\n');
    const parts = new Intl.ListFormat(lang()).formatToParts(named);
    return [
      before,
      ...parts.map(({ type, value }) => (type === 'element' ? html`<bdi>${value}</bdi>` : value)),
      after,
    ];
  }

  /** Where one writes has the focus again: the button is about to go. */
  #press(act: () => void): () => void {
    return () => {
      this.closest<HTMLElement>('viska-composer')?.focus();
      act();
    };
  }
}

if (!customElements.get('viska-found')) customElements.define('viska-found', ViskaFound);
