/** When it is over: why, what is left, the receipt number if one was asked for. Takes the room and its last snapshot. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParentView } from '../../session/view.ts';
import { t } from '../../locales/localize.ts';
import type { LaterKey } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { handed, Part } from '../part.ts';
import { shown } from '../../writing/shown.ts';
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

export default class ViskaAfter extends Part {
  static override styles = [
    look,
    css`
      .text {
        white-space: pre-wrap;
      }
    `,
  ];
  static override properties = handed('room', 'view', 'unsent');

  declare room: ViskaRoom;
  declare view: ParentView;
  /** What nobody had read when it ended by itself: shown until somebody else may look. */
  declare unsent: string;

  override render(): TemplateResult {
    const { end, problem, unmet } = this.view;
    const { unsent } = this;
    const { receipt } = this.room;
    const reason = end?.reason ?? 'parent';
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

  /** From the notice, with nothing left of what was but the words that nobody has read. */
  readonly #again = (): void => {
    const { room } = this;
    room.receipt = '';
    room.concerned = false;
    room.actions?.anew();
  };
}
