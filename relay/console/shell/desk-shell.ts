/**
 * The desk on screen: who waits and what goes on, the conversation in view, what is known about it, statistics.
 * Draws the desk's view and listens to the keys; everything it is told goes back to the desk.
 */
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ConversationPane } from '../conversation/conversation-pane.ts';
import { ReplyDrafts } from '../conversation/reply-drafts.ts';
import type { Asked } from '../details/conversation-details.ts';
import type { ConversationView, Instead } from '../desk/view.ts';
import { t } from '../locales/localize.ts';
import { chooseSound, chime, soundChosen } from '../parts/chime.ts';
import { ConsoleElement } from '../parts/element.ts';
import { focused } from '../parts/focused.ts';
import { icon } from '../parts/icons.ts';
import { pressed } from '../parts/keys.ts';
import type { SignedIn } from '../../protocol/http/staff.ts';
import { palette } from '../parts/style.ts';
import type { FetchStatistics } from '../statistics/fetch-statistics.ts';
import { fetchStatistics } from '../statistics/fetch-statistics.ts';
import { DeskController } from './desk-controller.ts';
import type { LiveDesk } from './desk-controller.ts';
import { styles } from './desk-shell.styles.ts';
import { Dialogs } from './dialogs.ts';
import { footer } from './footer.ts';
import { actOnKey } from './act-on-key.ts';
import { conversationPlaceholder } from './conversation-placeholder.ts';
import { callingLine, callLines, connectionLine, noticeLines } from './status-lines.ts';
import { callsFrom } from './words.ts';
import { MediaController } from './media-controller.ts';
import { nav } from './nav.ts';
import type { Page } from './nav.ts';

/** @fires viska-sign-out - *Logga ut* was pressed. */
export class DeskShell extends ConsoleElement {
  static override styles = [...ConsoleElement.styles, ...palette, styles];
  @property({ attribute: false }) desk: LiveDesk | null = null;
  @property({ attribute: false }) me: SignedIn | null = null;
  @property({ reflect: true }) page: Page = 'desk';
  @property({ attribute: false }) statistics: FetchStatistics = fetchStatistics;
  @state() private detailsOpen = false;
  @query('viska-conversation-pane') private pane!: ConversationPane | null;
  @property({ attribute: false }) replyDrafts = new ReplyDrafts();
  #wasInView: string | null = null;
  /** What the focus goes to, and so is spoken with: no status says it once more. */
  #told: Instead | null = null;
  readonly dialogs = new Dialogs(this);
  readonly #live = new DeskController(this);
  readonly #narrow = new MediaController(this, '(max-width: 51.99rem)');
  readonly #wide = new MediaController(this, '(min-width: 76rem)');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#live.sound = soundChosen();
    window.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk')) this.#live.use(this.desk);
    // What can no longer be sent stays to be read.
    this.replyDrafts.settle(this.desk?.view.conversations ?? []);
    if (!this.#inView) this.detailsOpen = false;
    if (this.#gone && this.#losesFocus) this.#told = this.desk?.view.instead ?? null;
    this.toggleAttribute('narrow', this.#narrow.matches);
    this.toggleAttribute('wide', this.#wide.matches && this.desk?.view.inView != null);
  }

  protected override updated(changed: PropertyValues): void {
    // Over the conversation they would hide what has the focus.
    if (changed.has('detailsOpen') && this.detailsOpen)
      this.renderRoot.querySelector<HTMLElement>('.shut')?.focus();
    this.#keepFocus();
  }

  get #gone(): boolean {
    return this.#wasInView !== null && this.#inView === null;
  }

  /** The focus is nowhere, or in what goes with the conversation. */
  get #losesFocus(): boolean {
    const at = this.shadowRoot?.activeElement;
    return at ? at.matches('viska-conversation-pane, aside *') : document.activeElement === document.body;
  }

  /** What had the focus went with its conversation: it goes to the words that say what happened, or to the lists. */
  #keepFocus(): void {
    const gone = this.#gone;
    this.#wasInView = this.#inView?.conversationId ?? null;
    // Where one is being accepted, the next moment brings the reply box.
    if (!gone || this.desk?.view.instead?.kind === 'accepting' || document.activeElement !== document.body)
      return;
    const main = this.renderRoot.querySelector<HTMLElement>('#main');
    (main?.querySelector<HTMLElement>('.empty .words') ?? main)?.focus();
  }

  protected override render() {
    const { desk, me } = this;
    if (!desk || !me) return nothing;
    const { view } = desk;
    const narrow = this.#narrow.matches;
    const inView = this.#inView;
    // On a phone the lists say themselves that topics are saved: nobody was in the middle of anything there.
    const instead = narrow && view.instead?.kind === 'saved' ? null : view.instead;
    const alone = narrow && (inView !== null || instead !== null || this.page === 'statistics');
    return html`${this.page === 'desk' ? html`<p class="paper">${t('app.notPrinted')}</p>` : nothing}
    ${alone ? nothing : this.#side(desk, me)}
    ${narrow && !alone ? nothing : this.#main(desk, me, inView, instead)}
    ${this.dialogs.render(desk, me.site)}`;
  }

