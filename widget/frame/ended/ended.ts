/** When it is over: why, what is left, the receipt number if one was asked for. Takes the last snapshot. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParentActions, ParentView } from '../../session/view.ts';
import { t } from '../../locales/localize.ts';
import type { DeferredKey } from '../../locales/localize.ts';
import { want } from '../lazy-elements.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { shown } from '../../writing/shown.ts';
import { receiptAddress } from '../receipt-address.ts';

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
    css`
      .text {
        white-space: pre-wrap;
      }
    `,
  ];
  static override properties = valueProperties('view', 'actions', 'unsent', 'receipt', 'relay', 'site');

  declare view: ParentView;
  declare actions: ParentActions | undefined;
  /** What nobody had read when it ended by itself: shown until somebody else may look. */
  declare unsent: string;
  declare receipt: string;
  declare relay: string;
  declare site: string;

  override render(): TemplateResult {
    const { end, problem, unmet } = this.view;
    const { unsent, receipt } = this;
    const reason = end?.reason ?? 'parent';
    if (problem) want('viska-problem');
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
        unmet && unsent
          ? nothing
          : html`<p>${t(unmet ? 'afterUnmet' : reason === 'erased' ? 'afterErasedSays' : 'afterWiped')}</p>`
      }
      ${
        receipt
          ? html`<p class="box">
              ${t('receiptNumber')}: <strong dir="ltr" translate="no">${receipt}</strong
              ><br />${t('receiptSays')} ${receiptAddress(this)}
            </p>`
          : nothing
      }
      <button class="main" @click=${() => this.actions?.anew()}>${t('again')}</button>
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override firstUpdated(): void {
    this.focus();
  }
}
