/**
 * The conversation's receipt number, shown to who asks: what it is for, to be copied or written down. Stands under
 * *Mer*, beside the goodbye and after the end. Takes the number; forgets that it was asked for when it goes.
 */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { copyText } from './copy-text.ts';
import { receiptAddress } from './receipt-address.ts';

export class ViskaReceipt extends LocalizedElement {
  static override styles = [
    look,
    css`
      strong {
        display: block;
        font-size: 1.125rem;
      }
    `,
  ];
  static override properties = {
    ...valueProperties('number', 'relay', 'site'),
    asked: { state: true },
    copied: { state: true },
  };

  /** Null: the counselor's desk has said none. */
  declare number: string | null;
  declare relay: string;
  declare site: string;
  declare asked: boolean;
  declare copied: boolean | undefined;

  override render(): TemplateResult | typeof nothing {
    const { number, copied } = this;
    if (!number) return nothing;
    if (!this.asked) return html`<button @click=${this.#ask}>${t('receipt')}</button>`;
    return html`<div class="stack">
      <p tabindex="-1">${t('receiptNumber')}: <strong dir="ltr" translate="no">${number}</strong></p>
      <p>${t('receiptNow')}</p>
      <div>
        <button @click=${this.#copy}>${t('receiptCopy')}</button>
        <div aria-live="polite">
          ${copied === undefined ? nothing : html`<p>${t(copied ? 'receiptCopied' : 'receiptNotCopied')}</p>`}
        </div>
      </div>
      <p class="soft">${t('receiptSays')} ${receiptAddress(this)}</p>
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('number')) return;
    this.asked = false;
    this.copied = undefined;
  }

  readonly #ask = async (): Promise<void> => {
    this.asked = true;
    await this.updateComplete;
    // In place of the button that asked for it; read out there.
    this.renderRoot.querySelector<HTMLElement>('p[tabindex]')?.focus();
  };

  readonly #copy = async (): Promise<void> => {
    this.copied = undefined;
    this.copied = await copyText(this.number ?? '');
  };
}

// Comes with whoever holds it, never by itself.
if (!customElements.get('viska-receipt')) customElements.define('viska-receipt', ViskaReceipt);
