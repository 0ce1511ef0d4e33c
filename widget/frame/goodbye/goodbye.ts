/**
 * While the counselor is about to end the conversation: whether it helped, one's own copy and the receipt number, at
 * the end of the log, without hurry. The status says what happens; this is there to be found, and is not read out.
 */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import '../copy/copy.ts';
import '../feedback/feedback.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import '../receipt/receipt.ts';
import type { RoomValues } from '../room/values.ts';

export default class ViskaGoodbye extends LocalizedElement {
  static override styles = [
    look,
    css`
      :host {
        margin-block-end: 10px;
      }
      /* Of neither voice. */
      [role='group'] {
        border: 1px solid var(--line);
        background: var(--bg);
      }
    `,
  ];
  static override properties = valueProperties('actions', 'name', 'number', 'relay', 'site');

  declare actions: RoomValues['actions'];
  /** How the counselor is called. */
  declare name: string;
  /** The receipt number. */
  declare number: string | null;
  declare relay: string;
  declare site: string;

  override render(): TemplateResult {
    return html`<div class="box stack" role="group" aria-labelledby="title">
      <h2 id="title">${t('goodbye')}</h2>
      <viska-feedback .actions=${this.actions} .sends=${true} .open=${true}></viska-feedback>
      <viska-copy .actions=${this.actions} .name=${this.name}></viska-copy>
      <viska-receipt .number=${this.number} .relay=${this.relay} .site=${this.site}></viska-receipt>
    </div>`;
  }
}
