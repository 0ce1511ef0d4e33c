/**
 * A question in a box: the browser's own modal dialog, so that focus stays inside, Esc cancels, and focus returns.
 * Elements extend it and render `frame(title, content)`.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from './element.ts';
import { icon } from './icons.ts';

const styles = css`
  dialog {
    inline-size: min(32rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    padding: 0;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--sheet);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.75rem 0.75rem 0 1.25rem;
  }
  .head h2 {
    font-size: 1.0625rem;
  }
  .body {
    display: grid;
    gap: 0.875rem;
    padding: 0.5rem 1.25rem 1.25rem;
  }
  form {
    display: grid;
    gap: 0.875rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  textarea {
    min-block-size: 7rem;
    resize: vertical;
  }
`;

export abstract class ConsoleDialog extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @query('dialog') protected dialog!: HTMLDialogElement;

  async show(): Promise<void> {
    await this.updateComplete;
    if (this.dialog.open) return;
    this.dialog.showModal();
    // The field, else the dialog itself, so that title and question are read out. The browser would focus the cross.
    (this.renderRoot.querySelector<HTMLElement>('[data-first]') ?? this.dialog).focus();
  }

  close(): void {
    this.dialog.close();
  }

  get shown(): boolean {
    return this.hasUpdated && this.dialog.open;
  }

  /** `of`: the name of the conversation that it is about. */
  protected frame(title: string, content: TemplateResult, of = ''): TemplateResult {
    return html`
      <dialog tabindex="-1" aria-labelledby="title" aria-describedby=${of ? 'of' : nothing}>
        <div class="head">
          <div>
            <h2 id="title">${title}</h2>
            ${of ? html`<p class="small soft" id="of">${of}</p>` : nothing}
          </div>
          <button class="plain square" aria-label=${t('app.close')} @click=${() => this.close()}>
            ${icon('close')}
          </button>
        </div>
        <div class="body">${content}</div>
      </dialog>
    `;
  }
}
