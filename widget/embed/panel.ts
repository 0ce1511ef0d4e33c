/**
 * The panel on the host page: a dialog that is not modal, with the quick exit, the minimise button and the
 * room's frame. Fetched by `viska.ts` when the parent acts; talks with the room through `bridge.ts`.
 */
import type { ChatState, News, ToDoorway, ToRoom } from './bridge.ts';
import { frameAddress } from './frame-address.ts';
import { keepWord, readWord } from './kept-word.ts';
import { leavePage, WIPE_LOADING_MS, WIPE_MS } from './leave-page.ts';
import { lookOf } from './look-of.ts';
import { panelElements } from './panel-elements.ts';
import { roomFrame } from './room-frame.ts';
import { shiftThrice } from './shift-thrice.ts';
import { wordsOf } from './words/words.ts';

/** By then a screen reader knows which document the focus is in. The panel's style keeps it in the tree for longer. */
const SAID_MS = 300;

/** What the launcher asks for; nothing: be there, and open again if an open chat was left behind. */
export type Order = 'open' | 'close' | 'toggle' | 'endChat' | 'quickExit' | 'setLocale' | 'sync';

/** The part of <viska-chat> that the panel works with. */
export interface ChatElement extends HTMLElement {
  state: ChatState;
  /** In the launcher, while this file could not be had. */
  note: Text;
}

type Panel = Record<Order | 'wake', (lang: string) => unknown>;

/** Not by name: old libraries have one of their own. */
const NativeEvent = document.createEvent('CustomEvent').constructor as typeof CustomEvent;

const panels = new WeakMap<ChatElement, Panel>();
/** This file is fetched from the relay, wherever the page has the launcher from. */
const relay = import.meta.url.split('/', 3).join('/');

/** The launcher's one way in; the first call makes the panel. */
export function run(chat: ChatElement, order: Order | 'wake' = 'wake', lang = ''): void {
  let panel = panels.get(chat);
  if (!panel) panels.set(chat, (panel = panelOf(chat)));
  panel[order](lang);
}

