/**
 * What stands above where one writes once a conversation has begun: what to expect, and the log with its cards. Fetched
 * by `lazy-elements.ts` at Start; until it is here `body.ts` says that the chat connects.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { Card, ParentView } from '../../session/view.ts';
import { ViskaLog } from '../log/log.ts';
import { ownTab, want } from '../lazy-elements.ts';
import { ViskaWaiting } from '../waiting/waiting.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { talking } from './talking.styles.ts';
import { tellSeen } from './seen.ts';
import { lookWhileWriting } from './guarded-send.ts';
import { counselorName } from './counselor-name.ts';
import type { RoomValues } from './values.ts';

export { status } from '../status.ts';
export { chime, chimeAt } from '../sound/sound.ts';
export { found, sendGuarded } from './guarded-send.ts';
export { icon } from './icons.ts';
export { tellSeen };

for (const [tag, element] of Object.entries({ 'viska-log': ViskaLog, 'viska-waiting': ViskaWaiting }))
  if (!customElements.get(tag)) customElements.define(tag, element);

/** @param cards what stands in it between the lines */
const log = (room: RoomValues, view: ParentView, cards?: readonly TemplateResult[]): TemplateResult =>
  html`<viska-log
    .lines=${view.lines}
    .places=${view.cards.map(({ after }) => after).join()}
    .name=${counselorName(room)}
    .times=${room.switches.times}
    .unread=${view.unread}
    >${cards}</viska-log
  >`;

/** What stays of the conversation after its end. */
export const remains = (room: RoomValues, view: ParentView): TemplateResult | typeof nothing =>
  view.lines[0] ? log(room, view) : nothing;

/** At each update of the room. */
export function updated(room: RoomValues & Parameters<typeof tellSeen>[0]): void {
  const { adoptedStyleSheets: sheets } = room.renderRoot as ShadowRoot;
  const { styleSheet } = talking;
  if (styleSheet && !sheets.includes(styleSheet)) sheets.push(styleSheet);
  tellSeen(room);
  fetchAhead(room);
  lookWhileWriting(room);
}

export function drawConversation(room: RoomValues, settings: RoomSettings, view: ParentView): TemplateResult {
  if (view.cards[0] ?? view.newcomers[0]) want('viska-card');
  const card = (card: Card): TemplateResult =>
    html`<viska-card
      slot=${card.after ?? nothing}
      ?hidden=${card.waits}
      .card=${card}
      .actions=${room.actions}
    ></viska-card>`;
  if (view.closing) want('viska-goodbye');
  const goodbye = html`<viska-goodbye
    aria-live="off"
    .actions=${room.actions}
    .name=${counselorName(room)}
    .number=${view.receipt ?? null}
    .relay=${room.relay}
    .site=${room.site}
  ></viska-goodbye>`;
  const cards = [...view.cards, ...view.newcomers].map(card);
  return html`<viska-waiting
      .settings=${settings}
      .view=${view}
      .actions=${room.actions}
      .channel=${room.channel}
      .sound=${room.switches.sound}
      .renew=${room.renew}
      >${ownTab(room, view)}</viska-waiting
    >
    ${log(room, view, view.closing ? [...cards, goodbye] : cards)}`;
}
