/**
 * The parent's room: draws one snapshot of the conversation and takes what the parent does in it.
 * Takes settings and snapshots through `open.ts` and its controller; hands presses to `ParentActions`.
 */
import { html, nothing, render } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { isClosed, isLive, isOpen } from '../../session/phase.ts';
import type { Phase } from '../../session/phase.ts';
import type { Conversation, ParentActions, ParentView } from '../../session/view.ts';
import { forget } from '../../session/open-conversation.ts';
import { between, moment } from '../../session/moment.ts';
import type { Moment } from '../../session/moment.ts';
import { AWAY_MS } from '../../session/away.ts';
import { dir, lang, loadLocale, t } from '../../locales/localize.ts';
import { ConversationController } from '../controller/conversation-controller.ts';
import { FocusController, SAID_MS } from '../controller/focus-controller.ts';
import type { Finding } from '../guard/find.ts';
import type { ViskaLog } from '../log/log.ts';
import { colours, look } from '../look.ts';
import { open } from '../open.ts';
import { Part } from '../part.ts';
import { guard, need, needAll, soon, talking } from '../lazy-elements.ts';
import { offer, reload } from '../reload.ts';
import type { Overlay, LazyElement } from '../lazy-elements.ts';
import { bar } from './bar.ts';
import { body } from './body.ts';
import { placeholder } from './overlay-placeholder.ts';
import { keepsDraft } from './keeps-draft.ts';
import { layout } from './room.styles.ts';

/** By then a press has shown something. */
const SOON_MS = 1_000;

