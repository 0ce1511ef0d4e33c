/**
 * What is known about the conversation in view: section, languages, check number, and questions to the parent.
 * The shell gives it the conversation's view; questions and *Hämta* go to the desk.
 */
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { QuestionState } from '../../../widget/session/sealed/api.ts';
import { mayBeAsked } from '../conversation/able.ts';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { languageName, t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import { ariaKey, shownKey } from '../parts/keys.ts';
import { channelName } from '../parts/names.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import { concernOpen } from './concern-open.ts';
import { styles } from './conversation-details.styles.ts';
import { shown } from '../../../widget/writing/shown.ts';

/** Which question's dialog is wanted, and for which conversation. */
export interface Asked {
  about: 'consent' | 'concern';
  conversationId: string;
}

/** @fires viska-ask - detail `Asked`. */
export class ConversationDetails extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) conversation: ConversationView | null = null;
  @property({ attribute: false }) site: StaffSite | null = null;
  @property({ attribute: false }) desk: DeskActions | null = null;
  @state() private copyFailed: string | null = null;

  protected override render() {
    const { conversation } = this;
    if (!conversation) return nothing;
    const answers = conversation.answers.length ? conversation.answers : [conversation.lang];
    return html`
      <h2>${t('details.title')}</h2>
      <dl>
        <div>
          <dt>${t('details.channel')}</dt>
          <dd>${channelName(conversation.channel, this.site)}</dd>
        </div>
        <div>
          <dt>${t('details.language')}</dt>
          <dd>${languageName(conversation.lang)}</dd>
        </div>
        <div>
          <dt>${t('details.answers')}</dt>
          <dd>${answers.map(languageName).join(', ')}</dd>
        </div>
        ${this.#check(conversation)}
      </dl>
      ${
        conversation.phase === 'talking' || conversation.questions.length
          ? this.#questions(conversation)
          : nothing
      }
    `;
  }

  #questions(conversation: ConversationView) {
    const { questions } = conversation;
    return html`
      <section aria-labelledby="ask">
        <h3 id="ask">${t('details.questions')}</h3>
        ${questions.map(one => this.#question(one))}
        ${
          mayBeAsked(conversation)
            ? html`
                <button
                  aria-keyshortcuts=${ariaKey('consent')}
                  title=${shownKey('consent')}
                  @click=${() => this.#ask('consent')}
                >
                  ${icon('consent')}${t('consent.ask')}
                </button>
                ${
                  concernOpen(conversation)
                    ? nothing
                    : html`<button
                        aria-keyshortcuts=${ariaKey('concern')}
                        title=${shownKey('concern')}
                        @click=${() => this.#ask('concern')}
                      >
                        ${icon('concern')}${t('concern.open')}
                      </button>`
                }
              `
            : nothing
        }
      </section>
    `;
  }

  /** When the conversation is over, nobody is there to compare the number with: if there is none, none is waited for. */
  #check({ check, phase, parentEnded }: ConversationView) {
    const over = phase === 'ended' || phase === 'saving' || parentEnded;
    if (over && !check) return nothing;
    return html`<div>
      <dt>${t('details.check')}</dt>
      <dd class=${check ? 'check' : 'soft'}>
        ${check ?? (phase === 'talking' ? t('details.checkGone') : t('details.checkNone'))}
      </dd>
      ${check && !over ? html`<dd class="small soft">${t('details.checkHint')}</dd>` : nothing}
    </div>`;
  }

  #ask(about: Asked['about']): void {
    if (this.conversation)
      this.say<Asked>('viska-ask', { about, conversationId: this.conversation.conversationId });
  }

  #question(state: QuestionState) {
    const { question, answer } = state;
    if (question.about === 'concern')
      return html`<div class="question">
        <p role="status">${t(`concern.${answer ?? 'pending'}`)}</p>
      </div>`;
    const recipient = { recipient: question.recipient };
    return html`
      <div class="question">
        <p role="status">${t(`consent.${answer ?? 'pending'}`, recipient)}</p>
        ${
          answer === 'yes'
            ? html`
                <p
                  class="text"
                  dir="auto"
                  translate="no"
                  tabindex="0"
                  role="group"
                  aria-label=${t('consent.text')}
                  .textContent=${shown(state.answerText ?? question.text)}
                ></p>
                ${
                  state.fetched
                    ? html`<p class="small soft">
                        ${this.copyFailed === state.id ? t('consent.copyFailed') : t('consent.fetched')}
                      </p>`
                    : html`<button @click=${() => this.#fetch(state)}>${t('consent.fetch')}</button>
                        <p class="small soft">${t('consent.fetchHint')}</p>`
                }
              `
            : nothing
        }
      </div>
    `;
  }

  async #fetch(state: QuestionState): Promise<void> {
    const { conversation } = this;
    if (!conversation || state.question.about !== 'consent') return;
    // The parent is told first: from here on consent cannot be withdrawn, even if the clipboard refuses.
    this.desk?.fetched(conversation.conversationId, state.id);
    try {
      await navigator.clipboard.writeText(state.answerText ?? state.question.text);
      this.copyFailed = null;
    } catch {
      this.copyFailed = state.id;
    }
  }
}
