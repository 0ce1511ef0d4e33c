/**
 * The privacy notice: from the site's settings, with what the chat itself keeps and what the sealing protects.
 * Asks the room for the settings that nobody needs before this is opened.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localized, t } from '../../locales/localize.ts';
import { link } from '../link.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';
import type { OverlayValues } from '../room/values.ts';

/** By then a press has shown something. */
const WAIT_MS = 1_000;

export default class ViskaPrivacy extends LocalizedElement {
  static override styles = [
    look,
    css`
      dl {
        margin: 0;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin: 0 0 12px;
      }
    `,
  ];
  static override properties = {
    ...valueProperties('settings', 'renew'),
    failed: { state: true },
    shown: { state: true },
  };

  declare settings: OverlayValues['settings'];
  declare renew: OverlayValues['renew'];
  declare failed: boolean;
  /** Text or not: it has waited long enough. */
  declare shown: boolean;

  /** Not when it is connected: what was set before the element was known comes with the first update. */
  protected override firstUpdated(): void {
    if (this.settings?.privacy) return;
    void this.#fetch().finally(() => (this.shown = true));
    setTimeout(() => (this.shown = true), WAIT_MS);
  }

  readonly #fetch = async (): Promise<void> => {
    this.failed = false;
    this.settings = (await this.renew()) ?? this.settings;
    this.failed = !this.settings?.privacy;
  };

  override render(): TemplateResult | typeof nothing {
    // A screen reader reads a dialog once, when it opens: it opens with its text, or with why there is none.
    if (!this.settings?.privacy && !this.shown) return nothing;
    return html`<viska-dialog
      .kind=${'dialog'}
      .heading=${t('privacy')}
      .says=${t('anonymous')}
      .answers=${[[t('close'), () => dispatch(this, 'close')]]}
    >
      ${this.#notice()}
    </viska-dialog>`;
  }

  #notice(): TemplateResult {
    const { privacy, retentionMonths = 0 } = this.settings ?? {};
    if (!privacy)
      return html`<div role="status"><p>${t(this.failed ? 'unreachable' : 'loading')}</p></div>
        ${this.failed ? html`<button @click=${this.#fetch}>${t('retry')}</button>` : nothing}`;
    const { name, email, phone } = privacy.dataProtectionOfficer;
    const rows: [string, unknown][] = [
      [t('privController'), localized(privacy.controller)],
      [t('privDpo'), html`${name}<br />${link(`mailto:${email}`, email)} ${phone}`],
      [t('privBasis'), localized(privacy.legalBasis)],
      [t('privKept'), t('privKeptText')],
      [
        t('privRetention'),
        html`<bdi>${localized(privacy.retention)}</bdi>
          <bdi>${t('privMonths', { n: retentionMonths })}</bdi>`,
      ],
      [
        t('privRights'),
        html`${t('privRightsText')} ${t('privComplain')} ${link('https://www.imy.se/', 'imy.se')}`,
      ],
      [t('privSeal'), t('privSealText')],
      [t('privWriting'), t('privWritingText')],
      [t('exit'), `${t('privShift')} ${t('onceMore')}.`],
    ];
    return html`<dl>
        ${rows.map(
          ([term, says]) =>
            html`<dt>${term}</dt>
              <dd dir="auto">${says}</dd>`,
        )}
      </dl>
      ${privacy.url && link(privacy.url, t('privMore'))}`;
  }
}
