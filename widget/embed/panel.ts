/**
 * The panel on the host page: a dialog that is not modal, with the quick exit, the minimise button and the
 * room's frame. Fetched by `viska.ts` when the parent acts; talks with the room through `bridge.ts`.
 */
import type { ChatState, DoorwayEnd, ToDoorway } from './bridge.ts';
import { connectDoorway } from './bridge.ts';
import { keepWord, readWord } from './kept-word.ts';
import { leavePage } from './leave-page.ts';
import { lookOf } from './look-of.ts';
import { isOpenNow } from './open-now.ts';
import { PANEL_STYLE } from './panel-style.ts';
import { shiftThrice } from './shift-thrice.ts';
import { WORDS } from './words.ts';
import type { Words } from './words.ts';

/** The frame must have answered by then, else the panel says so in its place. */
export const FRAME_ANSWER_MS = 15_000;

/** What the launcher may ask for; nothing: be there, and open again if an open chat was left behind. */
export type Order = 'open' | 'end' | 'exit';

/** The part of <viska-chat> that the panel works with. */
export interface ChatElement extends HTMLElement {
  state: ChatState;
  button: HTMLButtonElement;
}

const panels = new WeakMap<ChatElement, Panel>();

/** The launcher's one way in; the first call makes the panel. */
export function run(chat: ChatElement, relay: string, order?: Order): void {
  let panel = panels.get(chat);
  if (!panel) {
    panels.set(chat, (panel = new Panel(chat, relay)));
    panel.wake();
  }
  if (order === 'open') panel.sync(true);
  if (order === 'end') panel.end();
  if (order === 'exit') panel.leave();
}

export class Panel {
  readonly #chat: ChatElement;
  readonly #relay: string;
  readonly #section = document.createElement('div');
  readonly #exit = document.createElement('button');
  readonly #minimise = document.createElement('button');
  #frame: HTMLIFrameElement | null = null;
  #room: DoorwayEnd | null = null;
  #exitAddress = 'about:blank';
  #exited: (() => void) | null = null;
  #shown = false;
  #left = false;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(chat: ChatElement, relay: string) {
    this.#chat = chat;
    this.#relay = relay;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLE);
    const root = chat.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

