/** Between start and the first answer, and when something is amiss: what to expect, and what one can do meanwhile. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { PublicSettings } from '../../../relay/sites/settings.ts';
import type { ParentActions, ParentView } from '../../session/view.ts';
import { localized, t } from '../../locales/localize.ts';
import { clock } from '../opening.ts';
import { look } from '../look.ts';
import { handed, Part } from '../part.ts';

export class ViskaWaiting extends Part {
  static override styles = [
    look,
    css`
      .stack {
        padding: 4px 16px;
        gap: 4px;
      }
    `,
  ];
  static override properties = handed('view', 'settings', 'actions', 'sound', 'tab', 'channel');

  declare view: ParentView;
  declare settings: PublicSettings;
  declare actions: ParentActions;
  declare channel: string;
  declare sound: boolean;
  /** Address of the room as a page of its own. */
  declare tab: string;

  override render(): TemplateResult {
    const { view, settings, actions } = this;
    const waits = view.phase !== 'active';
    const { expectation } = settings;
    const open = settings.channels.find(({ id }) => id === this.channel)?.open;
    return html`<div class="stack">
      ${
        waits
          ? html`<p>${t('write')}</p>
              ${expectation && !view.onDuty ? html`<p>${localized(expectation)}</p>` : nothing}
              ${open?.state === 'closing' ? html`<p>${t('closing', { time: clock(open.closesAt) })}</p>` : nothing}
              <label class="row"
                ><input
                  type="checkbox"
                  .checked=${this.sound}
                  @change=${() => this.dispatchEvent(new Event('sound'))}
                />${t('sound')}</label
              >`
          : nothing
      }
      ${
        view.idleSeconds === null
          ? nothing
          : html`<button @click=${() => actions.stay()}>${t('stay')}</button>`
      }
      ${
        view.counselorGone
          ? html`<button @click=${() => actions.waitForAnother()}>${t('another')}</button>`
          : nothing
      }
      ${view.historyLost ? html`<p class="box">${t('lost')}</p>` : nothing}
      ${
        view.storage
          ? nothing
          : html`<p class="box">
              ${t('blocked')} <a href=${this.tab} target="_blank" rel="noopener">${t('tab')}</a>
            </p>`
      }
    </div>`;
  }
}
