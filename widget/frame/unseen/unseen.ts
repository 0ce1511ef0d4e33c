/**
 * Beside *Fortsätt*, while no text is shown: that none is, and for who comes back a way to end the conversation without
 * seeing any of it again. Laid out by the page it stands on.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import type { Phase } from '../../session/phase.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';

export default class ViskaUnseen extends LocalizedElement {
  static override styles = [
    look,
    css`
      .stack {
        justify-items: center;
      }
    `,
  ];
  static override properties = valueProperties('phase');

  declare phase: Phase;

  override render(): TemplateResult {
    return html`<div class="stack">
      ${this.phase === 'returned' ? html`<button @click=${this.#end}>${t('endUnseen')}</button>` : nothing}
      <p class="soft">${t('hidden')}</p>
    </div>`;
  }

  readonly #end = (): void => {
    // Words of one's own are text too: a chat that is started here next must not show them.
    dispatch(this, 'draft', '');
    dispatch(this, 'end');
  };
}
