/**
 * The counselor's own conversations, in the order they were accepted, each with what calls for attention.
 * Rows come from the desk's view; choosing one goes back to the desk.
 */
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { elapsed } from '../../../widget/browser/moment.ts';
import type { ConversationView, DeskActions } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import { conversationName } from '../parts/names.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import { TickingController } from '../parts/ticking.ts';
import { duration } from '../parts/time.ts';
import { styles } from './ongoing-list.styles.ts';

/** Seconds would only make the list restless. */
const unanswered = (ms: number): string =>
  ms < 60_000 ? t('ongoing.unanswered') : `${t('ongoing.unanswered')}, ${duration(ms)}`;

/** What the row says about its conversation, most urgent first. */
export function stateOf(conversation: ConversationView): string {
  const { incoming, phase, parentEnded, closing, idleUntil, unansweredSince, handingOverTo } = conversation;
  if (incoming) return t('phase.incoming');
  if (phase !== 'talking') return t(`phase.${phase}`);
  if (parentEnded) return t('phase.ended');
  if (closing) return t('phase.closing');
  if (idleUntil !== null) return t('ongoing.idle', { time: duration(idleUntil - elapsed()) });
  const more = [
    conversation.typing ? t('ongoing.typing') : '',
    unansweredSince === null ? '' : unanswered(elapsed() - unansweredSince),
    conversation.here ? '' : t('ongoing.away'),
    handingOverTo === undefined ? '' : t('ongoing.handingOver'),
  ];
  return more.filter(Boolean).join(' · ') || t('phase.talking');
}

export class OngoingList extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) conversations: readonly ConversationView[] = [];
  @property({ attribute: false }) inView: string | null = null;
  @property({ attribute: false }) site: StaffSite | null = null;
  @property({ attribute: false }) desk: DeskActions | null = null;
  protected readonly ticking = new TickingController(this, () =>
    this.conversations.some(one => one.unansweredSince !== null || one.idleUntil !== null),
  );

  protected override render() {
    return html`
      <h2>${t('ongoing.title')}</h2>
      <ul aria-label=${t('ongoing.title')}>
        ${repeat(
          this.conversations,
          one => one.conversationId,
          one => this.#row(one),
        )}
      </ul>
      ${this.conversations.length ? nothing : html`<p class="none soft small">${t('ongoing.none')}</p>`}
    `;
  }

  #row(one: ConversationView) {
    const calls = one.phase === 'ended' || one.parentEnded || one.idleUntil !== null;
    return html`
      <li class=${one.unread ? 'unread' : ''}>
        <button
          aria-current=${one.conversationId === this.inView ? 'true' : nothing}
          @click=${() => this.desk?.show(one.conversationId)}
        >
          <span class="who">${conversationName(one, this.site)}</span>
          <span class="state ${calls ? 'calls' : ''}">${stateOf(one)}</span>
          <span class="mark">
            ${one.here || one.phase === 'ended' || one.phase === 'saving' ? nothing : icon('asleep')}
            ${
              one.unread
                ? html`<span class="badge" aria-hidden="true">${one.unread}</span
                    ><span class="hidden">${t('ongoing.unread', { n: one.unread })}</span>`
                : nothing
            }
          </span>
        </button>
      </li>
    `;
  }
}
