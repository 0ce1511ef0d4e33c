/**
 * When it is over: why, and what is left. What was said stays to be read, saved and cleared; the receipt number is
 * here for who asks. Takes the last snapshot.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import type { ParentView } from '../../session/view.ts';
import { t } from '../../locales/localize.ts';
import type { DeferredKey } from '../../locales/localize.ts';
import { want } from '../lazy-elements.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import type { ViskaLog } from '../log/log.ts';
import { shown } from '../../writing/shown.ts';
import { dispatch } from '../room/events.ts';
import type { OverlayValues } from '../room/values.ts';
import '../copy/copy.ts';
import '../receipt/receipt.ts';
import { numbersStyle, twoNumbers } from '../two-numbers.ts';

const WHY: Record<NonNullable<ParentView['end']>['reason'], DeferredKey> = {
  parent: 'afterParent',
  exit: 'afterParent',
  counselor: 'afterCounselor',
  'parent-gone': 'afterParent',
  'counselor-gone': 'afterGone',
  idle: 'afterIdle',
  closed: 'afterClosed',
  erased: 'afterErased',
};

export default class ViskaEnded extends LocalizedElement {
  static override styles = [
    look,
    numbersStyle,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .text {
        white-space: pre-wrap;
      }
      /* As wide as the page: the log has a margin of its own. */
      ::slotted(*) {
        margin-inline: -16px;
        border-block: 1px solid var(--line);
      }
    `,
  ];
  static override properties = valueProperties('settings', 'view', 'actions', 'unsent', 'relay', 'site');

  declare settings: RoomSettings;
  declare view: ParentView;
  declare actions: OverlayValues['actions'];
  /** What nobody had read when it ended by itself: shown until somebody else may look. */
  declare unsent: string;
  declare relay: string;
  declare site: string;

  override render(): TemplateResult {
    const { end, problem, unmet } = this.view;
    const { unsent } = this;
    const reason = end?.reason ?? 'parent';
    if (problem) want('viska-problem');
    const stays = this.view.lines.length > 0;
    return html`<div class="stack">
        <h1 tabindex="-1">${t(WHY[reason])}</h1>
        ${problem ? html`<viska-problem .code=${problem}></viska-problem>` : nothing}
        ${
          unsent
            ? html`<p>${t('afterUnsent')}</p>
                <p class="box text" dir="auto" translate="no">${shown(unsent)}</p>`
            : nothing
        }
        ${
          stays
            ? html`<p class="soft">${t('afterStays')}</p>`
            : unmet && unsent
              ? nothing
              : html`<p>
                  ${t(unmet ? 'afterUnmet' : reason === 'erased' ? 'afterErasedSays' : 'afterWiped')}
                </p>`
        }
      </div>
      <slot></slot>
      <div class="stack">
        ${
          stays
            ? html`<viska-copy
                .actions=${this.actions}
                .name=${this.querySelector<ViskaLog>('viska-log')?.name ?? ''}
              ></viska-copy>`
            : nothing
        }
        <viska-receipt
          .number=${this.view.receipt ?? null}
          .relay=${this.relay}
          .site=${this.site}
        ></viska-receipt>
        ${stays ? nothing : twoNumbers(this.settings)}
        <div class="acts">
          ${
            stays
              ? html`<button class="main" @click=${this.#clear}>${t('clear')}</button> ${this.#again('link')}`
              : html`${this.#again('main')}
                ${unsent ? nothing : html`<button @click=${this.#clear}>${t('close')}</button>`}`
          }
        </div>
      </div>`;
  }

  /** The panel closes as by Esc, and the focus goes back to what opened it; a page of its own shows the notice. */
  readonly #clear = (): void => {
    dispatch(this, 'draft', '');
    this.actions?.anew();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  };

  #again(look: 'main' | 'link'): TemplateResult {
    // A counselor who was lost is nobody's wish: back into the queue by one press.
    const lost = this.view.end?.reason === 'counselor-gone';
    const again = (): void => {
      this.actions?.anew();
      if (lost) dispatch(this, 'start');
    };
    return html`<button class=${look} @click=${again}>${t(lost ? 'queueAgain' : 'again')}</button>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override firstUpdated(): void {
    this.focus();
  }
}
