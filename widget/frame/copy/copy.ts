/**
 * One's own copy of the conversation, as a text file on the device: only on request, after the warning. Stands under
 * *Mer* and after the end.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Line } from '../../session/view.ts';
import { IN_SWEDEN, lang, t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import type { OverlayValues } from '../room/values.ts';

export const asText = (lines: readonly Line[], counselor: string): string =>
  lines
    .map(({ at, by, from, text }) => {
      const when = new Date(at).toLocaleString(lang(), {
        dateStyle: 'short',
        timeStyle: 'short',
        ...IN_SWEDEN,
      });
      return `${when} ${from === 'parent' ? t('you') : (by ?? counselor)}\n${text}\n`;
    })
    .join('\n');

/** The file's name says nothing of a chat. */
export function saveCopy(lines: readonly Line[], counselor: string): void {
  const address = URL.createObjectURL(
    new Blob([asText(lines, counselor)], { type: 'text/plain;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = t('copyFile');
  link.click();
  // Some browsers read it a moment after the press.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export class ViskaCopy extends LocalizedElement {
  static override styles = [
    look,
    css`
      .box {
        margin-block-end: 12px;
      }
    `,
  ];
  static override properties = { ...valueProperties('actions', 'name'), warned: { state: true } };

  declare actions: OverlayValues['actions'];
  /** How the counselor is called in it. */
  declare name: string;
  /** The warning is shown. */
  declare warned: boolean;

  override render(): TemplateResult {
    return html`<div aria-live="polite">
        ${this.warned ? html`<p class="box">${t('copyWarn')}</p>` : nothing}
      </div>
      <button @click=${this.#press}>${t(this.warned ? 'copySave' : 'copy')}</button>`;
  }

  /** With what came while this was open. */
  readonly #press = (): void => {
    const view = this.actions?.view;
    if (this.warned && view) saveCopy(view.lines, this.name);
    this.warned = !this.warned;
  };
}

// Comes with whoever holds it, never by itself.
if (!customElements.get('viska-copy')) customElements.define('viska-copy', ViskaCopy);