function panelOf(chat: ChatElement): Panel {
  const parts = panelElements(chat);
  const { launcher, panel } = parts;
  let frame: HTMLIFrameElement | undefined;
  let news: News | undefined;
  /** The channel the conversation began in, also on pages of another one. */
  let channel = '';
  /** Chosen in the room: it goes along to pages in other languages. */
  let chosen = '';
  let shown = false;
  /** Opened by a person, on this page: the focus may follow. */
  let wanted = false;
  let ending = false;
  let left = false;
  /** A room before this one never said that it had wiped: the word `left` stays until the next one has. */
  let owed = false;
  /** The language that page and room last agreed on, and how often the page has asked for another. */
  let agreed = '';
  let wish = 0;
  let go: (() => void) | undefined;
  const room = roomFrame(make, hear, fail);

  const attribute = (name: string): string => chat.getAttribute(name) ?? '';
  const language = (): string => chat.lang || document.documentElement.lang;
  /** `focus`: a person asked for it. */
  const setOpen = (open: boolean, focus = true): void => {
    chat.toggleAttribute('open', open);
    sync(focus);
  };
  const emit = (name: string, detail?: unknown): unknown =>
    chat.dispatchEvent(new NativeEvent(`viska-${name}`, { detail, bubbles: true, composed: true }));
  const mark = (): void => parts.mark(!shown && !!news?.unread);
  /** Something goes on that should follow to the next page. */
  const live = (): boolean => /waiting|active/.test(chat.state);

  /** The word stays while the panel is open, and minimised only if a conversation lives. */
  function remember(): void {
    if (left || owed || !frame) return;
    if (shown ? chat.state !== 'ended' : live())
      keepWord(attribute('site'), channel, shown ? '' : 'min', chosen);
    else keepWord();
  }

  function become(state: ChatState): void {
    if (state === chat.state) return;
    chat.state = state;
    room.mind();
    remember();
    emit('state', state);
  }

  function make(): [HTMLIFrameElement, string] {
    const [site, , how] = readWord();
    channel ||= attribute('channel');
    owed = how === 'left' && site === attribute('site');
    agreed = language();
    const { href, origin } = frameAddress(relay, chat, channel, agreed, owed);
    return [(frame = parts.frame(href)), origin];
  }

  /** As a page of its own it may come. */
  function fail(): void {
    parts.unreachable(`${relay}/chat/${attribute('site')}`);
    become('unavailable');
    emit('error', 'frame-unreachable');
  }

  function hear(message: Exclude<ToDoorway, 'here'>, first: boolean): void {
    // Before anything that the page might break: a working chat is not covered.
    if (first) parts.unreachable(null);
    if (message === 'close') setOpen(false);
    else if (message === 'exit') leave();
    else if (message === 'exited') {
      owed = false;
      if (left) keepWord();
      else remember();
      go?.();
    } else take(message);
    if (first) tell();
    if (first && wanted && (chat.shadowRoot as ShadowRoot).activeElement === panel) into({ focus: true });
  }

  /** A frame of another site takes no focus by itself. */
  function into(once: Partial<ToRoom>): void {
    frame?.focus();
    tell(once);
  }

  /** Closes the topmost alone. */
  function escape(event: Event): void {
    if (!room.send || !news?.over) return setOpen(false);
    event.preventDefault();
    into({ escape: true });
  }

  function take(next: News): void {
    const before = news;
    news = next;
    become(next.state);
    parts.name.textContent = next.name ?? '';
    mark();
    if (next.unread !== !!before?.unread) emit('unread', next.unread);
    // What the page has asked for since the room said this holds; and what the room answers first to a wish of the page
    // (`sv` to `sv-SE`) is nobody's choice.
    if (next.heard === wish && before?.heard === wish && next.lang !== before.lang) {
      agreed = next.lang;
      if (language() !== agreed) chat.lang = chosen = agreed;
      remember();
    }
    if (next.problem && next.problem !== before?.problem) emit('error', next.problem);
  }

  /** `once`: what is true of this moment alone. */
  function tell(once?: Partial<ToRoom>): void {
    const scheme = attribute('color-scheme');
    panel.style.colorScheme = scheme;
    const lang = language();
    if (lang !== agreed) wish++;
    agreed = lang;
    room.send?.({
      open: shown,
      lang,
      wish,
      scheme,
      properties: lookOf(chat),
      end: ending,
      exit: left,
      ...once,
    });
    ending &&= !room.send;
  }

  async function relabel(): Promise<void> {
    const asked = language();
    const [lang, words] = await wordsOf(asked);
    // A language asked for meanwhile may have come sooner.
    if (asked === language()) parts.say(lang, words);
    mark();
  }

  /** Follows the `open` attribute; what hides with it may have the focus, so at once. */
  function sync(focus: boolean): void {
    const open = chat.hasAttribute('open');
    chat.note.data = '';
    if (open === shown) return;
    shown = open;
    const root = chat.shadowRoot as ShadowRoot;
    const at = root.activeElement;
    if (frame) room.mind();
    // Opened again: tries again.
    if (open && (!frame || chat.state === 'unavailable')) room.build();
    parts.cover();
    if (!open && panel.contains(at)) {
      // Of a focus that comes from the frame's document and goes to a button at once, a screen reader says nothing.
      (at === frame ? panel : launcher).focus();
      setTimeout(() => !shown && root.activeElement === panel && launcher.focus(), SAID_MS);
    } else if (open && focus) panel.focus();
    mark();
    remember();
    tell();
    wanted = open && focus;
    if (wanted && room.send) into({ focus: true });
    emit(open ? 'open' : 'close');
  }

  /** Quick exit: blank at once, wipe, go. */
  function leave(): void {
    if (left) return;
    left = true;
    // Until a room has said that it is wiped.
    if (frame || readWord()[2] === 'left') keepWord(attribute('site'), '', 'left');
    else keepWord();
    go = leavePage(() => news?.exitAddress ?? '', frame ? (room.send ? WIPE_MS : WIPE_LOADING_MS) : 0);
    tell();
  }

  /** On a page's first sight of the panel: go on where the page before this one stood. */
  function wake(): void {
    const [site, was, how, spoken] = readWord();
    const own = attribute('site');
    // Of several elements for one site, the first carries the conversation.
    const all = [...document.querySelectorAll('viska-chat')];
    const first = all.find(one => one.getAttribute('site') === own);
    if (site === own && how !== 'left' && first === chat && !frame) {
      channel = was ?? '';
      if (spoken) chat.lang = chosen = spoken;
      room.build();
      // On a new page the focus stays where the person is.
      if (!how) setOpen(true, false);
    }
    sync(false);
  }

  /** From the back/forward cache: what ended on another page since must not show here. */
  function restored(): void {
    if (left || !frame) return;
    const [site, , how] = readWord();
    if (site) setOpen(!how);
    else if (live()) {
      panel.parentNode?.removeChild(panel);
      frame = room.send = news = undefined;
      channel = '';
      setOpen(false);
      become('idle');
    }
  }

  parts.exit.onclick = leave;
  // Also a phone's back button, where the panel fills the window.
  panel.oncancel = escape;
  parts.minimise.onclick = () => setOpen(false);
  new MutationObserver(() => {
    const color = attribute('color');
    if (color) chat.style.setProperty('--viska-color-brand', color);
    void relabel();
    tell();
  }).observe(chat, { attributeFilter: ['lang', 'label', 'color', 'color-scheme'] });
  // Only where a chat has been opened: Shift and Esc are the page's own until then.
  shiftThrice(document, presses => {
    if (!frame || !chat.isConnected) return;
    if (presses > 2) leave();
    else
      import('./once-more-here.ts').then(
        part => part.onceMore(chat, panel, language(), presses),
        () => 0,
      );
  });
  document.addEventListener('keydown', event => {
    const at = document.activeElement;
    const ours = at === chat || at === document.body || !at;
    if (event.key === 'Escape' && shown && ours) escape(event);
  });
  addEventListener('pageshow', ({ persisted }) => persisted && restored());
  void relabel();
  if (chat.hasAttribute('hidden-when-closed'))
    void import('./open-now.ts').then(({ mindHours }) => mindHours(chat, relay, become));

  return {
    wake,
    sync: () => sync(true),
    open: () => setOpen(true),
    close: () => setOpen(false),
    toggle: () => setOpen(!shown),
    setLocale: lang => (chat.lang = lang),
    endChat() {
      ending = !!frame;
      tell();
    },
    quickExit: leave,
  };
}
