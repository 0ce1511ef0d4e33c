/**
 * A modal dialog: a question that must be answered before anything else, or a page of its own over the room.
 * Takes heading, text and answers from whoever asks; Esc is the last answer and never closes the panel.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';

export type Answer = readonly [label: string, act: () => unknown];

/** @slot - What stands between the text and the answers. */
export default class ViskaDialog extends LocalizedElement {
  static override styles = [
    look,
    css`
      dialog {
        scroll-padding-block-end: 6rem;
        /* Browsers show a modal dialog in a hidden parent: here it must hide with the rest. */
        visibility: inherit;
        inline-size: min(30rem, 100vi - 24px);
        max-block-size: calc(100vb - 24px);
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--bg);
        color: inherit;
      }
      dialog::backdrop {
        background: #0007;
      }
      /* The way out of something long to read is always in sight. */
      .out {
        position: sticky;
        inset-block-end: -20px;
        inline-size: 100%;
        margin-block-end: -20px;
        padding-block: 8px 20px;
        border-block-start: 1px solid var(--line);
        background: var(--bg);
      }
    `,
  ];
  static override properties = valueProperties('heading', 'says', 'answers', 'kind');

  declare heading: string;
  declare says: string | undefined;
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
      closedby=${asks ? 'closerequest' : 'any'}
      tabindex="-1"
      aria-labelledby="heading"
      aria-describedby=${this.says ? 'says' : nothing}
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.answers.at(-1)?.[1]();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') event.stopPropagation();
        // Held since before the question was there: no answer to it. In a field it breaks lines.
        const [at] = event.composedPath() as HTMLElement[];
        if (event.repeat && event.key === 'Enter' && at?.localName !== 'textarea') event.preventDefault();
      }}
    >
      <div class="stack">
        <h2 id="heading">${this.heading}</h2>
        ${this.says && html`<p id="says">${this.says}</p>`}
        <slot></slot>
        <div class="acts ${asks ? '' : 'out'}">
          ${this.answers.map(
            ([label, act], index) =>
              html`<button class=${index || !asks ? '' : 'main'} @click=${act}>${label}</button>`,
          )}
        </div>
      </div>
    </dialog>`;
  }

  override focus(): void {
    this.#dialog.focus({ preventScroll: true });
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }

  protected override firstUpdated(): void {
    const dialog = this.#dialog;
    const content = dialog.firstElementChild as HTMLElement;
    // The focus is on the dialog itself, so that title and question are spoken: a browser would take the first button.
    content.inert = true;
    dialog.showModal();
    this.focus();
    content.inert = false;
  }
}
