/** Where the browser keeps nothing in frames: what that means, and the chat as a page of its own, in a tab of its own. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { lang, t } from '../locales/localize.ts';
import type { ViskaRoom } from './room/room.ts';

export function ownTab(room: ViskaRoom): TemplateResult | typeof nothing {
  const { actions, channel, draft, relay, site, standalone, view } = room;
  if (!view || view.storage) return nothing;
  const address = `${relay}/chat/${site}?${new URLSearchParams({ channel, lang: lang() })}`;
  // Whoever waits there waits no longer here, unless something would be lost by it.
  const leave = (): unknown =>
    view.phase === 'waiting' && !draft && !view.lines[0] ? actions?.end('parent') : undefined;
  return html`<p class="box">
    ${t('blocked')}
    ${standalone ? nothing : html`<a href=${address} target="_blank" rel="noopener" @click=${leave}>${t('tab')}</a>`}
  </p>`;
}
