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
/** Where a room was and something else has been loaded: a room says at once that it is there. */
const AGAIN_ANSWER_MS = 2_000;
/** Built anew once within this time; a frame that is lost again is said to be. */
const REBUILT_MS = 60_000;
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
  const parts = partsOf(chat);
  const { launcher, panel } = parts;
  let frame: HTMLIFrameElement | undefined;
  /** How to speak to the room; nothing until it has been heard. */
  let send: ((message: ToRoom | 'here') => void) | undefined;
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
  /** When the frame was last built anew, by this page's clock. */
  let rebuiltAt = -REBUILT_MS;
  let answered: (() => void) | undefined;
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
    mind();
    remember();
    emit('state', state);
  }

  function build(): void {
    // Opened again: tries again.
    if (frame && chat.state !== 'unavailable') return;
    send = undefined;
    const [site, , how] = readWord();
    channel ||= attribute('channel');
    owed = how === 'left' && site === attribute('site');
    agreed = language();
    const address = frameAddress(relay, chat, channel, agreed, owed);
    frame = parts.frame(address.href);
    ({ origin } = address);
    connectDoorway(frame, origin, hear);
    expect(FRAME_ANSWER_MS);
    frame.addEventListener('load', () => {
      const again = !!send;
      // Of what was there before.
      send = undefined;
      expect(again ? AGAIN_ANSWER_MS : LOADED_ANSWER_MS, again ? lost : fail);
    });
  }

  /** Not before somebody has acted in the room, or closed it: until then no word of theirs is in it. */
  const mind = (): unknown =>
    import('./frame-watch.ts').then(
      ({ watchFrame }) => (answered ??= watchFrame(() => (send?.('here'), !!send), lost)),
      () => undefined,
    );

  function expect(withinMs: number, otherwise: () => void = fail): void {
    clearTimeout(watch);
    if (!send) watch = setTimeout(otherwise, withinMs);
  }

  /** There is no room in the frame any more: the conversation goes on in a new one. */
  function lost(): void {
    const now = performance.now();
    if (now - rebuiltAt < REBUILT_MS) return fail();
    rebuiltAt = now;
    frame = undefined;
    build();
  }

  /** The room does not come, or cannot be spoken with: as a page of its own it may. */
  function fail(): void {
    clearTimeout(watch);
    // It may be a room all the same, and not answer.
    send = undefined;
    parts.unreachable(`${relay}/chat/${attribute('site')}`);
    become('unavailable');
    emit('error', 'frame-unreachable');
  }

  function hear(message: ToDoorway, answer: (message: ToRoom | 'here') => void): void {
    answered?.();
    // A room, and its texts may be on the way.
    if (message === 'here') return send ? undefined : expect(LOADED_ANSWER_MS);
    const first = send !== answer;
    send = answer;
    // Before anything that the page might break: a working chat is not covered.
    if (first) {
      clearTimeout(watch);
      parts.unreachable(null);
    }
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
    if (!send || !news?.over) return setOpen(false);
    event.preventDefault();
    into({ escape: true });
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

  /** `once`: what is true of this moment alone. */
  function tell(once?: Partial<ToRoom>): void {
    const scheme = attribute('color-scheme');
    panel.style.colorScheme = scheme;
    const lang = language();
    if (lang !== agreed) wish++;
    agreed = lang;
    send?.({ open: shown, lang, wish, scheme, properties: lookOf(chat), end: ending, exit: left, ...once });
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
    const root = chat.shadowRoot as ShadowRoot;
    const at = root.activeElement;
    if (frame) mind();
    if (open) build();
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
    if (wanted && send) into({ focus: true });
    emit(open ? 'open' : 'close');
  }

  /** Quick exit: blank at once, wipe, go. */
  function leave(): void {
    if (left) return;
    left = true;
    // Until a room has said that it is wiped.
    if (frame || readWord()[2] === 'left') keepWord(attribute('site'), '', 'left');
    else keepWord();
    go = leavePage(() => news?.exitAddress ?? '', frame ? (send ? WIPE_MS : WIPE_LOADING_MS) : 0);
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
      panel.parentNode?.removeChild(panel);
      frame = send = news = undefined;
      channel = '';
      setOpen(false);
      become('idle');
    }
  }

  // The page's policy may forbid the frame; as a page of its own the chat stands under another.
  document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
    const ours = effectiveDirective === 'frame-src' && blockedURI.startsWith(origin);
    if (ours && !send && disposition === 'enforce') fail();
  });
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
