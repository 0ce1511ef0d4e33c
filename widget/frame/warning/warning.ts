/**
 * *Skicka personuppgifter?*: shows what was found, says what follows, and lets the parent choose.
 * Takes the draft and what the guard found in it.
 */
import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { dir, t } from '../../locales/localize.ts';
import type { DeferredKey } from '../../locales/localize.ts';
import { remove } from '../guard/remove.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';
import type { OverlayValues } from '../room/values.ts';

export default class ViskaWarning extends LocalizedElement {
  static override styles = [
    look,
    css`
      mark {
        padding-inline: 2px;
        background: var(--field);
        color: inherit;
        border-block-end: 2px solid var(--alarm);
      }
    `,
  ];
  static override properties = valueProperties('draft');

  declare draft: OverlayValues['draft'];

  override render(): TemplateResult {
    const { text, found } = this.draft;
    const close = (): unknown => dispatch(this, 'close');
    const kinds = [...new Set(found.map(({ kind }) => t(`warn-${kind}` as DeferredKey)))];
    let end = 0;
    const marked = found.map(finding => {
      const before = text.slice(end, finding.start);
      end = finding.end;
      // A number after Arabic words would read backwards.
      const dir = /name|school|address/.test(finding.kind) ? 'auto' : 'ltr';
      return html`${before}<mark dir=${dir}>${text.slice(finding.start, end)}</mark>`;
    });
    return html`<viska-dialog
      .heading=${t('warnTitle')}
      .says=${`${t('warnFound')} ${kinds.join(dir() === 'rtl' ? '، ' : ', ')}.`}
      .answers=${[
        [
          t('warnRemove'),
          () => {
            dispatch(this, 'draft', remove(text, found));
            close();
          },
        ],
        [
          t('warnSend'),
          () => {
            dispatch(this, 'send-unguarded');
            close();
          },
        ],
        [t('back'), close],
      ]}
    >
      <p class="box" dir="auto" translate="no">${marked}${text.slice(end)}</p>
      <p class="soft">${t('warnThen')}</p>
    </viska-dialog>`;
  }
}
