/** *Avsluta chatten*, asked once, with what can be said before: after the end nobody is there to hear. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';
import type { OverlayValues } from '../room/values.ts';
import '../feedback/feedback.ts';
import type { ViskaFeedback } from '../feedback/feedback.ts';

export default class ViskaEnding extends LocalizedElement {
  static override properties = valueProperties('actions');

  declare actions: OverlayValues['actions'];

  override render(): TemplateResult {
    return html`<viska-dialog
      .heading=${t('endAsk')}
      .says=${t('endSays')}
      .answers=${[
        [t('endYes'), () => this.#end()],
        [t('back'), () => dispatch(this, 'close')],
      ]}
    >
      <viska-feedback .actions=${this.actions}></viska-feedback>
    </viska-dialog>`;
  }

  #end(): void {
    this.renderRoot.querySelector<ViskaFeedback>('viska-feedback')?.give();
    dispatch(this, 'end');
  }
}
