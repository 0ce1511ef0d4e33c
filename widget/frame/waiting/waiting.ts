/** Between start and the first answer, and when something is amiss: what to expect, and what one can do meanwhile. Takes the room. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { ParentView } from '../../session/view.ts';
import { localized, t } from '../../locales/localize.ts';
import { danger } from '../danger.ts';
import { look } from '../look.ts';
import { handed, Part } from '../part.ts';
import { hours, ownTab } from '../lazy-elements.ts';
import type { ViskaRoom } from '../room/room.ts';

export class ViskaWaiting extends Part {
  static override styles = [
    look,
    css`
      .stack {
        padding: 4px 16px 8px;
        gap: 4px;
      }
    `,
  ];
  static override properties = handed('room', 'settings', 'view', 'sound');

  declare room: ViskaRoom;
  declare settings: RoomSettings;
  declare view: ParentView;
  declare sound: boolean;

  override render(): TemplateResult {
    const { room, settings, view } = this;
    const { actions, channel } = room;
    const { expectation, channels } = settings;
    const open = channels.find(({ id }) => id === channel)?.open;
    return html`<div class="stack">
      ${
        view.phase === 'active'
          ? nothing
          : html`<p>${t('write')}</p>
              ${open?.state === 'closing' ? hours(open) : nothing}
              ${
                // What the relay answers would move it under a finger.
                view.phase === 'starting' && !view.problem
                  ? nothing
                  : html`<label class="row"
                      ><input
                        type="checkbox"
                        .checked=${this.sound}
                        @change=${room.switchSound}
                      />${t('sound')}</label
                    >`
              }
              ${
                expectation && view.phase === 'waiting' && !view.onDuty
                  ? html`<p dir="auto">${localized(expectation)}</p>`
                  : nothing
              }`
      }
      ${
        view.idleSeconds === null
          ? nothing
          : html`<button @click=${() => actions?.stay()}>${t('stay')}</button>`
      }
      ${
        view.counselorGone
          ? html`<button @click=${() => actions?.waitForAnother()}>${t('another')}</button>`
          : nothing
      }
      ${view.historyLost ? html`<p class="box">${t('lost')}</p>` : nothing} ${ownTab(room)}
      ${
        view.problem
          ? html`<viska-problem role="alert" class="box" .code=${view.problem}
              >${view.phase === 'active' ? nothing : t('unreachable')} ${danger()}</viska-problem
            >`
          : nothing
      }
    </div>`;
  }
}
