/**
 * The lines that tell by themselves, to the eye and to a screen reader: the connection, what just happened, what calls
 * from where one does not look. The shell places them.
 */
import { html, nothing } from 'lit';
import { t } from '../locales/localize.ts';
import { icon } from '../parts/icons.ts';
import type { Me } from '../parts/site.ts';
import type { LiveDesk } from './desk-controller.ts';
import { callingWords, connectionWords, noticeWords } from './words.ts';

export const connectionLine = (view: LiveDesk['view']) =>
  html`<div class="connection ${view.connection === 'online' ? 'online' : 'broken'}">
    <span>${connectionWords(view)}</span>
    ${
      view.connection === 'stopped'
        ? html`<button @click=${() => location.reload()}>${t('connection.reload')}</button>`
        : nothing
    }
  </div>`;

/** On a phone the lists are away while one talks or reads: what calls from there is told here. */
export const callLines = ({ view }: LiveDesk, me: Me) =>
  html`<p class="hidden" role="status">${callingWords(view, me.site)}</p>
    <div role="status">${view.connection === 'online' ? nothing : connectionLine(view)}</div>`;

export function noticeLines(desk: LiveDesk, me: Me) {
  const { notices } = desk.view;
  return html`<div class="said" role="status">
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
