/**
 * Half-written replies to conversations that take no more replies. The counselor can read, copy and delete them. The
 * shell shows it above the conversation; the app shows it after the sign-in has ended.
 */
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { shown } from '../../../widget/writing/shown.ts';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { conversationName } from '../parts/names.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';
import type { ReplyDrafts, Unsent } from './reply-drafts.ts';

const styles = css`
  @media print {
    :host {
      display: none;
    }
  }
  section {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem 1rem;
    border-block-end: 1px solid var(--line);
  }
  .text {
    max-block-size: 12rem;
    overflow: auto;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
`;

export class UnsentReplies extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  @property({ attribute: false }) replyDrafts: ReplyDrafts | null = null;
  @property({ attribute: false }) site: StaffSite | null = null;
  /** How many there are: redraws when it changes. */
  @property({ type: Number }) count = 0;
  @state() private copied: Unsent | null = null;

  protected override render() {
    return (this.replyDrafts?.unsent ?? []).map(one => {
      const name = conversationName(one, this.site);
      return html`<section aria-label=${t('unsent.title', { name })}>
        <h2 class="small">${t('unsent.title', { name })}</h2>
        <p class="text" dir="auto" translate="no" tabindex="0">${shown(one.text)}</p>
        <div class="acts">
          <button @click=${() => this.#copy(one)}>${t('unsent.copy')}</button>
          <button @click=${() => this.#letGo(one)}>${t('unsent.letGo')}</button>
        </div>
        <p class="small soft" role="status">${this.copied === one ? t('unsent.copied') : nothing}</p>
      </section>`;
    });
  }

  /** Where the clipboard is refused, the text is marked for the person's own copying. */
  async #copy(one: Unsent): Promise<void> {
    try {
      await navigator.clipboard.writeText(one.text);
      this.copied = one;
    } catch {
      const index = this.replyDrafts?.unsent.indexOf(one) ?? 0;
      const text = this.renderRoot.querySelectorAll('.text')[index];
      if (text) getSelection()?.selectAllChildren(text);
    }
  }

  #letGo(one: Unsent): void {
    this.replyDrafts?.letGo(one);
    this.copied = null;
    this.requestUpdate();
  }
}
