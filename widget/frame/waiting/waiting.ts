/** Between start and the first answer, and when something is amiss: what to expect, and what one can do meanwhile. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { ParentActions, ParentView } from '../../session/view.ts';
import { localized, t } from '../../locales/localize.ts';
import { emergencyNumber } from '../emergency-number.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { hours, want } from '../lazy-elements.ts';
import { dispatch } from '../room/events.ts';

/** @slot - Where the browser keeps nothing in frames, what that means. */
export class ViskaWaiting extends LocalizedElement {
  static override styles = [
    look,
    css`
      .stack {
        padding: 4px 16px 8px;
        gap: 4px;
      }
    `,
  ];
  static override properties = valueProperties('settings', 'view', 'actions', 'channel', 'sound');

  declare settings: RoomSettings;
  declare view: ParentView;
  declare actions: ParentActions | undefined;
  declare channel: string;
  declare sound: boolean;

  override render(): TemplateResult {
    const { settings, view, actions, channel } = this;
    const { expectation, channels } = settings;
    const open = channels.find(({ id }) => id === channel)?.open;
    if (view.problem) want('viska-problem');
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
                        @change=${() => dispatch(this, 'switch', { sound: !this.sound })}
                      />${t('sound')}</label
                    >`
              }
              ${
                // A phone has no such key.
                view.phase === 'waiting' && matchMedia('(hover:hover)').matches
                  ? html`<p class="soft">${t('shift')}</p>`
                  : nothing
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
      ${view.historyLost ? html`<p class="box">${t('lost')}</p>` : nothing} <slot></slot>
      ${
        view.problem
          ? html`<viska-problem role="alert" class="box" .code=${view.problem}
              >${view.phase === 'active' ? nothing : t('unreachable')} ${emergencyNumber()}</viska-problem
            >`
          : nothing
      }
    </div>`;
  }
}
