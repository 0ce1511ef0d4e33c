/** When it is over: why, what is left, the receipt number if one was asked for. Takes the room and its last snapshot. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParentView } from '../../session/view.ts';
import { t } from '../../locales/localize.ts';
import type { LaterKey } from '../../locales/localize.ts';
import { handed, Part } from '../part.ts';
import { receiptAddress } from '../receipt-address.ts';
import type { ViskaRoom } from '../room/room.ts';

const WHY: Record<NonNullable<ParentView['end']>['reason'], LaterKey> = {
  parent: 'afterParent',
  exit: 'afterParent',
  counselor: 'afterCounselor',
  'parent-gone': 'afterParent',
  'counselor-gone': 'afterGone',
  idle: 'afterIdle',
  closed: 'afterClosed',
  erased: 'afterErased',
};

export class ViskaAfter extends Part {
  static override properties = handed('room', 'view');

  declare room: ViskaRoom;
  declare view: ParentView;

  override render(): TemplateResult {
    const { end, problem, unmet } = this.view;
    const { receipt } = this.room;
    const reason = end?.reason ?? 'parent';
    return html`<div class="stack">
      <h1 tabindex="-1">${t(WHY[reason])}</h1>
      ${problem ? html`<viska-problem .code=${problem}></viska-problem>` : nothing}
      <p>${t(unmet ? 'afterUnmet' : reason === 'erased' ? 'afterErasedSays' : 'afterWiped')}</p>
      ${
        receipt
          ? html`<p class="box">
              ${t('receiptNumber')}: <strong dir="ltr" translate="no">${receipt}</strong
              ><br />${t('receiptSays')} ${receiptAddress(this.room)}
            </p>`
          : nothing
      }
      <button class="main" @click=${this.#again}>${t('again')}</button>
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  /** From the notice, with nothing left of what was. */
  readonly #again = (): void => {
    const { room } = this;
    room.receipt = room.draft = '';
    room.concerned = false;
    room.actions?.anew();
  };
}
