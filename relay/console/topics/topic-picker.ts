/**
 * One to three topics for a conversation that is over, or that ends when they are saved.
 * Topics come from the site's settings; what is chosen goes back to the desk. Nothing else is ever kept.
 */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { TOPICS_PER_RECORD_MAX } from '../../protocol/bounds.ts';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { localized, t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import { ariaKey, shownKey } from '../parts/keys.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import { styles } from './topic-picker.styles.ts';
import { shown } from '../../../widget/writing/shown.ts';

/** The topic for "I cannot say": one press, so that every conversation is counted. */
const UNKNOWN = 'unknown';
/** "Saving" is shown only if it takes longer than this. Sooner, a screen reader would say "saving" after "saved". */
const SAVING_SAID_AFTER_MS = 500;

export class TopicPicker extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) conversation: ConversationView | null = null;
  @property({ attribute: false }) topics: StaffSite['topics'] = [];
  @property({ attribute: false }) desk: DeskActions | null = null;
  @state() private chosen: readonly string[] = [];
  @state() private needsOne = false;
  @state() private savesLong = false;
  #savesLongTimer: ReturnType<typeof setTimeout> | undefined;

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** *Spara ämnen*, also by its key. */
  save(): void {
    this.needsOne = this.chosen.length === 0;
    if (this.conversation && !this.needsOne)
      this.desk?.saveTopics(this.conversation.conversationId, this.chosen);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    const before = changed.get('conversation');
    if (before?.phase !== this.conversation?.phase) this.#watchSaving();
    if (before?.conversationId === this.conversation?.conversationId) return;
    this.chosen = [];
    this.needsOne = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#savesLongTimer);
  }

  #watchSaving(): void {
    clearTimeout(this.#savesLongTimer);
    this.savesLong = false;
    if (this.conversation?.phase !== 'saving') return;
    this.#savesLongTimer = setTimeout(() => (this.savesLong = true), SAVING_SAID_AFTER_MS);
  }

  protected override render() {
    const { conversation } = this;
    if (!conversation) return nothing;
    const live = conversation.ended === null && !conversation.parentEnded;
    const unknown = this.topics.find(({ id }) => id === UNKNOWN);
    const saving = conversation.phase === 'saving';
    return html`
      <div class="scroll" tabindex=${saving ? 0 : nothing}>
        <fieldset aria-describedby="hint">
          <legend>${t('topics.title')}</legend>
          ${this.#words(conversation)}
          <p class="hint small soft" id="hint">
            ${t('topics.hint')} ${live && !saving ? t('topics.saveAndEnd') : nothing}
          </p>
          <div class="topics">
            ${this.topics.map((topic, index) => this.#topic(topic, saving, index === 0))}
          </div>
        </fieldset>
      </div>
      <div class="below">
        <p class="said small" role="status">${this.#said(conversation)}</p>
        <button
          class="primary"
          ?disabled=${saving}
          aria-keyshortcuts=${ariaKey('save')}
          title=${shownKey('save')}
          @click=${this.save}
        >
          ${t('topics.save')}
        </button>
        ${
          live && !saving
            ? html`<button
                aria-keyshortcuts=${ariaKey('back')}
                title=${shownKey('back')}
                @click=${() => this.desk?.continueTalking(conversation.conversationId)}
              >
                ${icon('undo')}${t('topics.back')}
              </button>`
            : nothing
        }
        ${
          unknown && !saving
            ? html`<button
                class="plain"
                @click=${() => this.desk?.saveTopics(conversation.conversationId, [UNKNOWN])}
              >
                ${t('topics.unknown', { topic: localized(unknown.name) })}
              </button>`
            : nothing
        }
        ${
          conversation.topicsProblem === 'topics-refused'
            ? html`<button class="plain" @click=${() => this.desk?.dropTopics(conversation.conversationId)}>
                ${t('topics.drop')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  /** `first`: gets the focus when topics are asked for; the hint is read out with it. */
  #topic(topic: StaffSite['topics'][number], saving: boolean, first: boolean) {
    const checked = this.chosen.includes(topic.id);
    const full = this.chosen.length >= TOPICS_PER_RECORD_MAX;
    return html`
      <label>
        <input
          type="checkbox"
          aria-describedby=${first ? 'hint' : nothing}
          .checked=${checked}
          ?disabled=${saving || (full && !checked)}
          @change=${(event: Event) => this.#choose(topic.id, (event.target as HTMLInputElement).checked)}
        />
        ${localized(topic.name)}
      </label>
    `;
  }

  #choose(id: string, on: boolean): void {
    this.chosen = on ? [...this.chosen, id] : this.chosen.filter(one => one !== id);
    this.needsOne = false;
  }

  #words({ feedback }: ConversationView) {
    if (!feedback) return nothing;
    return html`<div class="words note">
      <div>
        ${feedback.helped ? html`<p>${t(`topics.thanksHelped.${feedback.helped}`)}</p>` : nothing}
        ${
          shown(feedback.tip)
            ? html`<p>${t('topics.tip')}</p>
                <blockquote dir="auto" translate="no">${shown(feedback.tip)}</blockquote>`
            : nothing
        }
      </div>
    </div>`;
  }

  #said({ phase, topicsProblem }: ConversationView) {
    if (topicsProblem === 'storage-unavailable') return t('topics.storage');
    if (topicsProblem) return html`<span class="error">${t('topics.refused')}</span>`;
    if (phase === 'saving') return this.savesLong ? t('topics.saving') : nothing;
    if (this.needsOne) return html`<span class="error">${t('topics.needOne')}</span>`;
    return this.chosen.length >= TOPICS_PER_RECORD_MAX ? t('topics.full') : nothing;
  }
}
