/** *Akut hjälp*: acute danger in plain words, then the site's numbers. Takes the room. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { dir, localized, t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { handed, Part } from '../part.ts';
import type { ViskaRoom } from '../room/room.ts';

/** Within Arabic or Persian the parts of a number would change places: isolated from left to right (Unicode UAX #9). */
const upright = (phone: string): string => (dir() === 'rtl' ? `\u2066${phone}\u2069` : phone);

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
  static override properties = handed('room');

  declare room: ViskaRoom;

  protected override async firstUpdated(): Promise<void> {
    // The numbers are there; who answers, and when, comes with the rest of the settings.
    if (!this.room.settings?.privacy && (await this.room.renew())) this.requestUpdate();
  }

  override render(): TemplateResult {
    const { settings, close } = this.room;
    return html`<viska-ask
      .kind=${'dialog'}
      .heading=${t('help')}
      .says=${t('helpTrace')}
      .answers=${[[t('close'), close]]}
    >
      <ul>
        ${settings?.help.map(
          ({ name, phone, url, note }) =>
            html`<li>
              <strong dir="auto">${localized(name)}</strong>
              ${note ? html`<div class="soft" dir="auto">${localized(note)}</div>` : nothing}
              <div class="acts">
                ${
                  phone
                    ? html`<a class="button" href="tel:${phone.replace(/[^+\d]/g, '')}"
                        >${t('helpCall', { phone: upright(phone) })}</a
                      >`
                    : nothing
                }
                ${
                  url
                    ? html`<a class="button" href=${url} target="_blank" rel="noopener noreferrer"
                        >${t('helpOpen')}</a
                      >`
                    : nothing
                }
              </div>
            </li>`,
        )}
      </ul>
      <p class="soft">${t('helpList')}</p>
    </viska-ask>`;
  }
}
