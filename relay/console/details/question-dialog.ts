/**
 * What the counselor asks the parent in a card: consent to pass a text on, or what concern for a child means.
 * The words are the counselor's; the question goes sealed through the desk.
 */
import { html } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { mayBeAsked } from '../conversation/able.ts';
import { ConversationDialog } from '../conversation/conversation-dialog.ts';
import { t } from '../locales/localize.ts';
import { composes } from '../../../widget/writing/enter.ts';
import { keepAway } from '../../../widget/writing/keep-away.ts';
import { hasSign } from '../../../widget/writing/sign.ts';

/** Well within one sealed frame, with room for the JSON around it. */
const QUESTION_MAX_CHARACTERS = 3_000;
/** Beside it in the same frame: one sentence. */
const PURPOSE_MAX_CHARACTERS = 200;

export class QuestionDialog extends ConversationDialog {
  @property() about: 'consent' | 'concern' = 'consent';
  @state() private failed = false;
  @query('form') private form!: HTMLFormElement;
  @query('#recipient') private recipient!: HTMLInputElement | null;
  @query('#purpose') private purpose!: HTMLInputElement | null;
  @query('#text') private text!: HTMLTextAreaElement;

  protected override able = mayBeAsked;

  constructor() {
    super();
    keepAway(this);
  }

  /** What was written for one conversation is never offered in another. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('conversation') && !changed.has('about')) return;
    this.form.reset();
    this.failed = false;
  }

  protected override render() {
    const consent = this.about === 'consent';
    return this.frame(
      consent ? t('consent.title') : t('concern.title'),
      html`
        <p>${consent ? t('consent.explain') : t('concern.explain')}</p>
        <form autocomplete="off" @submit=${this.#submit}>
          ${
            consent
              ? html`<div class="field">
                  <label for="recipient">${t('consent.recipient')}</label>
                  <input
                    type="text"
                    id="recipient"
                    data-first
                    required
                    maxlength="200"
                    @keydown=${this.#key}
                  />
                </div>`
              : ''
          }
          <div class="field">
            <label for="text">${consent ? t('consent.text') : t('concern.text')}</label>
            <textarea
              id="text"
              ?data-first=${!consent}
              ?required=${consent}
              maxlength=${QUESTION_MAX_CHARACTERS}
              dir="auto"
            ></textarea>
          </div>
          ${
            consent
              ? html`<div class="field">
                  <label for="purpose">${t('consent.purpose')}</label>
                  <input
                    type="text"
                    id="purpose"
                    maxlength=${PURPOSE_MAX_CHARACTERS}
                    dir="auto"
                    @keydown=${this.#key}
                  />
                </div>`
              : ''
          }
          ${this.failed ? html`<p class="note amber" role="alert">${t('question.failed')}</p>` : ''}
          <div class="actions">
            <button class="primary" type="submit">${consent ? t('consent.send') : t('concern.send')}</button>
            <button type="button" @click=${() => this.close()}>${t('app.cancel')}</button>
          </div>
        </form>
      `,
      this.name,
    );
  }

  /** In a line of its own, Enter would send the form: not while it picks a word. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && composes(event)) event.preventDefault();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.text.value.trim();
    const recipient = this.recipient?.value.trim() ?? '';
    const purpose = this.purpose?.value.trim() ?? '';
    if (this.about === 'consent' && !(hasSign(text) && hasSign(recipient))) return;
    const asked =
      this.about === 'consent'
        ? this.desk?.askConsent(this.conversation, { recipient, text, ...(hasSign(purpose) && { purpose }) })
        : this.desk?.openConcern(this.conversation, hasSign(text) ? text : '');
    this.failed = !asked;
    if (!asked) return;
    this.form.reset();
    this.close();
  }
}
