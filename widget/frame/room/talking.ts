/**
 * What stands above where one writes once a conversation has begun: what to expect, and the log with its cards. Fetched
 * by `lazy-elements.ts` at Start; until it is here `body.ts` says that the chat connects.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { Card, ParentView } from '../../session/view.ts';
import { ViskaLog } from '../log/log.ts';
import { ViskaWaiting } from '../waiting/waiting.ts';
import { counselorName } from './counselor-name.ts';
import type { ViskaRoom } from './room.ts';

export { status } from '../status.ts';

for (const [tag, element] of Object.entries({ 'viska-log': ViskaLog, 'viska-waiting': ViskaWaiting }))
  if (!customElements.get(tag)) customElements.define(tag, element);

export function talking(room: ViskaRoom, settings: RoomSettings, view: ParentView): TemplateResult {
  const card = (card: Card): TemplateResult =>
    html`<viska-card
      slot=${card.after ?? nothing}
      ?hidden=${card.waits}
      .card=${card}
      .actions=${room.actions}
    ></viska-card>`;
  return html`<viska-waiting
      .room=${room}
      .settings=${settings}
      .view=${view}
      .sound=${room.sound}
    ></viska-waiting>
    <viska-log
      .lines=${view.lines}
      .places=${view.cards.map(({ after }) => after).join()}
      .name=${counselorName(room)}
      .times=${room.times}
      .unread=${view.unread}
      @seen=${room.seen}
      >${view.cards.map(card)}${view.newcomers.map(card)}</viska-log
    >`;
}
