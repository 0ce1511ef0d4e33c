/**
 * The parent's room: draws one snapshot of the conversation and takes what the parent does in it.
 * Takes settings and snapshots from `open.ts` through its controller; hands presses to `ParentActions`.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { PublicSettings } from '../../../relay/sites/settings.ts';
import type { ParentView } from '../../session/view.ts';
import { languages } from '../../locales/catalogues.ts';
import { dir, lang, languageName, loadLocale, localized, t } from '../../locales/localize.ts';
import { ConversationController } from '../controller/conversation-controller.ts';
import type { Conversation } from '../controller/conversation-controller.ts';
import type { Find, Finding } from '../guard/find.ts';
import type { ViskaLog } from '../log/log.ts';
import { colours, look } from '../look.ts';
import { open } from '../open.ts';
import { Part } from '../part.ts';
import { need, needAll } from '../rare.ts';
import { status } from '../status.ts';
import { layout } from './room.styles.ts';

/** What lies over the room: a question, or a page of its own. */
type Over = 'end' | 'viska-help' | 'viska-privacy' | 'viska-more' | 'viska-warning';

/**
 * @attr relay - Origin of the relay.
 * @attr site - Id of the site.
 * @attr channel - Id of the channel; without it the parent chooses where there are several.
 * @attr lang - BCP 47; else the site's first language.
 * @attr color-scheme - `auto`, `light` or `dark`.
 * @attr standalone - The room is a page of its own and carries the exit button.
 * @fires change - Something that the surroundings may want to know has changed (state, unread, settings).
 * @fires exit - The parent wants to leave the page at once.
 */
export class ViskaRoom extends Part {
  static override styles = [look, colours, layout];
  static override properties = {
    relay: {},
    site: {},
    channel: {},
    lang: {},
    standalone: { type: Boolean },
    covered: { type: Boolean, reflect: true },
    settings: { attribute: false },
    failed: { state: true },
    ready: { state: true },
    draft: { state: true },
    over: { state: true },
    sound: { state: true },
    times: { state: true },
    enterSends: { state: true },
  };

  declare relay: string;
  declare site: string;
  declare channel: string;
  declare standalone: boolean;
  /** Nobody looks, or someone else might: no text is shown. */
  declare covered: boolean;
  declare settings: PublicSettings | undefined;
  declare failed: boolean;
  declare ready: boolean;
  declare draft: string;
  declare over: Over | undefined;
  declare sound: boolean;
  declare times: boolean;
  declare enterSends: boolean;

  /** Looks for personal details before anything is sent; there once the room is open. */
  find: Find | undefined;
  found: readonly Finding[] = [];
  /** The site's own numbers and addresses, which are nobody's details. */
  pass: readonly string[] = [];
  minimised = false;
  /** The page gave the channel. */
  fixed = false;
  readonly #talk = new ConversationController(this, (view, before) => this.#changed(view, before));
  #opener: HTMLElement | null = null;
  #chime: (() => void) | undefined;

  constructor() {
    super();
    this.draft = '';
    this.enterSends = true;
  }

  /** A conversation of one's own making; without it the room opens one at its relay. */
  set conversation(conversation: Conversation) {
    this.#talk.use(conversation);
  }

