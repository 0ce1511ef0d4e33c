/**
 * The privacy notice: from the site's settings, with what the chat itself keeps and what the sealing protects.
 * Takes the room; asks it for the settings that nobody needs before this is opened.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ViskaRoom } from '../room/room.ts';
import { localized, t } from '../../locales/localize.ts';
import { link } from '../link.ts';
import { look } from '../look.ts';
import { handed, Part } from '../part.ts';

export default class ViskaPrivacy extends Part {
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
  static override properties = { ...handed('room'), failed: { state: true } };

  declare room: ViskaRoom;
  declare failed: boolean;

  /** Not when it is connected: what was set before the element was known comes with the first update. */
  protected override firstUpdated(): void {
    if (!this.room.settings?.privacy) void this.#fetch();
  }

  readonly #fetch = async (): Promise<void> => {
    this.failed = false;
    this.failed = !(await this.room.renew()) || !this.room.settings?.privacy;
    this.requestUpdate();
  };

  override render(): TemplateResult {
    return html`<viska-ask
      .kind=${'dialog'}
      .heading=${t('privacy')}
      .says=${t('anonymous')}
      .answers=${[[t('close'), this.room.close]]}
    >
      ${this.#notice()}
    </viska-ask>`;
  }

  #notice(): TemplateResult {
    const { privacy, retentionMonths = 0 } = this.room.settings ?? {};
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
