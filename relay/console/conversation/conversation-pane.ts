/**
 * The conversation in view: who, what is true about it, the log, and either the reply box or the topic picker.
 * The shell gives it the conversation's view; what the counselor does goes to the desk.
 */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import { ariaKey, shownKey, withKey } from '../parts/keys.ts';
import { languages } from '../parts/languages.ts';
import { conversationName } from '../parts/names.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import { TickingController } from '../parts/ticking.ts';
import type { TopicPicker } from '../topics/topic-picker.ts';
import { mayBeHandedOver } from './able.ts';
import { conversationNotes } from './conversation-notes.ts';
import { styles } from './conversation-pane.styles.ts';
import type { ReplyBox } from './reply-box.ts';

/**
 * @fires viska-hand-over - detail its id: *Lämna över* was pressed.
 * @fires viska-back - To the lists, on a phone.
 * @fires viska-details - Show or hide what is known about the conversation.
 */
export class ConversationPane extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) conversation: ConversationView | null = null;
  @property({ attribute: false }) site: StaffSite | null = null;
  @property({ attribute: false }) desk: DeskActions | null = null;
  @property({ attribute: false }) drafts = new Map<string, string>();
  /** The counselor has chosen it in this page: the focus may follow. */
  @property({ type: Boolean }) chosen = true;
  /** Lists and conversation are two views: a way back is shown. */
  @property({ type: Boolean }) narrow = false;
  /** How many parents wait, or have written in another conversation. Shown on the button that leads back. */
  @property({ type: Number }) calls = 0;
  /** The details are open beside the conversation. */
  @property({ type: Boolean }) wide = false;
  @query('viska-reply-box') private reply!: ReplyBox | null;
  @query('viska-topic-picker') private picker!: TopicPicker | null;
  protected readonly ticking = new TickingController(this, () => this.conversation?.idleUntil != null);

  focusReply(): void {
    this.reply?.focus();
  }

  saveTopics(): void {
    this.picker?.save();
  }

  /**
   * A press may remove the button that was pressed; the focus then goes to the reply box or the topics. What comes in
   * never moves it.
   */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('conversation');
    const now = this.conversation;
    if (!changed.has('conversation') || !now) return;
    const another = before?.conversationId !== now.conversationId;
    const pressed =
      another || before?.phase !== now.phase
        ? this.chosen
        : before.closing !== now.closing && !now.parentEnded;
    if (!pressed || document.activeElement !== document.body) return;
    void this.updateComplete.then(() => (now.closing ? this.picker?.focus() : this.reply?.focus()));
  }

  protected override render() {
    const { conversation, desk } = this;
    if (!conversation || !desk) return nothing;
    const { phase, closing } = conversation;
    const choosing = closing || phase === 'ended' || phase === 'saving';
    const id = conversation.conversationId;
    const details = this.wide ? null : () => this.say('viska-details', null);
    const notes = conversationNotes(conversation, desk, details);
    return html`
      ${this.#header(conversation)}
      <div role="status" aria-atomic="false" aria-relevant="additions">
        ${notes.length ? html`<div class="notes">${notes}</div>` : nothing}
      </div>
      ${keyed(
        id,
        html`<viska-conversation-log
          .lines=${conversation.erased ? [] : conversation.lines}
          @viska-seen=${() => desk.read(id)}
        ></viska-conversation-log>`,
      )}
      <!-- No status: the line that is being written will be spoken. -->
      <p class="typing">${conversation.typing ? t('conversation.typing') : nothing}</p>
      ${
        choosing
          ? keyed(
              id,
              html`<viska-topic-picker
                .conversation=${conversation}
                .topics=${this.site?.topics ?? []}
                .desk=${desk}
              ></viska-topic-picker>`,
            )
          : nothing
      }
      ${
        phase !== 'ended' && phase !== 'saving'
          ? keyed(
              id,
              html`<viska-reply-box
                ?hidden=${closing}
                .conversation=${id}
                .drafts=${this.drafts}
                .submit=${(text: string) => desk.send(id, text)}
                .typing=${() => desk.typing(id)}
              ></viska-reply-box>`,
            )
          : nothing
      }
    `;
  }

  #header(conversation: ConversationView) {
    const id = conversation.conversationId;
    const name = conversationName(conversation, this.site);
    const live =
      conversation.ended === null &&
      conversation.phase !== 'saving' &&
      !conversation.closing &&
      !conversation.incoming;
    return html`
      <header>
        ${
          this.narrow
            ? html`<span class="back">
                <button
                  class="plain square"
                  aria-label=${t('app.back')}
                  @click=${() => this.say('viska-back', null)}
                >
                  ${icon('back')}</button
                >${this.calls ? html`<span class="badge" aria-hidden="true">${this.calls}</span>` : nothing}
              </span>`
            : nothing
        }
        <div class="who">
          ${this.narrow ? html`<h1 class="name">${name}</h1>` : html`<h2 class="name">${name}</h2>`}
          <p class="small soft">${languages(conversation)}</p>
        </div>
        ${
          this.wide
            ? nothing
            : html`<button
                class="plain square"
                aria-label=${t('conversation.details')}
                aria-description=${shownKey('details')}
                title=${withKey(t('conversation.details'), 'details')}
                aria-keyshortcuts=${ariaKey('details')}
                @click=${() => this.say('viska-details', null)}
              >
                ${icon('info')}
              </button>`
        }
        ${
          live && mayBeHandedOver(conversation)
            ? html`<button
                aria-keyshortcuts=${ariaKey('handOver')}
                title=${shownKey('handOver')}
                @click=${() => this.say('viska-hand-over', id)}
              >
                ${icon('handOver')}<span>${t('conversation.handOver')}</span>
              </button>`
            : nothing
        }
        ${
          live
            ? html`<button
                aria-keyshortcuts=${ariaKey('end')}
                title=${shownKey('end')}
                @click=${() => this.desk?.startEnding(id)}
              >
                ${icon('check')}<span>${t('conversation.end')}</span>
              </button>`
            : nothing
        }
      </header>
    `;
  }
}