  #side(desk: LiveDesk, me: SignedIn) {
    const { view } = desk;
    const content = html`
      <div class="top">
        <h1 class="brand">
          <strong>${icon('speech')}Viska</strong><span class="small soft">${me.site.name}</span>
        </h1>
        ${nav(this.page)}
        <viska-available-switch
          .on=${view.available}
          .connected=${view.connection === 'online' || view.connection === 'connecting'}
          .desk=${desk}
        ></viska-available-switch>
      </div>
      ${callingLine(view, me)}
      <div class="lists">
        <viska-waiting-list
          .waiting=${view.waiting}
          .connected=${view.connection === 'online'}
          .site=${me.site}
          .desk=${desk}
          @click=${this.#accepted}
        ></viska-waiting-list>
        <viska-ongoing-list
          .conversations=${view.conversations}
          .inView=${this.page === 'desk' ? view.inView : null}
          .site=${me.site}
          .desk=${desk}
          @click=${this.#toDesk}
        ></viska-ongoing-list>
      </div>
      ${this.#narrow.matches ? html`${noticeLines(desk, me)}${this.#unsent(me)}` : nothing}
      <div role="status">${connectionLine(view)}</div>
      ${footer({
        name: me.staff.name,
        sound: this.#live.sound,
        toggleSound: this.#toggleSound,
        keys: () => this.dialogs.keys(),
        signOut: this.#signOut,
      })}
    `;
    return this.#narrow.matches
      ? html`<main class="side" id="main" tabindex="-1">${content}</main>`
      : html`<section class="side" aria-label=${t('app.console')}>
          <button class="skip" @click=${this.#skip}>${t('app.skip')}</button>
          ${content}
        </section>`;
  }

  #unsent(me: SignedIn) {
    const { unsent } = this.replyDrafts;
    return html`<viska-unsent-replies
      .replyDrafts=${this.replyDrafts}
      .site=${me.site}
      .count=${unsent.length}
    ></viska-unsent-replies>`;
  }

  get #inView(): ConversationView | null {
    const view = this.desk?.view;
    return view?.conversations.find(one => one.conversationId === view.inView) ?? null;
  }

  #main(desk: LiveDesk, me: SignedIn, inView: ConversationView | null, instead: Instead | null) {
    const narrow = this.#narrow.matches;
    if (this.page === 'statistics')
      return html`<main id="main" tabindex="-1">
        <div class="notice">
          ${narrow ? html`${callLines(desk, me)}${nav(this.page)}` : nothing}${noticeLines(desk, me)}
        </div>
        <viska-statistics-page .load=${this.statistics}></viska-statistics-page>
      </main>`;
    const wide = this.#wide.matches;
    /** On a phone they fill the window. */
    const uncover = (): void => {
      if (narrow) this.detailsOpen = false;
    };
    return html`
      <main id="main" tabindex="-1" @focusin=${uncover}>
        <div class="notice">
          ${narrow ? callLines(desk, me) : nothing}${noticeLines(desk, me, instead, instead === this.#told)}${this.#unsent(me)}
        </div>
        ${
          inView
            ? html`<viska-conversation-pane
                .conversation=${inView}
                .site=${me.site}
                .desk=${desk}
                .drafts=${this.replyDrafts.drafts}
                .chosen=${desk.view.chosen}
                .narrow=${narrow}
                .wide=${wide}
                .calls=${callsFrom(desk.view)}
                @viska-back=${() => desk.show(null)}
                @viska-hand-over=${(event: CustomEvent<string>) => this.dialogs.handOver(event.detail)}
                @viska-details=${() => (this.detailsOpen = !this.detailsOpen)}
              ></viska-conversation-pane>`
            : conversationPlaceholder(instead, me.site, narrow ? () => desk.show(null) : null)
        }
      </main>
      ${
        inView && (wide || this.detailsOpen)
          ? html`<aside aria-label=${t('details.title')}>
              ${
                wide
                  ? nothing
                  : html`<button
                      class="plain square shut"
                      aria-label=${t('app.close')}
                      @click=${this.#closeDetails}
                    >
                      ${icon('close')}
                    </button>`
              }
              <viska-conversation-details
                .conversation=${inView}
                .site=${me.site}
                .desk=${desk}
                @viska-ask=${(event: CustomEvent<Asked>) => void this.dialogs.ask(event.detail)}
              ></viska-conversation-details>
            </aside>`
          : nothing
      }
    `;
  }

  /** What had the focus may go with the details. */
  readonly #closeDetails = () => {
    const within = this.renderRoot.querySelector('aside:focus-within');
    this.detailsOpen = false;
    if (within && !this.#wide.matches) this.pane?.focusReply();
  };

  readonly #toDesk = () => {
    if (this.page !== 'desk') location.hash = '';
  };

  /** *Ta emot* beside the statistics. */
  readonly #accepted = (event: Event) => {
    if (event.composedPath().some(one => one instanceof HTMLButtonElement)) this.#toDesk();
  };

  readonly #skip = () => {
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  };

  readonly #toggleSound = () => {
    this.#live.sound = !this.#live.sound;
    chooseSound(this.#live.sound);
    if (this.#live.sound) chime();
    this.requestUpdate();
  };

  readonly #signOut = () => {
    if (this.desk?.view.conversations.length) this.dialogs.beforeSignOut();
    else this.say('viska-sign-out', null);
  };

  readonly #key = (event: KeyboardEvent) => {
    const asking = this.dialogs.shown;
    if (event.key === 'Escape' && !event.defaultPrevented && !asking) this.#closeDetails();
    const key = pressed(event);
    if (key === null || !this.desk) return;
    event.preventDefault();
    if (asking) return;
    actOnKey(key, this.desk, {
      reading: this.page === 'statistics',
      desk: this.#toDesk,
      letGoOfFocus: () => focused()?.blur(),
      reply: () => this.pane?.focusReply(),
      save: () => this.pane?.saveTopics(),
      handOver: conversationId => this.dialogs.handOver(conversationId),
      ask: asked => void this.dialogs.ask(asked),
      details: () => (this.detailsOpen = !this.detailsOpen),
      statistics: () => (location.hash = this.page === 'statistics' ? '' : 'statistics'),
      help: () => this.dialogs.keys(),
    });
  };
}
