/**
 * A question that must be answered before anything else: a modal dialog.
 * Takes heading, text and answers from whoever asks; Esc is the last answer and never closes the panel.
 */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { handed, Part } from '../part.ts';

export type Answer = readonly [label: string, act: () => void];

/** @slot - What stands between the text and the answers. */
export class ViskaAsk extends Part {
  static override properties = handed('heading', 'says', 'answers', 'kind');

  declare heading: string;
  declare says: string;
  /** The first is what was asked for, the last goes back. */
  declare answers: readonly Answer[];
  declare kind: 'alertdialog' | 'dialog';

  constructor() {
    super();
    this.kind = 'alertdialog';
  }

  override render(): TemplateResult {
    const asks = this.kind === 'alertdialog';
    return html`<dialog
      role=${this.kind}
      aria-labelledby="heading"
      aria-describedby="says"
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.answers.at(-1)?.[1]();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') event.stopPropagation();
      }}
    >
      <div class="stack">
        <h2 id="heading" tabindex="-1" ?autofocus=${!asks}>${this.heading}</h2>
        <p id="says">${this.says}</p>
        <slot></slot>
        <div class="acts">
          ${this.answers.map(
            ([label, act], index) =>
              html`<button ?autofocus=${asks && !index} class=${index || !asks ? '' : 'main'} @click=${act}>
                ${label}
              </button>`,
          )}
        </div>
      </div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }
}