  get view(): ParentView | undefined {
    return this.#talk.view;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.cover);
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.cover);
  }

  /** Looks again at whether anyone can see the room. */
  readonly cover = (): void => {
    this.covered = this.minimised || document.visibilityState === 'hidden';
  };

  async setLocale(wanted: string): Promise<void> {
    await loadLocale(wanted);
    this.dispatchEvent(new Event('change'));
  }

  /** As if *Avsluta chatten* had been confirmed. */
  end(): void {
    this.#close();
    this.#talk.actions?.end('parent');
  }

  /** Leaving at once: nothing is left on the screen, and nothing comes back. */
  leave(): void {
    this.hidden = true;
    this.draft = '';
    this.#talk.actions?.end('exit');
  }

  override render(): TemplateResult {
    const { settings, view } = this;
    return html`<div class="room" lang=${lang()} dir=${dir()}>
        ${this.ready ? this.#bar() : nothing}
        ${settings && view ? this.#phase(settings, view) : this.#before()}
      </div>
      ${settings && this.over ? this.#overlay(settings) : nothing}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('over') && this.over && this.over !== 'end') void need(this.over);
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#seen();
    if (changed.has('covered') && !this.covered) this.#field?.focus();
    this.dispatchEvent(new Event('change'));
  }

  #bar(): TemplateResult {
    const { settings } = this;
    const offered = settings?.languages.filter(tag => languages.includes(tag)) ?? [];
    return html`<header class="acts">
      ${
        offered[1]
          ? html`<select
              aria-label=${t('language')}
              @change=${(event: Event) => this.setLocale((event.target as HTMLSelectElement).value)}
            >
              ${offered.map(
                tag =>
                  html`<option lang=${tag} value=${tag} ?selected=${tag === lang()}>
                    ${languageName(tag, tag)}
                  </option>`,
              )}
            </select>`
          : nothing
      }
      ${settings ? html`<button @click=${this.#show('viska-help')}>${t('help')}</button>` : nothing}
      ${
        this.standalone
          ? html`<button class="main" @click=${() => this.dispatchEvent(new Event('exit'))}>
              ${t('exit')}
            </button>`
          : nothing
      }
    </header>`;
  }

  /** Nothing to start with yet, or never: the number that works without us is there. */
  #before(): TemplateResult {
    if (!this.failed) return html`<div class="page calm" role="status">${this.ready && t('loading')}</div>`;
    return html`<div class="page stack calm">
      <h1>${t('unreachable')}</h1>
      <button class="main" @click=${this.#open}>${t('retry')}</button>
      <p class="alarm">${t('danger')}</p>
    </div>`;
  }

  #phase(settings: PublicSettings, view: ParentView): TemplateResult {
    const { phase } = view;
    if (phase === 'idle')
      return html`<viska-notice
        class="page"
        .settings=${settings}
        .channel=${this.channel}
        .fixed=${this.fixed}
        .problem=${view.problem}
        @channel=${(event: CustomEvent<string>) => (this.channel = event.detail)}
        @privacy=${this.#show('viska-privacy')}
        @begin=${this.#begin}
      ></viska-notice>`;
    if (phase === 'ended')
      return html`<viska-after
        class="page"
        .view=${view}
        .actions=${this.#talk.actions}
        @again=${this.#again}
      ></viska-after>`;
    if (phase === 'elsewhere' || phase === 'returned')
      return html`<div class="page stack calm">
        <h1>${t(phase)}</h1>
        <p class="soft">${t('hidden')}</p>
        <button
          class="main"
          @click=${() => this.#talk.actions?.[phase === 'returned' ? 'resume' : 'takeOver']()}
        >
          ${t('go')}
        </button>
      </div>`;
    return this.#conversation(settings, view);
  }

  #conversation(settings: PublicSettings, view: ParentView): TemplateResult {
    const { actions } = this.#talk;
    const active = view.phase === 'active';
    const name = this.counselorName;
    return html`<nav class="acts">
        ${
          active
            ? html`<button @click=${this.#show('end')}>${t('end')}</button
                ><button class="link" @click=${() => actions?.erase()}>${t('erase')}</button>`
            : html`<button @click=${() => actions?.end('parent')}>${t('leave')}</button>`
        }
        <button class="link end" @click=${this.#show('viska-more')}>${t('more')}</button>
      </nav>
      <p role="status">${status(view, name)}</p>
      <div class="talk">
        <viska-waiting
          .view=${view}
          .settings=${settings}
          .actions=${actions}
          .sound=${this.sound}
          .channel=${this.channel}
          .tab=${`${this.relay}/chat/${this.site}?channel=${this.channel}&lang=${lang()}`}
          @sound=${this.switchSound}
        ></viska-waiting>
        <viska-log
          .lines=${view.lines}
          .name=${name}
          .times=${this.times}
          .unread=${view.unread}
          @seen=${this.#seen}
        ></viska-log>
        ${view.card ? html`<viska-card .card=${view.card} .actions=${actions}></viska-card>` : nothing}
        <viska-composer
          .draft=${this.draft}
          .enterSends=${this.enterSends}
          @draft=${(event: CustomEvent<string>) => {
            this.draft = event.detail;
            actions?.typing();
          }}
          @send=${this.#send}
        ></viska-composer>
      </div>`;
  }

  #overlay(settings: PublicSettings): TemplateResult {
    const close = (): void => this.#close();
    switch (this.over) {
      case 'viska-help':
        return html`<viska-help .settings=${settings} @close=${close}
          ><p class="alarm">${t('danger')}</p></viska-help
        >`;
      case 'viska-privacy':
        return html`<viska-privacy .settings=${settings} @close=${close}></viska-privacy>`;
      case 'viska-more':
        return html`<viska-more
          .room=${this}
          @close=${close}
          @privacy=${this.#show('viska-privacy')}
        ></viska-more>`;
      case 'viska-warning':
        return html`<viska-warning
          .text=${this.draft}
          .found=${this.found}
          @close=${close}
          @removed=${(event: CustomEvent<string>) => {
            this.draft = event.detail;
            close();
          }}
          @anyway=${() => {
            close();
            this.#say();
          }}
        ></viska-warning>`;
      default:
        return html`<viska-ask
          .heading=${t('endAsk')}
          .says=${t('endSays')}
          .answers=${[
            [t('end'), () => this.end()],
            [t('back'), close],
          ]}
        ></viska-ask>`;
    }
  }

  /** As the site lets the counselor be shown: by role, or with an alias. */
  get counselorName(): string {
    const { counselor } = this.view ?? {};
    const role = counselor?.role ?? (this.settings && localized(this.settings.counselorRole));
    return [role, counselor?.name].filter(Boolean).join(' ');
  }

  readonly #open = async (): Promise<void> => {
    this.failed = false;
    try {
      await open(this);
    } catch {
      this.failed = true;
    }
    this.ready = true;
  };

  readonly #begin = (): void => {
    const { settings, channel } = this;
    if (settings) void this.#talk.actions?.start({ channel, lang: lang(), answers: settings.answers });
  };

  readonly #again = (): void => {
    location.reload();
  };

  #show(over: Over): () => void {
    return () => {
      this.#opener = this.shadowRoot?.activeElement as HTMLElement | null;
      this.over = over;
    };
  }

  #close(): void {
    this.over = undefined;
    this.#opener?.focus();
  }

  readonly #send = (): void => {
    this.found = this.find?.(this.draft, { pass: this.pass }) ?? [];
    if (!this.found.length) return this.#say();
    // Never in the way of someone in need: if the warning cannot be had, the words go.
    need('viska-warning').then(this.#show('viska-warning'), () => this.#say());
  };

  #say(): void {
    if (this.#talk.actions?.send(this.draft.trim())) this.draft = '';
  }

  readonly #seen = (): void => {
    const log = this.renderRoot.querySelector<ViskaLog>('viska-log');
    if (log && this.view?.unread && !this.covered && !log.behind) this.#talk.actions?.read();
  };

  /** Off until chosen; sounds once when switched on, so that one knows it. */
  readonly switchSound = async (): Promise<void> => {
    this.sound = !this.sound;
    this.#chime = (await import('../sound/sound.ts')).chime;
    if (this.sound) this.#chime();
  };

  get #field(): HTMLElement | null {
    return this.renderRoot.querySelector('viska-composer');
  }

  #changed(view: ParentView, before: ParentView | undefined): void {
    const { phase } = view;
    if (phase === 'ended') void need('viska-after');
    if (view.card) void need('viska-card');
    if (view.problem) void need('viska-problem');
    if (!before) return;
    if (phase === 'active' && before.phase !== phase) void needAll();
    if (phase === 'starting') void this.updateComplete.then(() => this.#field?.focus());
    if (view.returnedText && view.returnedText !== before.returnedText)
      this.draft = [view.returnedText, this.draft].filter(Boolean).join('\n');
    const answered = view.lines.at(-1)?.from === 'counselor' && view.lines.length > before.lines.length;
    if (this.sound && (answered || (phase === 'active' && before.phase !== phase))) this.#chime?.();
  }
}
