/**
 * Where the counselor answers. Enter sends, Shift and Enter breaks the line; what is written stays until it was taken.
 * Hands text and typing to the pane; each conversation has its own draft while one moves between them.
 */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { TEXT_MAX_CHARACTERS } from '../../protocol/bounds.ts';
import { t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import { icon } from '../parts/icons.ts';
import { ariaKey } from '../parts/keys.ts';
import { sends } from '../../../widget/writing/enter.ts';
import { keepAway } from '../../../widget/writing/keep-away.ts';
import { hasSign } from '../../../widget/writing/sign.ts';
import { styles } from './reply-box.styles.ts';

export class ReplyBox extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, styles];
  /** Which conversation the draft belongs to. */
  @property() conversation = '';
  /** False when it was refused: the text then stays. */
  @property({ attribute: false }) submit: (text: string) => boolean = () => false;
  @property({ attribute: false }) typing: () => void = () => undefined;
  /** Drafts by conversation. They outlive this box. */
  @property({ attribute: false }) drafts = new Map<string, string>();
  @state() private length = 0;
  @query('textarea') private box!: HTMLTextAreaElement;

  constructor() {
    super();
    keepAway(this);
  }

  override focus(): void {
    this.box.focus();
  }

  /**
   * A browser holds on to a form that was written in, also after it has left the page. So it must lead to nothing of
   * the conversation.
   */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.hasUpdated) this.box.value = '';
    this.conversation = '';
    this.drafts = new Map();
    this.submit = () => false;
    this.typing = () => undefined;
  }

  protected override render() {
    const tooLong = this.length > TEXT_MAX_CHARACTERS;
    return html`
      <form @submit=${this.#submit} autocomplete="off">
        <textarea
          aria-label=${t('conversation.reply')}
          aria-keyshortcuts=${ariaKey('reply')}
          aria-describedby=${tooLong ? 'too-long' : nothing}
          aria-invalid=${tooLong ? 'true' : nothing}
          title=${t('conversation.placeholder')}
          dir="auto"
          rows="2"
          enterkeyhint="send"
          @input=${this.#input}
          @keydown=${this.#key}
        ></textarea>
        <button class="primary" type="submit">${icon('send')}${t('conversation.send')}</button>
        ${
          tooLong
            ? html`<p id="too-long" class="small" role="alert">
                ${t('conversation.tooLong', { n: this.length, max: TEXT_MAX_CHARACTERS })}
              </p>`
            : nothing
        }
      </form>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation')) this.length = (this.drafts.get(this.conversation) ?? '').length;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('conversation')) return;
    this.box.value = this.drafts.get(this.conversation) ?? '';
  }

  #input(): void {
    this.length = this.box.value.length;
    this.drafts.set(this.conversation, this.box.value);
    if (hasSign(this.box.value)) this.typing();
  }

  #key(event: KeyboardEvent): void {
    if (!sends(event)) return;
    event.preventDefault();
    this.#send();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    this.#send();
    this.box.focus();
  }

  #send(): void {
    if (!hasSign(this.box.value) || !this.submit(this.box.value)) return;
    this.box.value = '';
    this.length = 0;
    this.drafts.delete(this.conversation);
  }
}
