/**
 * What the parent has to decide: a new counselor, a consent, or what concern for a child leads to.
 * Takes the card; answers through `ParentActions`.
 */
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Card, ParentActions } from '../../session/view.ts';
import { t } from '../../locales/localize.ts';
import { look } from '../look.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { keepAway } from '../../writing/keep-away.ts';
import { shown, shownName } from '../../writing/shown.ts';
import { hasSign } from '../../writing/sign.ts';

const isToAnswer = (card?: Card): boolean =>
  card?.kind === 'new-counselor' || (card?.answer === null && !card.waits);

export default class ViskaCard extends LocalizedElement {
  static override styles = [
    look,
    css`
      :host {
        margin-block-end: 10px;
      }
      [role='group'] {
        border: 2px solid var(--accent);
        background: var(--bg);
      }
      textarea {
        inline-size: 100%;
        font-size: max(1rem, 16px);
      }
    `,
  ];
  static override properties = {
    ...valueProperties('card', 'actions'),
    text: { state: true },
    ticked: { state: true },
  };

  declare card: Card;
  declare actions: ParentActions;
  /** The text as the parent has changed it. */
  declare text: string;
  declare ticked: boolean;

  constructor() {
    super();
    keepAway(this);
  }

  override render(): TemplateResult {
    const { card } = this;
    const title = t(
      card.kind === 'consent' ? 'consentTitle' : card.kind === 'concern' ? 'concernTitle' : 'newTitle',
    );
    // Of several that are answered, the last one alone goes by its name.
    const role = card.past ? nothing : 'group';
    return html`<div class="box stack" role=${role} aria-labelledby=${role && 'title'}>
      <h2 id="title">${title}</h2>
      ${card.kind === 'consent' ? this.#consent(card) : card.kind === 'concern' ? this.#concern(card) : this.#new(card)}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('card');
    if (!changed.has('card')) return;
    // When everything around it stands: what has to be decided is seen from its beginning.
    const asks = isToAnswer(this.card);
    if (asks && !(isToAnswer(before) && before?.id === this.card.id))
      requestAnimationFrame(() => this.scrollIntoView());
    if (before?.id === this.card.id) return;
    this.ticked = false;
    this.text = this.card.kind === 'consent' ? this.card.text : '';
  }

  #new({ introducedBy, name }: Card & { kind: 'new-counselor' }): TemplateResult {
    return html`<p>
        ${introducedBy ? t('newBy', { by: shownName(introducedBy), name: name ? shownName(name) : t('newSomeone') }) : t('newAlone')}
        ${t('newAsk')}
      </p>
      <div class="acts">
        <button @click=${this.#answer('yes')}>${t('newYes')}</button>
        <button @click=${this.#answer('yes', 'without-history')}>${t('newWithout')}</button>
        <button @click=${this.#answer('no')}>${t('newNo')}</button>
      </div>`;
  }

  #concern({ text, answer }: Card & { kind: 'concern' }): TemplateResult {
    if (answer) return html`<p>${t(answer === 'yes' ? 'concernSaidYes' : 'concernSaidNo')}</p>`;
    return html`<p>${t('concernText')}</p>
      ${text && html`<p dir="auto" translate="no">${shown(text)}</p>`}
      <p class="soft">${t('concernErase')}</p>
      ${this.#acts([t('concernYes'), 'yes'], [t('concernNo'), 'no'])}`;
  }

  #consent(card: Card & { kind: 'consent' }): TemplateResult {
    const { purpose, answer, fetched, text } = card;
    const recipient = shownName(card.recipient);
    const intro = html`<p>${t('consentIntro', { recipient })}</p>
      ${purpose ? html`<p>${t('consentPurpose', { purpose: shown(purpose) })}</p>` : nothing}`;
    if (answer === 'yes')
      return html`${intro}
        <p class="box" dir="auto" translate="no">${shown(text)}</p>
        <p>${t(fetched ? 'consentFetched' : 'consentGiven')}</p>
        ${fetched ? nothing : this.#acts([t('consentWithdraw'), 'withdrawn'])}`;
    if (answer) return html`<p>${t(answer === 'no' ? 'consentDeclined' : 'consentWithdrawn')}</p>`;
    return html`${intro}
      <label for="text">${t('consentText')}</label>
      <textarea
        id="text"
        rows="4"
        dir="auto"
        aria-describedby="edit"
        .value=${this.text}
        @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p id="edit" class="soft">${t('consentEdit')}</p>
      <label class="row"
        ><input
          type="checkbox"
          .checked=${this.ticked}
          @change=${() => (this.ticked = !this.ticked)}
        />${t('consentTick', { recipient })}</label
      >
      <div class="acts">
        <button class="main" ?disabled=${!this.ticked || !hasSign(this.text)} @click=${this.#answer('yes')}>
          ${t('consentYes')}
        </button>
        <button @click=${this.#answer('no')}>${t('consentNo')}</button>
      </div>`;
  }

  #acts(...answers: [label: string, answer: 'yes' | 'no' | 'withdrawn'][]): TemplateResult {
    return html`<div class="acts">
      ${answers.map(([label, answer]) => html`<button @click=${this.#answer(answer)}>${label}</button>`)}
    </div>`;
  }

  #answer(answer: 'yes' | 'no' | 'withdrawn', text?: string): () => void {
    return () => {
      this.actions.answer(
        this.card.id,
        answer,
        text ?? (answer === 'yes' && this.text ? this.text : undefined),
      );
      // What was pressed is gone.
      this.parentElement?.focus();
    };
  }
}
