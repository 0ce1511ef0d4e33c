/**
 * What a parent can say about the conversation while there is somebody to hear it: whether it helped, and a tip. Stands
 * in the question before the end, under *Mer*, and open in the goodbye. Hands answers to `ParentActions`.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import type { DeferredKey } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { keepAway } from '../../writing/keep-away.ts';
import { hasSign } from '../../writing/sign.ts';
import type { OverlayValues } from '../room/values.ts';

type Helped = 'yes' | 'partly' | 'no';

const HELPED: readonly [Helped, DeferredKey][] = [
  ['yes', 'helpedYes'],
  ['partly', 'helpedPartly'],
  ['no', 'helpedNo'],
];

export class ViskaFeedback extends LocalizedElement {
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
  static override properties = {
    ...valueProperties('actions', 'sends', 'open'),
    helped: { state: true },
    tip: { state: true },
    given: { state: true },
  };

  declare actions: OverlayValues['actions'];
  /** By a button of its own; else whoever holds it calls `give`. */
  declare sends: boolean;
  /** Nothing need be pressed to see it. */
  declare open: boolean;
  declare helped: Helped | null;
  declare tip: string;
  /** What is written here is on its way. */
  declare given: boolean;

  constructor() {
    super();
    keepAway(this);
    this.helped = null;
    this.tip = '';
  }

  /** To the counselor, if there is anything. */
  give(): void {
    const { helped } = this;
    const tip = hasSign(this.tip) ? this.tip.trim() : '';
    if (helped || tip) this.actions?.feedback(helped, tip);
    this.given = true;
  }

  override render(): TemplateResult {
    const asks = html`<div class="stack">
      <fieldset>
        <legend>${t('helped')}</legend>
        <div class="acts">
          ${HELPED.map(
            ([value, label]) =>
              html`<label class="row"
                ><input
                  type="radio"
                  name="helped"
                  @change=${() => this.#say({ helped: value })}
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
        maxlength="500"
        aria-describedby="tip-says"
        @input=${(event: Event) => this.#say({ tip: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      <p id="tip-says" class="soft">${t('tipSays')}</p>
      ${
        this.sends
          ? html`<button ?disabled=${!this.helped && !hasSign(this.tip)} @click=${this.give}>
                ${t('tipSend')}
              </button>
              <div aria-live="polite">${this.given ? html`<p>${t('tipSent')}</p>` : nothing}</div>`
          : nothing
      }
    </div>`;
    return this.open
      ? asks
      : html`<details>
          <summary>${t('endMore')}</summary>
          ${asks}
        </details>`;
  }

  #say(what: { helped: Helped } | { tip: string }): void {
    Object.assign(this, what, { given: false });
  }
}

// Comes with whoever holds it, never by itself.
if (!customElements.get('viska-feedback')) customElements.define('viska-feedback', ViskaFeedback);
