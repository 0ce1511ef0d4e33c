/**
 * *Skicka personuppgifter?*: shows what was found, says what follows, and lets the parent choose.
 * Takes the text and the findings; says `removed` (the text without them), `anyway` or `close`.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { t } from '../../locales/localize.ts';
import type { LaterKey } from '../../locales/localize.ts';
import type { Finding } from '../guard/find.ts';
import { remove } from '../guard/remove.ts';
import { handed, Part } from '../part.ts';

export class ViskaWarning extends Part {
  static override properties = handed('text', 'found');

  declare text: string;
  declare found: readonly Finding[];

  override render(): TemplateResult {
    const { text, found } = this;
    const say = (type: string, detail?: string) => (): boolean =>
      this.dispatchEvent(new CustomEvent(type, { detail }));
    const kinds = [...new Set(found.map(({ kind }) => t(`warn-${kind}` as LaterKey)))];
    let end = 0;
    const marked = found.map(finding => {
      const before = text.slice(end, finding.start);
      end = finding.end;
      return html`${before}<mark>${text.slice(finding.start, end)}</mark>`;
    });
    return html`<viska-ask
      .heading=${t('warnTitle')}
      .says=${`${t('warnFound')} ${kinds.join(', ')}.`}
      .answers=${[
        [t('warnRemove'), say('removed', remove(text, found))],
        [t('warnSend'), say('anyway')],
        [t('back'), say('close')],
      ]}
    >
      <p class="box" dir="auto" translate="no">${marked}${text.slice(end)}</p>
      <p class="soft">${t('warnThen')}</p>
    </viska-ask>`;
  }
}
