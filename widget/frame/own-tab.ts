/**
 * Where the browser keeps nothing in frames: what that means, and the chat as a page of its own, in a tab of its own.
 * Stands within the notice, and in the room while one waits.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParentView } from '../session/view.ts';
import { lang, t } from '../locales/localize.ts';
import { link } from './link.ts';
import { LocalizedElement, valueProperties } from './localized-element.ts';
import { dispatch } from './room/events.ts';

export default class ViskaOwnTab extends LocalizedElement {
  static override properties = valueProperties('page', 'channel', 'draft', 'view');

  /** Address of the chat as a page of its own; empty where this is that page. */
  declare page: string;
  declare channel: string;
  declare draft: string;
  declare view: ParentView;

  override render(): TemplateResult {
    const { channel, draft, page, view } = this;
    // Whoever waits there waits no longer here, unless something would be lost by it.
    const leave = (): unknown =>
      view.phase === 'waiting' && !draft && !view.lines[0] ? dispatch(this, 'end') : undefined;
    const address = `${page}?${new URLSearchParams({ channel, lang: lang() })}`;
    return html`<p class="box">
      ${t('blocked')} ${page ? link(address, t('tab'), '', undefined, leave) : nothing}
    </p>`;
  }
}
