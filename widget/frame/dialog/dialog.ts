/**
 * A modal dialog: a question that must be answered before anything else, or a page of its own over the room.
 * Takes heading, text and answers from whoever asks; Esc is the last answer and never closes the panel.
 */
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';

/** So little below is no line of text. */
const UNSEEN_PX = 16;

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
      /* The last button in sight is not the end of what stands above it: that fades, and an arrow points on. */
      .more .out::before {
        content: '';
        position: absolute;
        inset-block-end: 100%;
        inset-inline: 0;
        block-size: 32px;
        background: linear-gradient(transparent, var(--bg));
        pointer-events: none;
      }
      .more .out::after {
        content: '';
        inline-size: 12px;
        block-size: 12px;
        margin-block-end: 6px;
        margin-inline: auto 16px;
        border: solid var(--soft);
        border-width: 0 2px 2px 0;
        transform: rotate(45deg);
      }
      @media (max-width: 24rem) {
        dialog {
          padding: 12px 14px;
        }
        .out {
          inset-block-end: -12px;
          margin-block-end: -12px;
          padding-block-end: 12px;
        }
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
      @scroll=${this.#lookBelow}
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
    // What is asked is read to its end anyway; only a page of its own has a button that stays below.
    if (this.kind === 'alertdialog') return;
    this.#measured = new ResizeObserver(this.#lookBelow);
    this.#measured.observe(dialog);
    this.#measured.observe(content);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measured?.disconnect();
  }

  #measured: ResizeObserver | undefined;

  readonly #lookBelow = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.#dialog;
    this.#dialog.classList.toggle('more', scrollHeight - clientHeight - scrollTop > UNSEEN_PX);
  };
}
