/** What stands under the bars: the notice, the conversation, or one calm page. Drawn anew with each snapshot. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { emergencyNumber } from '../emergency-number.ts';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { ParentView } from '../../session/view.ts';
import { ownTab, want } from '../lazy-elements.ts';
import { dispatches } from './events.ts';
import type { RoomValues } from './values.ts';

export function body(room: RoomValues): TemplateResult {
  const { settings, gone } = room;
  if (room.failed)
    return html`<div class="page stack calm">
      <h1 tabindex="-1">${t(gone ? 'updated' : 'unreachable')}</h1>
      <button class="main" @click=${dispatches(gone ? 'reload' : 'retry')}>
        ${t(gone ? 'reload' : 'retry') || '↻'}
      </button>
      <p class="alarm">${emergencyNumber()}</p>
    </div>`;
  // What is gone is no fault of the network.
  const view = gone && room.view?.problem === 'unreachable' ? { ...room.view, problem: null } : room.view;
  if (!settings || !view) return html`<div role="status"><h1 tabindex="-1">${t('loading')}</h1></div>`;
  const phase = room.cover.away ? 'returned' : view.phase;
  const idle = phase === 'idle';
  return html`${
    idle || room.begins
      ? html`<viska-notice
          class=${idle ? 'page' : 'goes'}
          .settings=${settings}
          .view=${idle ? view : { ...view, problem: null }}
          .channel=${room.channel}
          .fixed=${room.fixed}
          >${room.standalone ? nothing : ownTab(room, view)}</viska-notice
        >`
      : nothing
  }${idle ? nothing : later(room, settings, view, phase)}`;
}

/** From Start on. */
function later(
  room: RoomValues,
  settings: RoomSettings,
  view: ParentView,
  phase: ParentView['phase'],
): TemplateResult {
  switch (phase) {
    case 'ended':
      want('viska-ended');
      return html`<viska-ended
        class="page"
        .settings=${settings}
        .view=${view}
        .actions=${room.actions}
        .unsent=${room.draft.text}
        .relay=${room.relay}
        .site=${room.site}
        >${room.chat?.remains(room, view)}</viska-ended
      >`;
    case 'elsewhere':
    case 'returned':
      want('viska-unseen');
      return html`<div class="page stack calm">
        <h1 tabindex="-1">${t(phase)}</h1>
        <button class="main" @click=${dispatches('resume')}>
          ${t(phase === 'returned' ? 'go' : 'goHere')}
        </button>
        <viska-unseen .phase=${phase}></viska-unseen>
      </div>`;
  }
  const { chat: part } = room;
  const [says, types] = part ? part.status(room, view) : [[t('connecting')], ''];
  // Its place is always there: what is put into the status is spoken.
  return html`<h1 class="heard">${t('title')}</h1>
    <div
      role="status"
      class=${`${view.phase} ${view.connection} ${types ? 'types' : ''}`}
      aria-atomic="false"
    >
      ${says.map(one => html`<p aria-atomic="true">${one}</p>`)}
      <span aria-live="off">${types}</span>
    </div>
    <div class="talk">
      ${
        part
          ? part.drawConversation(room, settings, view)
          : html`<div class="coming">
              ${view.problem ? html`<div role="alert"><p class="box">${t('unreachable')} ${emergencyNumber()}</p></div>` : nothing}
            </div>`
      }
      <viska-composer .draft=${room.draft.text} .enterSends=${room.switches.enterSends}
        >${part?.found(room)}</viska-composer
      >
    </div>`;
}
