/**
 * Status lines, which a screen reader reads out when they change: the connection, what just happened, and who waits or has
 * written outside the conversation in view. The shell places them.
 */
import { html, nothing } from 'lit';
import { t } from '../locales/localize.ts';
import { icon } from '../parts/icons.ts';
import type { Instead } from '../desk/view.ts';
import type { SignedIn } from '../../protocol/http/staff.ts';
import type { LiveDesk } from './desk-controller.ts';
import { callingWords, connectionWords, noticeWords } from './words.ts';

export const connectionLine = (view: LiveDesk['view']) =>
  html`<div class="connection ${view.connection === 'online' ? 'online' : 'broken'}">
    <p>${connectionWords(view)}</p>
    ${
      view.connection === 'stopped'
        ? html`<button @click=${() => location.reload()}>${t('connection.reload')}</button>`
        : nothing
    }
  </div>`;

/** For screen readers alone. Some of them do not read a text that stands in a status without an element of its own. */
export const callingLine = (view: LiveDesk['view'], me: SignedIn) => {
  const words = callingWords(view, me.site);
  return html`<div class="hidden" role="status">${words ? html`<p>${words}</p>` : nothing}</div>`;
};

/** On a phone the lists are hidden while a conversation is shown. These lines tell who waits or has written there. */
export const callLines = ({ view }: LiveDesk, me: SignedIn) =>
  html`${callingLine(view, me)}
    <div role="status">${view.connection === 'online' ? nothing : connectionLine(view)}</div>`;

/** `shown`: a notice that stands in the place of a conversation. Here it is read out, and not shown again. */
export function noticeLines(desk: LiveDesk, me: SignedIn, shown: Instead | null = null, told = false) {
  const notices = desk.view.notices.filter(notice => notice !== shown);
  return html`<div class="said" role="status">
    ${shown && !told && shown.kind !== 'accepting' ? html`<p class="hidden">${noticeWords(shown, me.site)}</p>` : nothing}
    ${
      notices.length
        ? html`<div class="note">
            <div>${notices.map(notice => html`<p>${noticeWords(notice, me.site)}</p>`)}</div>
            <button class="plain square" aria-label=${t('app.dismiss')} @click=${() => desk.dismissNotices()}>
              ${icon('close')}
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
