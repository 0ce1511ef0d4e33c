/**
 * *Avsluta chatten*, asked once. Whether it helped, a tip and a receipt number are offered here, since after
 * the end nobody is there to hear. Takes the room; hands answers to `ParentActions` before the end.
 */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import type { LaterKey } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { handed, Part } from '../part.ts';
import { receiptAddress } from '../receipt-address.ts';
import type { ViskaRoom } from '../room/room.ts';

type Helped = 'yes' | 'partly' | 'no';

const HELPED: readonly [Helped, LaterKey][] = [
  ['yes', 'helpedYes'],
  ['partly', 'helpedPartly'],
  ['no', 'helpedNo'],
];

export class ViskaEnding extends Part {
  static override styles = [
    look,
    css`
      summary {
        min-block-size: 44px;
        align-content: center;
        cursor: pointer;
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      summary + .stack {
        margin-block-start: 12px;
      }
      fieldset .acts {
        gap: 0 20px;
      }
    `,
  ];
  static override properties = handed('room');

  declare room: ViskaRoom;
  #helped: Helped | null = null;
  #tip = '';

  override render(): TemplateResult {
    const { room } = this;
    return html`<viska-ask
      .heading=${t('endAsk')}
      .says=${t('endSays')}
      .answers=${[
        [t('end'), () => this.#end()],
        [t('back'), room.close],
      ]}
    >
      <details>
        <summary>${t('endMore')}</summary>
        <div class="stack">
          <fieldset>
            <legend>${t('helped')}</legend>
            <div class="acts">
              ${HELPED.map(
                ([value, label]) =>
                  html`<label class="row"
                    ><input
                      type="radio"
                      name="helped"
                      @change=${() => (this.#helped = value)}
                    />${t(label)}</label
                  >`,
              )}
            </div>
          </fieldset>
          <label for="tip">${t('tip')}</label>
          <textarea
            id="tip"
            rows="1"
            dir="auto"
            translate="no"
            spellcheck="false"
            autocomplete="off"
            maxlength="500"
            aria-describedby="tip-says"
            @input=${(event: Event) => (this.#tip = (event.target as HTMLTextAreaElement).value)}
          ></textarea>
          <p id="tip-says" class="soft">${t('tipSays')}</p>
          ${
            room.receipt
              ? html`<p role="status">
                  ${t('receiptNumber')}: <strong dir="ltr" translate="no">${room.receipt}</strong>
                </p>`
              : html`<button class="link" @click=${this.#receipt}>${t('receipt')}</button>`
          }
          <p class="soft">${t('receiptSays')} ${receiptAddress(room)}</p>
        </div>
      </details>
    </viska-ask>`;
  }

  #end(): void {
    const tip = this.#tip.trim();
    if (this.#helped || tip) this.room.actions?.feedback(this.#helped, tip);
    this.room.end();
  }

  readonly #receipt = async (): Promise<void> => {
    this.room.receipt = (await this.room.actions?.receipt()) ?? '';
    this.requestUpdate();
  };
}