/**
 * @attr relay - Origin of the relay.
 * @attr site - Id of the site.
 * @attr channel - Id of the channel; without it the parent chooses where there are several.
 * @attr lang - BCP 47; else the page's.
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
    away: { state: true },
    settings: { attribute: false },
    failed: { state: true },
    gone: { state: true },
    begins: { state: true },
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
  /** Whoever comes back now says *Fortsätt* before anything is shown. */
  declare away: boolean;
  declare settings: RoomSettings | undefined;
  declare failed: boolean;
  /** Files of this build are no longer to be had. */
  declare gone: boolean;
  /** *Starta chatten* has just been pressed. */
  declare begins: boolean;
  declare ready: boolean;
  /** What is being written: in memory only. */
  declare draft: string;
  /** What lies over the room: a question, or a page of its own. */
  declare over: HTMLElement | undefined;
  declare sound: boolean;
  declare times: boolean;
  declare enterSends: boolean;

  /** Personal details in the draft. */
  found: readonly Finding[] = [];
  /** Shown once, also after the end. */
  receipt = '';
  /** What is drawn of a conversation that has begun, once it is here. */
  above: Awaited<ReturnType<typeof talking>>;
  /** Concern for a child has been spoken of. */
  concerned = false;
  /** The channel that the page gave, and whether there is such a one. */
  asked = '';
  fixed = false;
  minimised = false;
  /** When the page was hidden while the relay had given no conversation. */
  #leftAt: Moment | undefined;
  readonly #talk = new ConversationController(this, (view, before) => this.#changed(view, before));
  readonly #focus = new FocusController(this);
  #chime: (() => void) | undefined;
  #coming: Promise<void> | undefined;
  #opening: Promise<void> | undefined;

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

  get actions(): ParentActions | undefined {
    return this.#talk.actions;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.cover);
    addEventListener('pagehide', this.#left);
    addEventListener('viska-gone', this.#gone);
    this.asked ||= this.channel;
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.cover);
    removeEventListener('pagehide', this.#left);
    removeEventListener('viska-gone', this.#gone);
  }

  /** The browser may keep the page and show it again to whoever presses Back. */
  readonly #left = (): void => {
    if (isClosed(this.view?.phase)) this.draft = '';
  };

  readonly #gone = (): unknown => (this.gone = true);

  /** Loads the page anew: nothing is lost by it. */
  readonly reload = (): void => reload(this);

  /** Looks again at whether anyone can see the room. */
  readonly cover = (event?: Event): void => {
    const { phase } = this.view ?? {};
    const hidden = document.visibilityState === 'hidden';
    const covered = this.minimised || hidden;
    if (this.covered && !covered && phase === 'idle') void this.renew();
    // Opened in the panel: the doorway knows whether the person is here.
    if (this.covered && !covered && event) {
      if (!this.over) this.#focus.back();
      void this.come();
    }
    this.covered = covered;
    // A conversation that the relay has given asks by itself; before and after it nothing is kept that could.
    if (hidden) {
      if (isClosed(phase) || phase === 'starting') this.#leftAt ??= moment();
      return;
    }
    // By either clock: one may stand still while the device sleeps, the other may have been set.
    if (this.#leftAt && Math.max(...between(this.#leftAt, moment())) > AWAY_MS) {
      if (isClosed(phase)) this.draft = '';
      else {
        this.away = true;
        this.#closeQuestion();
      }
    }
    this.#leftAt = undefined;
  };

  readonly setLocale = async (wanted: string): Promise<void> => {
    // Without the network the language stays what it was.
    await loadLocale(wanted).catch(() => undefined);
    this.#ahead();
    void this.renew();
    this.requestUpdate();
  };

  /** Lays a lazy element over the room; while it cannot be had the numbers to call are there, and are kept behind it. */
  readonly show = (tag: Overlay): void => {
    // One that was opened from another goes back to where that one was opened.
    if (!this.over) this.#focus.leave();
    const over = Object.assign(document.createElement(tag), { room: this });
    this.over = over;
    const meanwhile = (why: 'loading' | 'unreachable'): unknown =>
      customElements.get(tag) ?? render(placeholder(this, why), over);
    const slow = setTimeout(meanwhile, SOON_MS, 'loading');
    need(tag)
      .catch(() => meanwhile('unreachable'))
      .finally(() => clearTimeout(slow));
  };

  readonly close = (): void => {
    this.over = undefined;
    this.#focus.back();
  };

  /** About what is over, or not to be seen by whoever looks now; help and privacy stay for who reads them. */
  #closeQuestion(): void {
    if (!/help|privacy/.test(this.over?.localName ?? '')) this.over = undefined;
  }

  readonly start = (): void => {
    const { answers } = this.settings as RoomSettings;
    const tag = lang();
    void this.actions?.start({
      channel: this.channel,
      lang: tag,
      answers: answers.includes(tag) ? [tag] : answers,
    });
  };

  /** While one waits and talks: what it takes to end well, before it is needed. */
  #ahead(): void {
    const { phase, connection } = this.view ?? {};
    if (isLive(phase) && connection === 'online' && !this.gone) void needAll();
  }

  /** As if *Avsluta chatten* had been confirmed. */
  end(): void {
    this.over = undefined;
    this.actions?.end('parent');
  }

  /** Leaving at once: nothing is left on the screen, and nothing comes back. */
  leave(): void {
    this.hidden = true;
    this.draft = '';
    if (this.actions) this.actions.end('exit');
    // Nothing is here yet that could go on with it.
    else forget(this.relay, this.site);
  }

  /** Without a look at what is in it. */
  say(): void {
    if (this.actions?.send(this.draft.trim())) this.draft = '';
  }

  /** Off until chosen; sounds once when switched on, so that one knows it. */
  readonly switchSound = async (): Promise<void> => {
    this.sound = !this.sound;
    await this.#tune();
    if (this.sound) this.#chime?.();
  };

  async #tune(): Promise<void> {
    this.#chime = (await import('../sound/sound.ts')).chime;
  }

  override render(): TemplateResult {
    return html`<div class="room ${this.view?.phase}" lang=${lang()} dir=${dir()}>
      ${this.settings && t('help') ? bar(this, this.settings) : nothing} ${this.over ? nothing : offer(this)}
      ${body(this)} ${this.over}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.seen();
    const { sound, times, enterSends } = this;
    this.actions?.keeps(this.draft, { sound: !!sound, times: !!times, enterSends });
    if (this.ready && changed.has('lang')) void this.setLocale(this.lang);
    // A panel that has just been opened has no measures yet.
    if (changed.get('covered')) requestAnimationFrame(() => requestAnimationFrame(this.seen));
    this.dispatchEvent(new Event('change'));
  }

  /** Also after a failure: tries again. Once at a time: whoever moves the element on the page has one conversation. */
  readonly open = (): Promise<void> => (this.#opening ??= this.#open());

  async #open(): Promise<void> {
    this.failed = false;
    try {
      await open(this);
    } catch {
      this.failed = true;
    }
    this.ready = true;
    this.#opening = undefined;
  }

  /**
   * All settings, also what is not needed for typing: the chat may have opened or closed since the page was opened,
   * or speaks another language now. False: they could not be had.
   */
  readonly renew = (): Promise<boolean> =>
    open(this, true).then(
      () => true,
      () => false,
    );

  /** Resolves when what stands above where one writes is here, or no longer of use. */
  #begin(): Promise<void> {
    return (this.#coming ??= talking(() => !this.gone && isOpen(this.view?.phase)).then(part => {
      this.above ??= part;
      this.#coming = undefined;
      this.requestUpdate();
    }));
  }

  /** After a look at what is in it; never in the way of someone in need: if guard or warning cannot be had, the words go. */
  readonly send = async (): Promise<void> => {
    const { help, privacy } = this.settings as RoomSettings;
    const officer = privacy?.dataProtectionOfficer;
    const pass = [officer?.email, officer?.phone, ...help.map(line => line.phone)].filter(
      text => text !== undefined,
    );
    const { draft } = this;
    // Where they are seen once they are sent; without it they stay where they are.
    if (!this.above) await soon(this.#begin()).catch(() => undefined);
    if (!this.above) return;
    try {
      this.found = await guard(draft, pass);
      // Written on meanwhile: not done yet.
      if (draft !== this.draft) return;
      if (this.found.length) {
        await need('viska-warning');
        return this.show('viska-warning');
      }
    } catch {
      // Goes as it is.
    }
    this.say();
  };

  /** The newest line is in view: says so to the counselor, if somebody can be looking. */
  readonly seen = (): void => {
    const log = this.renderRoot.querySelector<ViskaLog>('viska-log');
    if (this.view?.unread && !this.covered && log?.shown) this.actions?.read();
  };

  get #composer(): HTMLElement | null {
    return this.renderRoot.querySelector('viska-composer');
  }

  /** A person comes to it: where one writes, or to the heading of what is shown. */
  readonly come = async (): Promise<void> => {
    await this.updateComplete;
    const on = this.over?.shadowRoot?.querySelector<HTMLElement>('viska-ask') ?? this.#composer;
    if (on) on.focus();
    // Of a focus that comes into the frame with the frame's own, a screen reader says nothing.
    else setTimeout(() => this.shadowRoot?.activeElement ?? void this.#focus.land(), SAID_MS);
  };

  #changed(view: ParentView, before: ParentView | undefined): void {
    const { phase, cards, newcomers, concern, problem, returnedText, lines, draft, switches } = view;
    const want = (tag: LazyElement): unknown => customElements.get(tag) ?? need(tag).catch(() => undefined);
    if (!this.above && isOpen(phase)) void this.#begin();
    const came = (to: Phase): boolean => phase === to && before?.phase !== to;
    if (!keepsDraft(view, before, this.covered)) this.draft = '';
    if (phase === 'ended') want('viska-after');
    if (came('ended')) {
      this.found = [];
      this.#focus.forget();
    }
    if (cards[0] ?? newcomers[0]) want('viska-card');
    if (problem) want('viska-problem');
    this.concerned ||= concern;
    // From the page before this one.
    if (switches && switches !== before?.switches) {
      Object.assign(this, switches);
      if (this.sound) void this.#tune().catch(() => undefined);
    }
    if (draft !== null && draft !== before?.draft) this.draft = draft;
    if (!before) return;
    // It goes along with the conversation.
    if (phase === 'elsewhere' && isLive(before.phase)) this.draft = '';
    const again = phase === 'idle' && before.phase === 'ended';
    if (again || (problem === 'closed-hours' && before.problem !== problem)) void this.renew();
    if (phase !== 'idle' && !isOpen(phase)) this.#closeQuestion();
    const joined = came('active');
    this.#ahead();
    if (joined) void this.renew();
    if (came('starting')) {
      this.begins = true;
      setTimeout(() => (this.begins = false), SAID_MS);
      void this.come();
    }
    if (returnedText && returnedText !== before.returnedText)
      this.draft = [returnedText, this.draft].filter(Boolean).join('\n');
    const answered = lines.at(-1)?.from === 'counselor' && lines.length > before.lines.length;
    if (this.sound && (answered || joined)) this.#chime?.();
  }
}
