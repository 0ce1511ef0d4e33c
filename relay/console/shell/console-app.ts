/**
 * `/console/`: who is signed in decides what is shown: the desk, the question whether to take it over, or plain words.
 */
import { css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ReplyDrafts } from '../conversation/reply-drafts.ts';
import type { Desk } from '../desk/desk.ts';
import { locale, t } from '../locales/localize.ts';
import { ConsoleElement } from '../parts/element.ts';
import type { SignedIn } from '../../protocol/http/staff.ts';
import { palette } from '../parts/style.ts';
import { leaveForGood, wantsToLeave } from '../sign-in/leaving.ts';
import { whoAmI } from '../sign-in/staff-api.ts';
import type { Page } from './nav.ts';

const styles = css`
  :host {
    display: block;
    min-block-size: 100dvh;
    background: var(--paper);
  }
  p {
    padding: 2rem;
    text-align: center;
  }
  viska-plain-page {
    min-block-size: 100dvh;
  }
`;

export class ConsoleApp extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, ...palette, styles];
  /** Makes the desk of whoever is signed in. */
  @property({ attribute: false }) makeDesk: ((me: SignedIn) => Desk) | null = null;
  @state() private me: SignedIn | null | 'unknown' | 'failed' | 'leaving' | 'not-left' | 'left' = 'unknown';
  @state() private page: Page = 'desk';
  #desk: Desk | null = null;
  /** Outlives the shell, so that drafts can still be read when the sign-in has ended. */
  readonly #replyDrafts = new ReplyDrafts();
  #unsubscribe: (() => void) | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#route);
    window.addEventListener('beforeunload', this.#warn);
    this.#route();
    void this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#route);
    window.removeEventListener('beforeunload', this.#warn);
    this.#unsubscribe?.();
  }

  protected override render() {
    const { documentElement: page } = document;
    // The same word said again would make the browser look at every element anew.
    if (page.lang !== locale()) page.lang = locale();
    switch (this.me) {
      case 'unknown':
        return html`<p class="late soft">${t('signIn.opening')}</p>`;
      case 'failed':
        return html`<viska-plain-page
          .heading=${t('signIn.failed')}
          .press=${t('signIn.retry')}
          @viska-press=${() => this.#find()}
        ></viska-plain-page>`;
      case 'leaving':
        return html`<viska-plain-page .heading=${t('signOut.under')}></viska-plain-page>`;
      case 'not-left':
        return html`<viska-plain-page
          .heading=${t('signOut.failed')}
          .words=${[t('signOut.failedHow')]}
          .press=${t('signIn.retry')}
          @viska-press=${() => this.#leave()}
        ></viska-plain-page>`;
      case 'left':
        return html`<viska-plain-page
          .heading=${t('signOut.done')}
          .words=${[t('signIn.how')]}
        ></viska-plain-page>`;
      case null:
        return html`<viska-plain-page
          .heading=${t('signIn.title')}
          .words=${[t('signIn.need'), t('signIn.how')]}
        ></viska-plain-page>`;
    }
    const desk = this.#desk;
    if (!desk)
      return html`<viska-reader-page .me=${this.me} @viska-sign-out=${this.#signOut}></viska-reader-page>`;
    if (desk.view.connection === 'elsewhere')
      return html`<viska-plain-page
        .heading=${t('elsewhere.title')}
        .words=${[t('elsewhere.text')]}
        .press=${t('elsewhere.takeOver')}
        @viska-press=${() => desk.takeOver()}
      ></viska-plain-page>`;
    if (desk.view.problem === 'signed-out') return this.#signedOut(desk, this.me);
    return html`<viska-desk-shell
      .desk=${desk}
      .replyDrafts=${this.#replyDrafts}
      .me=${this.me}
      .page=${this.page}
      @viska-sign-out=${this.#signOut}
    ></viska-desk-shell>`;
  }

  /**
   * The sign-in has run out, or was ended elsewhere. Only if it ran out may the person at the screen be the one who
   * wrote the drafts.
   */
  #signedOut(desk: Desk, me: SignedIn) {
    if (desk.view.wiped) this.#replyDrafts.clear();
    else this.#replyDrafts.settle([]);
    return html`<viska-plain-page
        .heading=${t('connection.stopped.signed-out')}
        .words=${[t('signIn.how')]}
      ></viska-plain-page>
      <viska-unsent-replies
        .replyDrafts=${this.#replyDrafts}
        .site=${me.site}
        .count=${this.#replyDrafts.unsent.length}
      ></viska-unsent-replies>`;
  }

  async #find(): Promise<void> {
    if (wantsToLeave()) return this.#leave();
    try {
      this.me = await whoAmI();
    } catch {
      this.me = 'failed';
      return;
    }
    if (!this.me || !this.makeDesk || this.me.staff.role === 'auditor') return;
    this.#desk = this.makeDesk(this.me);
    this.#unsubscribe = this.#desk.subscribe(() => this.requestUpdate());
    void this.#desk.start();
  }

  /** Empties the screen and the storage at once, whatever the relay answers. */
  readonly #signOut = () => {
    this.#desk?.stop();
    this.#replyDrafts.clear();
    this.#unsubscribe?.();
    this.#desk = null;
    return this.#leave();
  };

  async #leave(): Promise<void> {
    this.me = 'leaving';
    try {
      await leaveForGood();
      this.me = 'left';
    } catch {
      this.me = 'not-left';
    }
  }

  readonly #route = () => {
    this.page = location.hash === '#statistics' ? 'statistics' : 'desk';
  };

  /** Closing the tab would leave parents alone and topics uncounted; a reload brings them back. */
  readonly #warn = (event: BeforeUnloadEvent) => {
    const view = this.#desk?.view;
    if (view && view.connection !== 'elsewhere' && view.conversations.length) event.preventDefault();
  };
}
