/**
 * What is one press away while one talks: how Enter works, times, sound, one's own copy, the check number, how it
 * goes and a receipt number, erasing, privacy.
 * Takes the room and changes its switches.
 */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import { saveCopy } from '../copy/copy.ts';
import { handed, Part } from '../part.ts';
import '../ending/how.ts';
import '../erasing/erasing.ts';
import { counselorName } from '../room/counselor-name.ts';
import type { ViskaRoom } from '../room/room.ts';

export default class ViskaMore extends Part {
  static override properties = { ...handed('room'), warned: { state: true } };

  declare room: ViskaRoom;
  /** The warning about a copy is shown. */
  declare warned: boolean;

  override render(): TemplateResult {
    const { room } = this;
    const { view } = room;
    return html`<viska-ask .kind=${'dialog'} .heading=${t('more')} .answers=${[[t('close'), room.close]]}>
      <div class="stack">
        ${this.#switch('enterSends', room.enterSends, () => (room.enterSends = !room.enterSends))}
        ${this.#switch('times', room.times, () => (room.times = !room.times))}
        ${this.#switch('sound', room.sound, () => void room.switchSound())}
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
            ? html`<div aria-live="polite">
                  ${this.warned ? html`<p class="box">${t('copyWarn')}</p>` : nothing}
                </div>
                <button
                  @click=${() => {
                    if (this.warned) saveCopy(view.lines, counselorName(room));
                    this.warned = !this.warned;
                  }}
                >
                  ${t(this.warned ? 'copySave' : 'copy')}
                </button>`
            : nothing
        }
        ${
          view?.phase === 'active'
            ? html`<viska-how .room=${room} .sends=${true}></viska-how>
                <button @click=${() => room.show('viska-erasing')}>${t('erase')}</button>`
            : nothing
        }
        <button class="link" @click=${() => room.show('viska-privacy')}>${t('privacy')}</button>
      </div>
    </viska-ask>`;
  }

  #switch(name: 'enterSends' | 'times' | 'sound', on: boolean, turn: () => void): TemplateResult {
    return html`<label class="row"
      ><input
        type="checkbox"
        .checked=${on}
        @change=${() => {
          turn();
          this.requestUpdate();
        }}
      />${t(name)}</label
    >`;
  }
}
