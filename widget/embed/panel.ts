/**
 * The panel on the host page: a dialog that is not modal, with the quick exit, the minimise button and the
 * room's frame. Fetched by `viska.ts` when the parent acts; talks with the room through `bridge.ts`.
 */
import { connectDoorway } from './bridge.ts';
import type { ChatState, News, ToDoorway, ToRoom } from './bridge.ts';
import { frameAddress } from './frame-address.ts';
import { keepWord, readWord } from './kept-word.ts';
import { leavePage, WIPE_LOADING_MS, WIPE_MS } from './leave-page.ts';
import { lookOf } from './look-of.ts';
import { partsOf } from './parts.ts';
import { shiftThrice } from './shift-thrice.ts';
import { wordsOf } from './words/words.ts';

/** The room must have answered by then, else the panel says what to do without it. */
const FRAME_ANSWER_MS = 15_000;
/** The same once its page has loaded, or an error page in its place: only its texts, and the code that talks, may be on the way. */
const LOADED_ANSWER_MS = 6_000;

/** What the launcher asks for; nothing: be there, and open again if an open chat was left behind. */
export type Order = 'open' | 'close' | 'toggle' | 'endChat' | 'quickExit' | 'setLocale' | 'sync';

/** The part of <viska-chat> that the panel works with. */
export interface ChatElement extends HTMLElement {
  state: ChatState;
  /** In the launcher, while this file could not be had. */
  note: Text;
}

type Panel = Record<Order | 'wake', (lang: string) => unknown>;

const panels = new WeakMap<ChatElement, Panel>();
/** This file is fetched from the relay, wherever the page has the launcher from. */
const relay = new URL(import.meta.url).origin;

/** The launcher's one way in; the first call makes the panel. */
export function run(chat: ChatElement, order: Order | 'wake' = 'wake', lang = ''): void {
  let panel = panels.get(chat);
  if (!panel) panels.set(chat, (panel = panelOf(chat)));
  panel[order](lang);
}

