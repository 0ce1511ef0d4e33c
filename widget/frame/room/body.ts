/** What stands under the bars: the notice, the conversation, or one calm page. Drawn anew with each snapshot. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { danger } from '../danger.ts';
import { status } from '../status.ts';
import type { Card } from '../../session/view.ts';
import type { ViskaRoom } from './room.ts';

export function body(room: ViskaRoom): TemplateResult {
  const { settings, view, actions } = room;
  if (room.failed)
    return html`<div class="page stack calm">
      <h1 tabindex="-1">${t('unreachable')}</h1>
      <button class="main" @click=${room.open}>${t('retry') || '↻'}</button>
      <p class="alarm">${danger()}</p>
    </div>`;
  if (!settings || !view) return html`<div role="status"><h1 tabindex="-1">${t('loading')}</h1></div>`;
  const phase = room.away ? 'returned' : view.phase;
  switch (phase) {
    case 'idle':
      return html`<viska-notice
        class="page"
        .room=${room}
        .settings=${settings}
        .view=${view}
        .channel=${room.channel}
        .fixed=${room.fixed}
      ></viska-notice>`;
    case 'ended':
      return html`<viska-after class="page" .room=${room} .view=${view} .unsent=${room.draft}></viska-after>`;
    case 'elsewhere':
    case 'returned':
      return html`<div class="page stack calm">
        <h1 tabindex="-1">${t(phase)}</h1>
        <p class="soft">${t('hidden')}</p>
        <button
          class="main"
          @click=${() => {
            room.away = false;
            if (view.phase === 'returned') actions?.resume();
            else actions?.takeOver();
          }}
        >
          ${t('go')}
        </button>
      </div>`;
  }
  const name = room.counselorName;
  const says = status(view, name);
  // That the counselor is there is no news when they stop writing: it would be read out before each answer.
  const known = room.paused && says === t('joined', { name });
  const card = (card: Card): TemplateResult =>
    html`<viska-card
      slot=${card.after ?? nothing}
      ?hidden=${card.waits}
      .card=${card}
      .actions=${actions}
    ></viska-card>`;
  return html`<h1 class="heard">${t('title')}</h1>
    <p role="status" class=${`${view.phase} ${view.connection}`} aria-live=${known ? 'off' : 'polite'}>
      ${says}
    </p>
    <div class="talk">
      <viska-waiting .room=${room} .settings=${settings} .view=${view} .sound=${room.sound}></viska-waiting>
      <viska-log
        .lines=${view.lines}
        .name=${name}
        .times=${room.times}
        .unread=${view.unread}
        @seen=${room.seen}
        >${view.cards.map(card)}${view.newcomers.map(card)}</viska-log
      >
      <viska-composer
        .draft=${room.draft}
        .enterSends=${room.enterSends}
        @draft=${(event: CustomEvent<string>) => {
          room.draft = event.detail;
          actions?.typing();
        }}
        @send=${room.send}
      ></viska-composer>
    </div>`;
}
