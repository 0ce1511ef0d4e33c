/**
 * When it is over: why, what is left, whether it helped, a receipt number for who asks.
 * Takes the last snapshot; answers through `ParentActions`; says `again`.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ParentActions, ParentView } from '../../session/view.ts';
import { t } from '../../locales/localize.ts';
import type { LaterKey } from '../../locales/localize.ts';
import { handed, Part } from '../part.ts';

type Helped = 'yes' | 'partly' | 'no';

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
  static override properties = {
    ...handed('view', 'actions'),
    helped: { state: true },
    thanked: { state: true },
    receipt: { state: true },
  };

  declare view: ParentView;
  declare actions: ParentActions;
  declare helped: Helped | null;
  declare thanked: boolean;
  declare receipt: string;
  #tip = '';

  constructor() {
    super();
    this.helped = null;
  }

  override render(): TemplateResult {
    const { end, problem } = this.view;
    const reason = end?.reason ?? 'parent';
    return html`<div class="stack">
      <h1 tabindex="-1">${t(WHY[reason])}</h1>
      ${problem && html`<viska-problem .code=${problem}></viska-problem>`}
      <p>${t(reason === 'erased' ? 'afterErasedSays' : 'afterWiped')}</p>
      ${this.thanked ? html`<p role="status">${t('tipThanks')}</p>` : this.#question()} ${this.#receipt()}
      <button class="main" @click=${() => this.dispatchEvent(new Event('again'))}>${t('again')}</button>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  #question(): TemplateResult {
    const choices: [Helped, LaterKey][] = [
      ['yes', 'helpedYes'],
      ['partly', 'helpedPartly'],
      ['no', 'helpedNo'],
    ];
    return html`<fieldset>
        <legend>${t('helped')}</legend>
        <div class="acts">
          ${choices.map(
            ([value, label]) =>
              html`<label class="row"
                ><input type="radio" name="helped" @change=${() => (this.helped = value)} />${t(label)}</label
              >`,
          )}
        </div>
      </fieldset>
      <label for="tip">${t('tip')}</label>
      <textarea
        id="tip"
        rows="2"
        dir="auto"
        spellcheck="false"
        autocomplete="off"
        maxlength="500"
        aria-describedby="tip-says"
        @input=${(event: Event) => (this.#tip = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="tip-says" class="soft">${t('tipSays')}</p>
      <button
        @click=${() => {
          this.actions.feedback(this.helped, this.#tip.trim());
          this.thanked = true;
        }}
      >
        ${t('tipSend')}
      </button>`;
  }

  #receipt(): TemplateResult {
    return html`<p class="soft">${t('receiptSays')}</p>
      ${
        this.receipt
          ? html`<p role="status">${t('receiptNumber')}: <strong translate="no">${this.receipt}</strong></p>`
          : html`<button @click=${async () => (this.receipt = await this.actions.receipt())}>
              ${t('receipt')}
            </button>`
      }`;
  }
}