function panelOf(chat: ChatElement): Panel {
  const parts = partsOf(chat);
  const { launcher, panel } = parts;
  let frame: HTMLIFrameElement | undefined;
  /** How to speak to the room; nothing until it has been heard. */
  let send: ((message: ToRoom) => void) | undefined;
  let news: News | undefined;
  /** The channel the conversation began in, also on pages of another one. */
  let channel = '';
  /** Chosen in the room: it goes along to pages in other languages. */
  let chosen = '';
  let shown = false;
  let ending = false;
  let left = false;
  /** The language that page and room last agreed on, and how often the page has asked for another. */
  let agreed = '';
  let wish = 0;
  /** Of the frame; nothing begins so before there is one. */
  let origin = '-';
  let go: (() => void) | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;

  const attribute = (name: string): string => chat.getAttribute(name) ?? '';
  const language = (): string => chat.lang || document.documentElement.lang;
  /** `focus`: a person asked for it. */
  const setOpen = (open: boolean, focus = true): void => {
    chat.toggleAttribute('open', open);
    sync(focus);
  };
  const emit = (name: string, detail?: unknown): unknown =>
    chat.dispatchEvent(new CustomEvent(`viska-${name}`, { detail, bubbles: true, composed: true }));
  const mark = (): void => parts.mark(!shown && !!news?.unread);
  /** Something goes on that should follow to the next page. */
  const live = (): boolean => /waiting|active/.test(chat.state);

  /** The word stays while the panel is open, and minimised only if a conversation lives. */
  function remember(): void {
    if (left || !frame) return;
    if (shown ? chat.state !== 'ended' : live())
      keepWord(attribute('site'), channel, shown ? '' : 'min', chosen);
    else keepWord();
  }

  function become(state: ChatState): void {
    if (state === chat.state) return;
    chat.state = state;
    remember();
    emit('state', state);
  }

  function build(): void {
    // Opened again: tries again.
    if (frame && chat.state !== 'unavailable') return;
    send = undefined;
    const [site, , how] = readWord();
    channel ||= attribute('channel');
    const again = how === 'left' && site === attribute('site');
    agreed = language();
    const address = frameAddress(relay, chat, channel, agreed, again);
    frame = parts.frame(address.href);
    ({ origin } = address);
    connectDoorway(frame, origin, hear);
    expect(FRAME_ANSWER_MS);
    frame.addEventListener('load', () => expect(LOADED_ANSWER_MS));
  }

  function expect(withinMs: number): void {
    clearTimeout(watch);
    if (!send) watch = setTimeout(fail, withinMs);
  }

  /** The room does not come. `elsewhere`: where it may. */
  function fail(elsewhere = ''): void {
    clearTimeout(watch);
    parts.unreachable(elsewhere);
    become('unavailable');
    emit('error', 'frame-unreachable');
  }

  function hear(message: ToDoorway, answer: (message: ToRoom) => void): void {
    const first = send !== answer;
    send = answer;
    if (message === 'close') setOpen(false);
    else if (message === 'exit') leave();
    else if (message === 'exited') {
      keepWord();
      go?.();
    } else take(message);
    if (!first) return;
    clearTimeout(watch);
    parts.unreachable(null);
    tell();
  }

  function take(next: News): void {
    const before = news;
    news = next;
    become(next.state);
    mark();
    if (next.unread !== !!before?.unread) emit('unread', next.unread);
    // What the page has asked for since the room said this holds.
    if (next.heard === wish && next.lang !== agreed) {
      agreed = next.lang;
      if (language() !== agreed) chat.lang = chosen = agreed;
      remember();
    }
    if (next.problem && next.problem !== before?.problem) emit('error', next.problem);
  }

  function tell(): void {
    const scheme = attribute('color-scheme');
    panel.style.colorScheme = scheme;
    const lang = language();
    if (lang !== agreed) wish++;
    agreed = lang;
    send?.({ open: shown, lang, wish, scheme, properties: lookOf(chat), end: ending, exit: left });
    ending &&= !send;
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
    const inside = panel.contains((chat.shadowRoot as ShadowRoot).activeElement);
    if (open) build();
    parts.cover();
    if (!open && inside) launcher.focus();
    else if (open && focus) panel.focus();
    mark();
    remember();
    tell();
    emit(open ? 'open' : 'close');
  }

  /** Quick exit: blank at once, wipe, go. */
  function leave(): void {
    if (left) return;
    left = true;
    if (frame && !send) keepWord(attribute('site'), '', 'left');
    else keepWord();
    go = leavePage(() => news?.exitAddress ?? '', frame ? (send ? WIPE_MS : WIPE_LOADING_MS) : 0);
    tell();
  }

  /** On a page's first sight of the panel: go on where the page before this one stood. */
  function wake(): void {
    const [site, was, how, spoken] = readWord();
    const own = attribute('site');
    // Of several elements for one site, the first carries the conversation.
    const first = document.querySelector(`viska-chat[site="${CSS.escape(own)}"]`);
    if (site === own && how !== 'left' && first === chat && !frame) {
      channel = was ?? '';
      if (spoken) chat.lang = chosen = spoken;
      build();
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
      panel.remove();
      frame = send = news = undefined;
      channel = '';
      setOpen(false);
      become('idle');
    }
  }

  // The page's policy may forbid the frame; as a page of its own the chat stands under another.
  document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
    const ours = effectiveDirective === 'frame-src' && blockedURI.startsWith(origin);
    if (ours && !send && disposition === 'enforce') fail(`${relay}/chat/${attribute('site')}`);
  });
  parts.exit.onclick = leave;
  // Also a phone's back button, where the panel fills the window.
  parts.minimise.onclick = panel.oncancel = () => setOpen(false);
  new MutationObserver(() => {
    const color = attribute('color');
    if (color) chat.style.setProperty('--viska-color-brand', color);
    void relabel();
    tell();
  }).observe(chat, { attributeFilter: ['lang', 'label', 'color', 'color-scheme'] });
  // Only where a chat has been opened: Shift and Esc are the page's own until then.
  shiftThrice(document, () => frame && chat.isConnected && leave());
  document.addEventListener('keydown', ({ key }) => {
    const at = document.activeElement;
    const ours = at === chat || at === document.body || !at;
    if (key === 'Escape' && shown && ours) setOpen(false);
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
