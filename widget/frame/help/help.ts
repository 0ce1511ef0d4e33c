/** *Akut hjälp*: acute danger in plain words, then the site's numbers. */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { dir, localized, t } from '../../locales/localize.ts';
import { callLink, link } from '../link.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';
import type { OverlayValues } from '../room/values.ts';

/** Within Arabic or Persian the parts of a number would change places: isolated from left to right (Unicode UAX #9). */
const upright = (phone: string): string => (dir() === 'rtl' ? `\u2066${phone}\u2069` : phone);

const WAIT_MS = 600;

const EMERGENCY = '112';

type Line = Omit<RoomSettings['help'][number], 'id'>;

/** 112 first, wherever the site has put it, also where it has left it out. */
function urgentFirst(lines: readonly Line[]): readonly Line[] {
  const emergency = lines.find(({ phone }) => phone === EMERGENCY);
  return [
    emergency ?? { name: { sv: t('danger') }, phone: EMERGENCY },
    ...lines.filter(line => line !== emergency),
  ];
}

export default class ViskaHelp extends LocalizedElement {
  static override styles = [
    look,
    css`
      ul {
        display: grid;
        gap: 12px;
        list-style: none;
      }
      .acts {
        margin-block-start: 4px;
      }
      .now {
        padding: 10px 12px;
        border: 2px solid var(--alarm);
        border-radius: var(--radius);
      }
      .now .button {
        flex: 1;
        text-align: center;
        background: var(--alarm);
        border-color: var(--alarm);
        color: var(--bg);
        font-weight: 600;
      }
    `,
  ];
  static override properties = valueProperties('settings', 'renew');

  declare settings: OverlayValues['settings'];
  declare renew: OverlayValues['renew'];

  /** As they were when they were first shown: nothing may move under a finger on its way to a number. */
  #lines: readonly Line[] | undefined;

  protected override async firstUpdated(): Promise<void> {
    let { settings } = this;
    // Who answers, and when, comes with the rest of the settings; the numbers do not wait long for it.
    if (!settings?.privacy) {
      const late = new Promise<undefined>(resolve => setTimeout(resolve, WAIT_MS));
      settings = (await Promise.race([this.renew(), late])) ?? settings;
    }
    this.#lines = urgentFirst(settings?.help ?? []);
    this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    // A screen reader reads a dialog once, when it opens: it opens with its numbers.
    if (!this.#lines) return nothing;
    return html`<viska-dialog
      .kind=${'dialog'}
      .heading=${t('help')}
      .says=${t('helpTrace')}
      .answers=${[[t('close'), () => dispatch(this, 'close')]]}
    >
      <ul>
        ${this.#lines.map(
          ({ name, phone, url, note }) =>
            html`<li class=${phone === EMERGENCY ? 'now' : ''}>
              <p dir="auto"><strong>${localized(name)}</strong></p>
              ${note ? html`<div class="soft" dir="auto">${localized(note)}</div>` : nothing}
              <div class="acts">
                ${phone ? callLink(phone, t('helpCall', { phone: upright(phone) }), 'button') : nothing}
                ${url ? link(url, t('helpOpen'), 'button', `${t('helpOpen')}: ${localized(name)}`) : nothing}
              </div>
            </li>`,
        )}
      </ul>
      <p class="soft">${t('helpList')}</p>
    </viska-dialog>`;
  }
}
