/**
 * What is one press away while one waits or talks: the language, how Enter works, times, sound, one's own copy, the
 * check number, how it goes and a receipt number, erasing, privacy.
 * Keeps what is switched here, and tells the room of it.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import type { Switches } from '../../session/view.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import '../copy/copy.ts';
import '../feedback/feedback.ts';
import '../erasing/erasing.ts';
import '../receipt/receipt.ts';
import { counselorName } from '../room/counselor-name.ts';
import { dispatch } from '../room/events.ts';
import { languageChoice } from '../room/language-choice.ts';
import type { OverlayValues } from '../room/values.ts';

export default class ViskaOptions extends LocalizedElement {
  static override properties = valueProperties(
    'settings',
    'view',
    'actions',
    'switches',
    'relay',
    'site',
    'setLocale',
  );

  declare settings: OverlayValues['settings'];
  declare view: OverlayValues['view'];
  declare actions: OverlayValues['actions'];
  declare switches: OverlayValues['switches'];
  declare relay: string;
  declare site: string;
  declare setLocale: OverlayValues['setLocale'];

  override render(): TemplateResult {
    const { view } = this;
    return html`<viska-dialog
      .kind=${'dialog'}
      .heading=${t('more')}
      .answers=${[[t('close'), () => dispatch(this, 'close')]]}
    >
      <div class="stack">
        ${
          this.settings?.languages[1]
            ? html`<label class="row"
                >${t('language')} ${languageChoice(this.settings, this.setLocale)}</label
              >`
            : nothing
        }
        ${this.#switch('enterSends')} ${this.#switch('times')} ${this.#switch('sound')}
        ${
          view?.check
            ? html`<div>
                <h2>${t('check')}</h2>
                <p><span dir="ltr" translate="no">${view.check}</span></p>
                <p class="soft">${t('checkSays')}</p>
              </div>`
            : nothing
        }
        ${
          view?.lines.length
            ? html`<viska-copy .actions=${this.actions} .name=${counselorName(this)}></viska-copy>`
            : nothing
        }
        ${
          view?.phase === 'active'
            ? html`<viska-receipt
                  .number=${view.receipt ?? null}
                  .relay=${this.relay}
                  .site=${this.site}
                ></viska-receipt>
                <viska-feedback .actions=${this.actions} .sends=${true}></viska-feedback>
                <button @click=${() => dispatch(this, 'show', 'viska-erasing')}>${t('erase')}</button>`
            : nothing
        }
        <button class="link" @click=${() => dispatch(this, 'show', 'viska-privacy')}>${t('privacy')}</button>
      </div>
    </viska-dialog>`;
  }

  #switch(name: keyof Switches): TemplateResult {
    const on = this.switches[name];
    return html`<label class="row"
      ><input
        type="checkbox"
        .checked=${on}
        @change=${() => {
          this.switches = { ...this.switches, [name]: !on };
          dispatch(this, 'switch', { [name]: !on });
        }}
      />${t(name)}</label
    >`;
  }
}
