/**
 * The panel on the host page: a dialog that is not modal, with the quick exit, the minimise button and the
 * room's frame. Fetched by `viska.ts` when the parent acts; talks with the room through `bridge.ts`.
 */
import { connectDoorway } from './bridge.ts';
import type { ChatState, DoorwayEnd, ToDoorway } from './bridge.ts';
import { frameAddress } from './frame-address.ts';
import { keepLeft, keepWord, readWord } from './kept-word.ts';
import { leavePage, WIPE_LOADING_MS, WIPE_MS } from './leave-page.ts';
import { lookOf } from './look-of.ts';
import { isOpenNow } from './open-now.ts';
import { Parts } from './parts.ts';
import { shiftThrice } from './shift-thrice.ts';
import { wordsOf } from './words/words.ts';

/** The frame must have answered by then, else the panel says so in its place. */
export const FRAME_ANSWER_MS = 15_000;

/** What the launcher asks for; nothing: be there, and open again if an open chat was left behind. */
export type Order = 'open' | 'close' | 'toggle' | 'endChat' | 'quickExit' | 'setLocale' | 'sync';

/** The part of <viska-chat> that the panel works with. */
export interface ChatElement extends HTMLElement {
  state: ChatState;
}

const panels = new WeakMap<ChatElement, Panel>();
/** This file is fetched from the relay, wherever the page has the launcher from. */
const relay = new URL(import.meta.url).origin;

/** The launcher's one way in; the first call makes the panel. */
export function run(chat: ChatElement, order?: Order, lang = ''): void {
  let panel = panels.get(chat);
  if (!panel) panels.set(chat, (panel = new Panel(chat)));
  switch (order) {
    case undefined:
      return panel.wake();
    case 'open':
    case 'close':
    case 'toggle':
      // The attribute tells the launcher, which calls again with `sync`.
      chat.toggleAttribute('open', order === 'toggle' ? undefined : order === 'open');
      return;
    case 'sync':
      return panel.sync(true);
    case 'setLocale':
      chat.lang = lang;
      return;
    case 'endChat':
      return panel.end();
    case 'quickExit':
      return panel.leave();
  }
}

