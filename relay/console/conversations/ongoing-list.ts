/**
 * The counselor's own conversations, in the order they were accepted, each with what calls for attention.
 * Rows come from the desk's view; choosing one goes back to the desk.
 */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { count, localized, t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import type { SiteView } from '../parts/site.ts';
import { styles } from './ongoing-list.styles.ts';

/** What the row says about its conversation, most urgent first. */
export function stateOf(conversation: ConversationView): string {
  if (conversation.incoming) return t('phase.incoming');
  if (conversation.phase !== 'talking') return t(`phase.${conversation.phase}`);
  if (conversation.closing) return t('phase.closing');
  if (conversation.typing) return t('ongoing.typing');
  if (!conversation.here) return t('ongoing.away');
  return t('phase.talking');
}

export class OngoingList extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) conversations: readonly ConversationView[] = [];
  @property({ attribute: false }) inView: string | null = null;
  @property({ attribute: false }) site: SiteView | null = null;
  @property({ attribute: false }) desk: DeskActions | null = null;

  protected override render() {
    return html`
      <h2>${t('ongoing.title')}</h2>
      <ul aria-label=${t('ongoing.title')}>
        ${repeat(
          this.conversations,
          one => one.conversation,
          one => this.#row(one),
        )}
      </ul>
      ${this.conversations.length ? nothing : html`<p class="none soft small">${t('ongoing.none')}</p>`}
    `;
  }

  #row(one: ConversationView) {
    const channel = this.site?.channels.find(({ id }) => id === one.channel);
    const name = channel ? localized(channel.name) : one.channel;
    const calls = one.phase === 'ended' || one.idleUntil !== null;
    return html`
      <li class=${one.unread ? 'unread' : ''}>
        <button
          aria-current=${one.conversation === this.inView ? 'true' : nothing}
          @click=${() => this.desk?.show(one.conversation)}
        >
          <span class="who">${t('ongoing.open', { channel: name, n: one.order })}</span>
          <span class="state ${calls ? 'calls' : ''}">${stateOf(one)}</span>
          <span class="mark">
            ${one.here || one.phase === 'ended' || one.phase === 'saving' ? nothing : icon('asleep')}
            ${
              one.unread
                ? html`<span class="badge" aria-hidden="true">${one.unread}</span
                    ><span class="hidden">${count('ongoing.unread', one.unread)}</span>`
                : nothing
            }
          </span>
        </button>
      </li>
    `;
  }
}
