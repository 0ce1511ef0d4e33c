/**
 * Where the browser keeps nothing in frames: what that means, and the chat as a page of its own, in a tab of its own.
 * Takes the room; drawn by the notice and while one waits.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParentView } from '../session/view.ts';
import { lang, t } from '../locales/localize.ts';
import { link } from './link.ts';
import { handed, Part } from './part.ts';
import type { ViskaRoom } from './room/room.ts';

export default class ViskaOwnTab extends Part {
  static override properties = handed('room', 'view');

  declare room: ViskaRoom;
  /** The room's, so that each change of it draws this anew. */
  declare view: ParentView;

  override render(): TemplateResult {
    const { view } = this;
    const { actions, channel, draft, relay, site, standalone } = this.room;
    const address = `${relay}/chat/${site}?${new URLSearchParams({ channel, lang: lang() })}`;
    // Whoever waits there waits no longer here, unless something would be lost by it.
    const leave = (): unknown =>
      view.phase === 'waiting' && !draft && !view.lines[0] ? actions?.end('parent') : undefined;
    return html`<p class="box">
      ${t('blocked')} ${standalone ? nothing : link(address, t('tab'), '', undefined, leave)}
    </p>`;
  }
}
