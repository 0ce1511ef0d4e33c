/**
 * *Radera samtalet*, asked once: it ends and erases for both. Where concern for a child has been spoken of it also says
 * what that no longer undoes. Comes with *Mer*, where it is pressed.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';

export default class ViskaErasing extends LocalizedElement {
  static override properties = valueProperties('concern');

  /** Concern for a child has been spoken of: what was told may be in a report by now. */
  declare concern: boolean;

  override render(): TemplateResult {
    return html`<viska-dialog
      .heading=${t('eraseAsk')}
      .says=${t('eraseSays') + (this.concern ? ` ${t('concernErase')}` : '')}
      .answers=${[
        [t('eraseYes'), () => dispatch(this, 'erase')],
        [t('back'), () => dispatch(this, 'close')],
      ]}
    ></viska-dialog>`;
  }
}

// Comes with whoever offers it, so that the question is there when the network is not.
if (!customElements.get('viska-erasing')) customElements.define('viska-erasing', ViskaErasing);
