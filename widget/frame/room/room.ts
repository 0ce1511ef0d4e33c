/**
 * The parent's room, put together: controllers hold what it knows, render functions and elements draw it, and what is
 * asked of it by events is handed to who answers. Settings and conversation come through `open-room.ts`.
 */
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { RoomSettings } from '../../../relay/protocol/http/public-settings.ts';
import { isOpen } from '../../session/phase.ts';
import type { Conversation, ParentView, Switches } from '../../session/view.ts';
import { forget } from '../../session/open-conversation.ts';
import { dir, lang, loadLocale, t } from '../../locales/localize.ts';
import { ConversationController } from '../controller/conversation-controller.ts';
import { CoverController } from '../controller/cover-controller.ts';
import { DraftController } from '../controller/draft-controller.ts';
import { FocusController, SAID_MS } from '../controller/focus-controller.ts';
import { OverlayController } from '../controller/overlay-controller.ts';
import { colours, look } from '../look.ts';
import { bringConversation, bringSettings } from '../open-room.ts';
import { LocalizedElement, valueProperties } from '../localized-element.ts';
import { conversationPart, need, soon } from '../lazy-elements.ts';
import { offer, reload } from '../reload.ts';
import { bar } from './bar.ts';
import { body } from './body.ts';
import type { RoomListeners } from './events.ts';
import { layout } from './room.styles.ts';
import type { RoomValues } from './values.ts';

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
export class ViskaRoom extends LocalizedElement implements RoomValues {
  static override styles = [look, ...colours, layout];
  static override properties = {
    relay: {},
    site: {},
    channel: {},
    lang: {},
    standalone: { type: Boolean },
    ...valueProperties('settings', 'failed', 'gone', 'begins', 'ready', 'switches'),
  };