    // Plain boxes: a header or section here would be one more landmark on the municipality's page.
    const bar = document.createElement('div');
    bar.append(this.#exit, this.#minimise);
    this.#section.append(bar);
    this.#section.hidden = true;
    this.#section.tabIndex = -1;
    this.#section.setAttribute('role', 'dialog');
    this.#section.part.value = 'panel';
    this.#exit.part.value = 'exit';
    this.#minimise.part.value = 'minimise';
    this.#exit.onclick = () => this.leave();
    this.#minimise.onclick = () => chat.removeAttribute('open');
    this.#relabel();

    new MutationObserver(() => this.#changed()).observe(chat, {
      attributeFilter: ['lang', 'color', 'color-scheme'],
    });
    addEventListener('pageshow', event => {
      if (event.persisted) this.#restored();
    });
    // Minds the keyboard of a phone: it covers the layout viewport's lower part without resizing it.
    visualViewport?.addEventListener('resize', () => this.#fit());
    visualViewport?.addEventListener('scroll', () => this.#fit());
  }

  /** On a page's first sight of the panel: go on where the page before this one stood. */
  wake(): void {
    const word = readWord();
    if (word?.site === this.#site && chatOf(this.#site) === this.#chat) {
      this.#build();
      // Setting it calls `run` again; shown before that, so the focus stays where the person is.
      if (!word.minimised && !this.#open) this.#show(false);
    }
    if (this.#open) this.sync(false);
    if (this.#chat.hasAttribute('hidden-when-closed'))
      void isOpenNow(this.#relay, this.#site, this.#channel).then(open => {
        if (open) this.#chat.style.visibility = 'visible';
        else this.#state('closed-hours');
      });
  }

  /** Follows the `open` attribute. `focus`: a person asked for it. */
  sync(focus: boolean): void {
    if (this.#open && !this.#shown) this.#show(focus);
    else if (!this.#open && this.#shown) this.#hide();
  }

  end(): void {
    this.#room?.send({ type: 'end' });
  }

  /** Quick exit: blank at once, wipe, go. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    keepWord(null);
    const room = this.#room;
    leavePage(
      () => this.#exitAddress,
      room &&
        new Promise(resolve => {
          this.#exited = resolve;
          room.send({ type: 'exit' });
        }),
    );
  }

  get #open(): boolean {
    return this.#chat.hasAttribute('open');
  }
  get #site(): string {
    return this.#chat.getAttribute('site') ?? '';
  }
  get #channel(): string {
    return this.#chat.getAttribute('channel') ?? '';
  }
  get #language(): string {
    return this.#chat.lang || document.documentElement.lang || 'sv';
  }
  get #words(): Words {
    return WORDS[this.#language.slice(0, 2)] ?? (WORDS.sv as Words);
  }
  /** Something goes on that should follow to the next page. */
  get #live(): boolean {
    return this.#chat.state === 'waiting' || this.#chat.state === 'active';
  }

  #show(focus: boolean): void {
    this.#shown = true;
    this.#build();
    this.#section.hidden = false;
    this.#chat.toggleAttribute('open', true);
    this.#fit();
    this.#mark(false);
    this.#remember();
    this.#room?.send({ type: 'open' });
    if (focus) this.#section.focus();
    this.#emit('open');
  }

  #hide(): void {
    this.#shown = false;
    const inside = this.#section.contains((this.#chat.shadowRoot as ShadowRoot).activeElement);
    this.#section.hidden = true;
    this.#remember();
    this.#room?.send({ type: 'minimised' });
    if (inside) this.#chat.button.focus();
    this.#emit('close');
  }

  /** The word stays while the panel is open, and minimised only if a conversation lives. */
  #remember(): void {
    const keep = this.#shown ? this.#chat.state !== 'ended' : this.#live;
    keepWord(keep ? { site: this.#site, channel: this.#channel, minimised: !this.#shown } : null);
  }

  #build(): void {
    if (this.#frame) return;
    const kept = readWord();
    const own = this.#chat.getAttribute('frame');
    const address = new URL(own || `${this.#relay}/frame/${this.#site}`, location.href);
    const channel = kept?.site === this.#site && kept.channel ? kept.channel : this.#channel;
    if (channel) address.searchParams.set('channel', channel);
    address.searchParams.set('lang', this.#language);
    // The frame is always new; only this page knows whether history or a restored session brought it back.
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (navigation?.type === 'back_forward') address.searchParams.set('page', navigation.type);
    // Self-hosted frame files must be told whom they speak to.
    if (own) address.searchParams.set('relay', this.#relay);
    const frame = (this.#frame = document.createElement('iframe'));
    frame.referrerPolicy = 'no-referrer';
    frame.title = this.#words.panel;
    frame.src = address.href;
    this.#room = connectDoorway(frame, address.origin, message => this.#hear(message));
    this.#section.append(frame);
    this.#chat.shadowRoot?.append(this.#section);
    shiftThrice(document, () => this.leave());
    document.addEventListener('keydown', event => {
      const at = document.activeElement;
      if (event.key === 'Escape' && this.#shown && (at === this.#chat || at === document.body || !at))
        this.#chat.removeAttribute('open');
    });
    this.#watch = setTimeout(() => this.#unreachable(), FRAME_ANSWER_MS);
    this.#look();
  }

  #hear(message: ToDoorway): void {
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#watch);
        this.#section.querySelectorAll('p,a').forEach(element => element.remove());
        if (message.exitAddress) this.#exitAddress = message.exitAddress;
        return;
      case 'exit-address':
        this.#exitAddress = message.address;
        return;
      case 'state':
        return this.#state(message.state);
      case 'unread':
        this.#mark(message.unread && !this.#shown);
        return this.#emit('unread', message.unread);
      case 'close':
        return this.#chat.removeAttribute('open');
      case 'exit':
        return this.leave();
      case 'exited':
        return this.#exited?.();
      case 'ended':
        return keepWord(null);
      case 'locale':
        this.#chat.lang = message.lang;
        return;
      case 'error':
        return this.#emit('error', message.code);
    }
  }

  #state(state: ChatState): void {
    if (state === this.#chat.state) return;
    this.#chat.state = state;
    if (!this.#left && this.#frame) this.#remember();
    this.#emit('state', state);
  }

  #unreachable(): void {
    const { unreachable, alone } = this.#words;
    const text = document.createElement('p');
    text.setAttribute('role', 'status');
    text.textContent = unreachable;
    const link = document.createElement('a');
    link.href = `${this.#relay}/chat/${this.#site}`;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = alone;
    this.#frame?.before(text, link);
    this.#state('unavailable');
    this.#emit('error', 'frame-unreachable');
  }

  /** From the back/forward cache: what ended on another page since must not show here. */
  #restored(): void {
    const word = readWord();
    if (this.#left || !this.#frame) return;
    if (word) {
      if (word.minimised === this.#shown) this.#chat.toggleAttribute('open', !word.minimised);
    } else if (this.#live) {
      this.#room?.disconnect();
      this.#section.remove();
      this.#frame.remove();
      this.#frame = this.#room = null;
      this.#chat.removeAttribute('open');
      this.#mark(false);
      this.#state('idle');
    }
  }

  #changed(): void {
    this.#relabel();
    this.#room?.send({ type: 'locale', lang: this.#language });
    this.#look();
  }

  #relabel(): void {
    const words = this.#words;
    const rtl = /^(ar|fa)/.test(this.#language);
    this.#section.lang = this.#language;
    this.#section.dir = rtl ? 'rtl' : 'ltr';
    this.#section.setAttribute('aria-label', words.panel);
    this.#exit.textContent = words.exit;
    this.#minimise.setAttribute('aria-label', words.minimise);
    if (this.#frame) this.#frame.title = words.panel;
  }

  #look(): void {
    this.#room?.send({ type: 'look', ...lookOf(this.#chat) });
  }

  /** A quiet dot on the launcher: no text, no count. */
  #mark(unread: boolean): void {
    const { button } = this.#chat;
    button.querySelector('[part=dot]')?.remove();
    button.removeAttribute('aria-description');
    if (!unread) return;
    const dot = document.createElement('span');
    dot.part.value = 'dot';
    button.append(dot);
    button.setAttribute('aria-description', this.#words.unread);
  }

  #fit(): void {
    if (!visualViewport || !this.#shown) return;
    const { height, offsetTop, scale } = visualViewport;
    // Zoomed in, the person moves the view about: the panel stays put.
    if (scale > 1.01) return;
    this.#section.style.setProperty('--viska-view-height', `${height}px`);
    this.#section.style.setProperty('--viska-view-top', `${offsetTop}px`);
  }

  #emit(name: string, detail?: unknown): void {
    this.#chat.dispatchEvent(new CustomEvent(`viska-${name}`, { detail, bubbles: true, composed: true }));
  }
}

/** Of several elements for one site, the first carries the conversation. */
function chatOf(site: string): Element | undefined {
  return [...document.querySelectorAll('viska-chat')].find(chat => chat.getAttribute('site') === site);
}
