/**
 * Where the parent writes: several lines, Enter sends (switchable), grows with the text.
 * The draft lives in the room (`draft-controller.ts`); each change is handed over by an event.
 */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { TEXT_MAX_CHARACTERS } from '../../../relay/protocol/text-bound.ts';
import { t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { dispatch } from '../room/events.ts';
import { sends } from '../../writing/enter.ts';
import { keepAway } from '../../writing/keep-away.ts';
import { hasSign } from '../../writing/sign.ts';

const SAY_LEFT_FROM = 200;
/** Not at each letter, to who hears it. */
const SAY_EACH = 50;

export class ViskaComposer extends LocalizedElement {
  static override styles = [
    look,
    css`
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px 8px;
        align-items: end;
        padding: 8px 16px 12px;
        border-block-start: 1px solid var(--line);
      }
      label,
      span {
        grid-column: 1 / -1;
        font-size: 0.875rem;
        color: var(--soft);
      }
      span:empty {
        margin-block-start: -4px;
      }
      textarea {
        resize: none;
        max-block-size: min(30vb, 12rem);
        /* iOS zooms into anything smaller. */
        font-size: max(1rem, 16px);
        /* The ring keeps off the label and the button. */
        outline-offset: 0;
      }
      /* A phone on its side with its keyboard up: what is left is for the conversation. */
      @media (max-height: 15rem) {
        form {
          padding-block: 2px;
        }
        label {
          position: absolute;
          clip-path: inset(50%);
        }
      }
    `,
  ];
  static override properties = valueProperties('draft', 'enterSends');

  declare draft: string;
  declare enterSends: boolean;

  constructor() {
    super();
    keepAway(this);
  }

  override render(): TemplateResult {
    const left = TEXT_MAX_CHARACTERS - this.draft.length;
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#send();
      }}
    >
      <label for="text">${t('message')}</label>
      <textarea
        id="text"
        rows="1"
        dir="auto"
        aria-describedby=${left < SAY_LEFT_FROM ? 'left' : nothing}
        aria-invalid=${left < 0 || nothing}
        enterkeyhint=${this.enterSends ? 'send' : 'enter'}
        .value=${this.draft}
        @input=${this.#typed}
        @keydown=${this.#pressed}
      ></textarea>
      <slot></slot>
      <button class="main">${t('send')}</button>
      <span
        id="left"
        class=${left < 0 ? 'alarm' : ''}
        aria-live=${left < 0 || !(left % SAY_EACH) ? 'polite' : 'off'}
        >${left < 0 ? t('tooLong', { n: -left }) : left < SAY_LEFT_FROM ? t('left', { n: left }) : nothing}</span
      >
    </form>`;
  }

  override focus(): void {
    this.#field?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Chromium watches a form that was written in, and by it holds the log beside it: from the next answer to a `fetch`
    // until more is written, or an address changes and the form is seen to be gone. This one changes to itself.
    if (this.#field) this.#field.value = '';
    history.replaceState(history.state, '');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const field = this.#field;
    if (!field || !changed.has('draft')) return;
    // The property may be what it was while the field is not: after "send" of an unchanged draft.
    if (field.value !== this.draft) field.value = this.draft;
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #typed(event: Event): void {
    this.draft = (event.target as HTMLTextAreaElement).value;
    dispatch(this, 'typed', this.draft);
  }

  #pressed(event: KeyboardEvent): void {
    if (!this.enterSends || !sends(event)) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    // Kept whole: only the person knows what to take away.
    if (hasSign(this.draft) && this.draft.length <= TEXT_MAX_CHARACTERS) dispatch(this, 'send');
    this.focus();
  }
}