export class Panel {
  readonly #chat: ChatElement;
  readonly #parts: Parts;
  #frame: HTMLIFrameElement | null = null;
  #room: DoorwayEnd | null = null;
  /** The channel the conversation began in, also on pages of another one. */
  #channel = '';
  /** Chosen in the room: it goes along to pages in other languages. */
  #chosen = '';
  #exitAddress = '';
  #exited: (() => void) | null = null;
  #shown = false;
  #left = false;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(chat: ChatElement) {
    this.#chat = chat;
    this.#parts = new Parts(chat);
    this.#parts.exit.onclick = () => this.leave();
    this.#parts.minimise.onclick = () => chat.removeAttribute('open');
    void this.#relabel();
    new MutationObserver(() => this.#changed()).observe(chat, {
      attributeFilter: ['lang', 'label', 'color', 'color-scheme'],
    });
    // Only where a chat has been opened: Shift and Esc are the page's own until then.
    shiftThrice(document, () => this.#frame && this.leave());
    document.addEventListener('keydown', event => {
      const at = document.activeElement;
      if (event.key === 'Escape' && this.#shown && (at === chat || at === document.body || !at))
        chat.removeAttribute('open');
    });
    addEventListener('pageshow', event => {
      if (event.persisted) this.#restored();
    });
    if (chat.hasAttribute('hidden-when-closed')) void this.#mindHours();
  }

  /** On a page's first sight of the panel: go on where the page before this one stood. */
  wake(): void {
    const word = readWord();
    // Of several elements for one site, the first carries the conversation.
    const first = document.querySelector(`viska-chat[site="${CSS.escape(this.#site)}"]`);
    if (word?.site === this.#site && first === this.#chat && !this.#frame) {
      this.#channel = word.channel;
      if (word.lang) this.#chat.lang = this.#chosen = word.lang;
      this.#build();
      // Shown before the attribute calls again, so that the focus stays where the person is.
      if (!word.minimised && !this.#open) this.#show(false);
    }
    if (this.#open) this.sync(false);
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
    const room = this.#room;
    if (room && !room.connected) keepLeft(this.#site);
    else keepWord(null);
    leavePage(
      () => this.#exitAddress,
      room &&
        new Promise(resolve => {
          this.#exited = resolve;
          room.send({ type: 'exit' });
        }),
      room?.connected ? WIPE_MS : WIPE_LOADING_MS,
    );
  }

  get #open(): boolean {
    return this.#chat.hasAttribute('open');
  }
  get #site(): string {
    return this.#chat.getAttribute('site') ?? '';
  }
  get #language(): string {
    return this.#chat.lang || document.documentElement.lang;
  }
  /** Something goes on that should follow to the next page. */
  get #live(): boolean {
    return this.#chat.state === 'waiting' || this.#chat.state === 'active';
  }

  #show(focus: boolean): void {
    this.#shown = true;
    this.#build();
    this.#chat.toggleAttribute('open', true);
    this.#parts.show(focus);
    this.#remember();
    this.#room?.send({ type: 'open' });
    this.#emit('open');
  }

  #hide(): void {
    this.#shown = false;
    this.#parts.hide();
    this.#remember();
    this.#room?.send({ type: 'minimised' });
    this.#emit('close');
  }

  /** The word stays while the panel is open, and minimised only if a conversation lives. */
  #remember(): void {
    const keep = this.#shown ? this.#chat.state !== 'ended' : this.#live;
    keepWord(
      keep ? { site: this.#site, channel: this.#channel, minimised: !this.#shown, lang: this.#chosen } : null,
    );
  }

  #build(): void {
    if (this.#frame) return;
    this.#channel ||= this.#chat.getAttribute('channel') ?? '';
    const address = frameAddress(relay, this.#chat, this.#channel, this.#language);
    const frame = (this.#frame = this.#parts.addFrame(address.href));
    this.#room = connectDoorway(frame, address.origin, message => this.#hear(message));
    this.#parts.attach();
    this.#watch = setTimeout(() => this.#unreachable(), FRAME_ANSWER_MS);
    this.#look();
  }

  #hear(message: ToDoorway): void {
    switch (message.type) {
      case 'ready':
        clearTimeout(this.#watch);
        this.#parts.answered();
        this.#exitAddress = message.exitAddress ?? this.#exitAddress;
        return;
      case 'exit-address':
        this.#exitAddress = message.address;
        return;
      case 'state':
        return this.#state(message.state);
      case 'unread':
        this.#parts.mark(message.unread && !this.#shown);
        return this.#emit('unread', message.unread);
      case 'close':
        this.#chat.removeAttribute('open');
        return;
      case 'exit':
        return this.leave();
      case 'exited':
        keepWord(null);
        return this.#exited?.();
      case 'ended':
        return keepWord(null);
      case 'locale':
        if (this.#language === message.lang) return;
        this.#chat.lang = this.#chosen = message.lang;
        return this.#remember();
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
    this.#parts.sayUnreachable(`${relay}/chat/${this.#site}`);
    this.#state('unavailable');
    this.#emit('error', 'frame-unreachable');
  }

  async #mindHours(): Promise<void> {
    const open = await isOpenNow(relay, this.#site, this.#chat.getAttribute('channel') ?? '');
    if (open) this.#chat.style.visibility = 'visible';
    else this.#state('closed-hours');
  }

  /** From the back/forward cache: what ended on another page since must not show here. */
  #restored(): void {
    if (this.#left || !this.#frame) return;
    const word = readWord();
    if (word) {
      if (word.minimised === this.#shown) this.#chat.toggleAttribute('open', !word.minimised);
    } else if (this.#live) {
      this.#room?.disconnect();
      this.#parts.detach();
      this.#frame = this.#room = null;
      this.#channel = '';
      this.#chat.removeAttribute('open');
      this.#state('idle');
    }
  }

  #changed(): void {
    const color = this.#chat.getAttribute('color');
    if (color) this.#chat.style.setProperty('--viska-color-brand', color);
    void this.#relabel();
    this.#room?.send({ type: 'locale', lang: this.#language });
    this.#look();
  }

  async #relabel(): Promise<void> {
    const asked = this.#language;
    const { lang, words } = await wordsOf(asked);
    // A language asked for meanwhile may have come sooner.
    if (asked === this.#language) this.#parts.say(lang, words);
  }

  #look(): void {
    this.#room?.send({ type: 'look', ...lookOf(this.#chat) });
  }

  #emit(name: string, detail?: unknown): void {
    this.#chat.dispatchEvent(new CustomEvent(`viska-${name}`, { detail, bubbles: true, composed: true }));
  }
}
