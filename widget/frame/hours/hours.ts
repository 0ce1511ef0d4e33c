/** That the chat is closed, when it opens and what to do meanwhile; or that it closes soon. Takes the channel's hours. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { OpenState } from '../../../relay/protocol/http/public-settings.ts';
import { localized, t } from '../../locales/localize.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { clock, when } from './opening.ts';

export default class ViskaHours extends LocalizedElement {
  static override properties = valueProperties('open');

  declare open: OpenState;

  override render(): TemplateResult {
    const { open } = this;
    if (open.state === 'closing') return html`<p>${t('closing', { time: clock(open.closesAt) })}</p>`;
    if (open.state === 'open') return html``;
    return html`<div class="stack">
      <h2>${t('closed')}</h2>
      ${open.reason ? html`<p dir="auto">${localized(open.reason)}</p>` : nothing}
      ${open.opensAt ? html`<p>${t('opens', { when: when(open.opensAt) })}</p>` : nothing}
      <p>${t('meanwhile', { help: t('help') })}</p>
    </div>`;
  }
}