  declare relay: string;
  declare site: string;
  declare channel: string;
  declare standalone: boolean;
  declare settings: RoomSettings | undefined;
  declare failed: boolean;
  declare gone: boolean;
  declare begins: boolean;
  declare ready: boolean;
  declare switches: Switches;
  chat: RoomValues['chat'];
  asked = '';
  fixed = false;
  concern = false;
  #coming: Promise<void> | undefined;
  #opening: Promise<void> | undefined;
  readonly #talk = new ConversationController(this);
  readonly #focus = new FocusController(this);
  readonly draft = new DraftController(this);
  readonly overlay = new OverlayController(this, this.#focus);
  readonly cover = new CoverController(this);

  constructor() {
    super();
    this.switches = { sound: false, times: false, enterSends: true };
  }

  /** A conversation of one's own making; without it the room opens one at its relay. */
  set conversation(conversation: Conversation) {
    this.#talk.use(conversation);
  }

  get view(): ParentView | undefined {
    return this.#talk.view;
  }

  get actions(): Conversation | undefined {
    return this.#talk.actions;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type in this.#listeners) this.renderRoot.addEventListener(type, this);
    addEventListener('viska-gone', this);
    this.asked ||= this.channel;
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('viska-gone', this);
  }

  /** What is asked of the room; or, from the build's own code, that a file of it is gone. */
  handleEvent({ type, detail }: CustomEvent): void {
    if (type === 'viska-gone') this.gone = true;
    else (this.#listeners[type as keyof RoomListeners] as (detail: unknown) => unknown)(detail);
  }

  override render(): TemplateResult {
    return html`<div class="room ${this.view?.phase}" lang=${lang()} dir=${dir()}>
      ${this.settings && t('help') ? bar(this, this.settings) : nothing}
      ${this.overlay.element ? nothing : offer(this)} ${body(this)} ${this.overlay.element}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.chat?.updated(this);
    if (this.standalone) void import('./alone.styles.ts').then(({ wear }) => wear(this));
    this.actions?.saveDraft(this.draft.text, this.switches);
    if (this.ready && changed.has('lang')) void this.setLocale(this.lang);
    this.dispatchEvent(new Event('change'));
  }

  readonly #listeners: RoomListeners = {
    show: tag => this.overlay.show(tag),
    close: () => this.overlay.close(),
    // If the question cannot be had, the press counts.
    'ask-end': () =>
      void need('viska-ending').then(
        () => this.overlay.show('viska-ending'),
        () => this.end(),
      ),
    end: () => this.end(),
    erase: () => {
      this.overlay.drop();
      this.actions?.erase();
    },
    exit: () => this.dispatchEvent(new Event('exit')),
    start: () => this.#start(),
    resume: () => {
      this.cover.resume();
      if (this.view?.phase === 'returned') this.actions?.resume();
      else this.actions?.takeOver();
    },
    retry: () => this.open(),
    reload: () => reload(this),
    channel: id => (this.channel = id),
    typed: text => {
      this.draft.set(text);
      this.actions?.typing();
    },
    draft: text => this.draft.set(text),
    send: () => this.#sendGuarded(),
    'send-unguarded': () => this.draft.sendUnguarded(),
    switch: change => this.#switch(change),
    seen: () => this.chat?.tellSeen(this),
  };

  /** Also after a failure: tries again. Once at a time: whoever moves the element on the page has one conversation. */
  open(): Promise<void> {
    return (this.#opening ??= this.#openOnce());
  }

  async #openOnce(): Promise<void> {
    this.failed = false;
    try {
      await this.#bring();
      if (!this.view) await bringConversation(this, conversation => (this.conversation = conversation));
    } catch {
      this.failed = true;
    }
    this.ready = true;
    this.#opening = undefined;
  }

  /**
   * All settings, also what is not needed for typing: the chat may have opened or closed since the page was opened,
   * or speaks another language now. Undefined: they could not be had.
   */
  readonly renew = (): Promise<RoomSettings | undefined> => this.#bring(true).catch(() => undefined);

  async #bring(again?: boolean): Promise<RoomSettings | undefined> {
    const settings = await bringSettings(this, again);
    if (settings) {
      const ids = settings.channels.map(({ id }) => id);
      this.settings = settings;
      this.fixed = ids.includes(this.asked);
      // On a page of its own nothing has been said of what it is about: there it is asked.
      if (!ids.includes(this.channel)) this.channel = (this.standalone && ids[1] ? '' : ids[0]) ?? '';
    }
    return this.settings;
  }

  readonly setLocale = async (wanted: string): Promise<void> => {
    // Without the network the language stays what it was.
    await loadLocale(wanted).catch(() => undefined);
    void this.renew();
    this.requestUpdate();
  };

  #start(): void {
    const { answers } = this.settings as RoomSettings;
    const tag = lang();
    void this.actions?.start({
      channel: this.channel,
      lang: tag,
      answers: answers.includes(tag) ? [tag] : answers,
    });
  }

  /** Resolves when what stands above where one writes is here, or no longer of use. */
  #begin(): Promise<void> {
    return (this.#coming ??= conversationPart(() => !this.gone && isOpen(this.view?.phase)).then(part => {
      this.chat ??= part;
      this.#coming = undefined;
      this.requestUpdate();
    }));
  }

  async #sendGuarded(): Promise<void> {
    const { text } = this.draft;
    // Where the words are seen once they are sent; without it they stay where they are.
    if (!this.chat) await soon(this.#begin()).catch(() => undefined);
    await this.chat?.sendGuarded(text, this);
  }

  /** As if *Avsluta chatten* had been confirmed. */
  end(): void {
    this.overlay.drop();
    // Of what one who says *Avsluta utan att visa* has not seen, nothing stays on the screen. Once the relay has given a
    // conversation, the session itself knows that it is covered.
    this.actions?.end(this.cover.away ? 'exit' : 'parent');
    this.cover.resume();
  }

  /** Leaving at once: nothing is left on the screen, and nothing comes back. */
  leave(): void {
    this.hidden = true;
    this.draft.set('');
    if (this.actions) this.actions.end('exit');
    // Nothing is here yet that could go on with it.
    else forget(this.relay, this.site);
  }

  /** Sound is off until chosen, and sounds once when switched on, so that one knows it. */
  #switch(change: Partial<Switches>): void {
    this.switches = { ...this.switches, ...change };
    if (change.sound) this.chat?.chime();
  }

  seenAgain(event?: Event): void {
    if (this.view?.phase === 'idle') void this.renew();
    // A panel that has just been opened has no measures yet.
    requestAnimationFrame(() => requestAnimationFrame(() => this.chat?.tellSeen(this)));
    if (!event) return;
    if (!this.overlay.element) this.#focus.back();
    void this.come();
  }

  wasAway(closed: boolean): void {
    if (closed) this.draft.set('');
    else this.overlay.dropQuestion();
  }

  /** A person comes to it: where one writes, or to the heading of what is shown. */
  readonly come = async (): Promise<void> => {
    await this.updateComplete;
    const on =
      this.overlay.element?.shadowRoot?.querySelector<HTMLElement>('viska-dialog') ??
      this.renderRoot.querySelector<HTMLElement>('viska-composer');
    if (on) on.focus();
    // Of a focus that comes into the frame with the frame's own, a screen reader says nothing.
    else setTimeout(() => this.shadowRoot?.activeElement ?? void this.#focus.land(), SAID_MS);
  };

  changed(view: ParentView, before: ParentView | undefined): void {
    const { phase, concern, problem, switches } = view;
    if (!this.chat && isOpen(phase)) void this.#begin();
    const came = (to: ParentView['phase']): boolean => phase === to && before?.phase !== to;
    this.draft.follow(view, before, this.cover.covered);
    if (came('ended')) this.#focus.forget();
    this.concern ||= concern;
    // From the page before this one.
    if (switches && switches !== before?.switches) this.switches = switches;
    if (!before) return;
    const again = phase === 'idle' && before.phase === 'ended';
    // Nothing is left of what was but the words that nobody has read.
    if (again) this.concern = false;
    if (again || (problem === 'closed-hours' && before.problem !== problem)) void this.renew();
    if (phase !== 'idle' && !isOpen(phase)) this.overlay.dropQuestion();
    if (came('active')) void this.renew();
    if (came('starting')) {
      this.begins = true;
      setTimeout(() => (this.begins = false), SAID_MS);
      void this.come();
    }
    if (this.switches.sound) this.chat?.chimeAt(view, before);
  }
}
