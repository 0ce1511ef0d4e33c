/** *Akut hjälp*: acute danger in plain words, then the site's numbers. Takes settings; says `close`. */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PublicSettings } from '../../../relay/sites/settings.ts';
import { localized, t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { handed, Part } from '../part.ts';

export class ViskaHelp extends Part {
  static override styles = [
    look,
    css`
      ul {
        display: grid;
        gap: 12px;
        list-style: none;
      }
      .button {
        margin-block-start: 4px;
      }
    `,
  ];
  static override properties = handed('settings');

  declare settings: PublicSettings;

  override render(): TemplateResult {
    return html`<viska-ask
      .kind=${'dialog'}
      .heading=${t('help')}
      .says=${t('helpTrace')}
      .answers=${[[t('close'), () => this.dispatchEvent(new Event('close'))]]}
    >
      <ul>
        ${this.settings.help.map(
          ({ name, phone, url, note }) =>
            html`<li>
              <strong>${localized(name)}</strong>
              ${note && html`<div class="soft">${localized(note)}</div>`}
              <div class="acts">
                ${
                  phone &&
                  html`<a class="button" href="tel:${phone.replace(/[^+\d]/g, '')}"
                    >${t('helpCall', { phone })}</a
                  >`
                }
                ${
                  url &&
                  html`<a class="button" href=${url} target="_blank" rel="noopener noreferrer"
                    >${t('helpOpen')}</a
                  >`
                }
              </div>
            </li>`,
        )}
      </ul>
      <p class="soft">${t('helpList')}</p>
    </viska-ask>`;
  }
}
