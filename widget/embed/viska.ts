/**
 * The doorway, viska.js: one classic script on the municipality's page that defines <viska-chat> and draws
 * its launcher. From the page it receives attributes and presses; everything further is `panel.ts`, fetched
 * when the parent acts. At most 1,250 bytes with brotli, paid on every page of the municipality, hence its terseness.
 * The page may have replaced anything: what matters here is syntax, or comes from where pages replace nothing.
 */
import type { ChatState } from './bridge.ts';
import type * as PanelFile from './panel.ts';
import type { Order } from './panel.ts';

/** Path of the panel's file under the relay's origin; written in by the build. */
declare const __PANEL__: string;

type Call = (chat: ViskaChat) => void;
/** `(window.viska = window.viska || []).push(v => v.open())` works before and after loading. */
interface Queue {
  push: (call: Call) => unknown;
}

declare global {
  interface Window {
    Viska?: ViskaChat;
    viska?: Queue;
  }
}

// A form or picture of that name on the page hides the property.
const { src, dataset } = (
  (document.currentScript as HTMLScriptElement | null)?.src
    ? document.currentScript
    : document.querySelector('[src*="viska.js"]')
) as HTMLScriptElement;
/** `URL` may be a variable of the page. */
const originOf = (address: string) => address.split('/', 3).join('/');
const sheet = new CSSStyleSheet();
// The speech mark is drawn by borders: no image to allow, and it stays in forced colours.
sheet.replaceSync(
  ':host{all:initial;position:fixed;z-index:var(--viska-z-index,99999);inset-block-end:var(--viska-inset,16px);inset-inline-end:var(--viska-inset,16px)}:host([hidden]){display:none}:host([position=start]){inset-inline:var(--viska-inset,16px) auto}:host([position=inline]){position:static}:host([hidden-when-closed]){visibility:hidden}button{display:flex;place-items:center;gap:9px;padding:14px 16px;border:1px solid #fff6;border-radius:99px;font:600 16px/20px var(--viska-font,system-ui);background:var(--viska-color-brand,#1f5c4a);color:var(--viska-color-on-brand,#fff)}button:before{content:"";padding:8px;border:2px solid;border-radius:9px 9px 9px 0}@media print{:host{display:none!important}}',
);

/**
 * The chat's launcher and, once opened, its panel.
 *
 * @attr relay - Origin of the relay; else the script's own.
 * @attr site - Id of the site.
 * @attr channel - Id of the channel; else the site's only or first.
 * @attr lang - BCP 47; else the page's.
 * @attr frame - Address of self-hosted frame files.
 * @attr position - `end`, `start` or `inline`.
 * @attr color-scheme - `auto`, `light` or `dark`.
 * @attr open - Present while the panel is open; may be set.
 * @attr label - Launcher text; else the language's own (Swedish or English: other pages set it).
 * @attr color - Brand colour.
 * @attr hidden-when-closed - No launcher outside opening hours; costs a request before the press.
 * @fires viska-ready viska-open viska-close viska-state viska-unread viska-error
 * @csspart launcher label dot panel exit minimise
 * @cssproperty --viska-color-brand --viska-color-on-brand --viska-font --viska-radius --viska-z-index
 * @cssproperty --viska-inset --viska-panel-inline-size --viska-panel-block-size
 */
class ViskaChat extends HTMLElement {
  static observedAttributes = ['open'];
  /** What the host page may know of the chat. */
  state: ChatState = 'idle';
  /** In the launcher, what to do when nothing else can be had. */
  note = document.createTextNode('');
  /** Resolved with the element: its methods work from the beginning. */
  ready = (async () => this)();

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    const label = document.createElement('span');
    root.adoptedStyleSheets = [sheet];
    root.appendChild(button).appendChild(label);
    button.appendChild(this.note);
    button.part = 'launcher';
    label.part = 'label';
    label.textContent = this.getAttribute('label') || this.word('Chatta anonymt', 'Chat anonymously');
    this.style.setProperty('--viska-color-brand', this.getAttribute('color'));
    button.onpointerenter = button.onfocus = () => this.run();
    button.onclick = () => this.run('open');
    // Elements of the page answer to these names too.
    let early: Call[] = [];
    if (!(window.Viska instanceof ViskaChat)) {
      window.Viska = this;
      if (Array.isArray(window.viska)) early = window.viska as Call[];
      window.viska = early as Queue;
      window.viska.push = call => call(this);
    }
    const wake = () => {
      try {
        // The word that an open chat left on the page before this one.
        if (this.matches('[open],[hidden-when-closed]') || sessionStorage.viska) this.run();
      } catch {
        // Storage is blocked, so nothing was left.
      }
    };
    wake();
    // Not by name: old libraries have an `Event` of their own.
    const Native = document.createEvent('Event').constructor as typeof Event;
    this.dispatchEvent(new Native('viska-ready', { bubbles: true, composed: true }));
    // Out of the back/forward cache: the chat may have been opened on another page since.
    addEventListener('pageshow', wake);
    for (const call of early) call(this);
  }
  attributeChangedCallback() {
    if (this.shadowRoot) this.run('sync');
  }
  /** There is room for two languages: the panel's file brings the others. */
  word(swedish: string, english: string) {
    return /^(sv|$)/.test(this.lang || document.documentElement.lang) ? swedish : english;
  }
  /** Lets the panel's file do it, which watches the other attributes from then on. */
  run(order?: Order, lang?: string) {
    const relay = this.getAttribute('relay') || originOf(src);
    (import(`${relay}/${__PANEL__}`) as Promise<typeof PanelFile>)
      .catch(() => {
        // Without the relay nothing else is to be had: its page for the chat neither.
        if (order === 'open')
          this.note.data = this.word('Svarar inte. Ring 112 eller 1177', 'Chat is down. Call 112 or 1177');
      })
      .then(panel => panel?.run(this, order, lang))
      .catch(() => {
        // Something that the panel needs is not as browsers have it.
        const link = document.createElement('a');
        link.href = `${relay}/chat/${this.getAttribute('site')}`;
        link.textContent = this.word('Öppna på en egen sida', 'Open on its own page');
        if (order === 'open') this.note.parentNode?.parentNode?.replaceChildren(link);
      });
  }
  open() {
    this.run('open');
  }
  close() {
    this.run('close');
  }
  toggle() {
    this.run('toggle');
  }
  endChat() {
    this.run('endChat');
  }
  quickExit() {
    this.run('quickExit');
  }
  setLocale(lang: string) {
    this.run('setLocale', lang);
  }
  destroy() {
    this.parentNode?.removeChild(this);
  }
}
// The tag may stand on the page twice.
if (!customElements.get('viska-chat')) {
  customElements.define('viska-chat', ViskaChat);

  if (dataset.site) {
    const chat = new ViskaChat();
    // Own ones: what a library gives to every object is none of them.
    for (const name of Object.keys(dataset))
      chat.setAttribute(name.replace(/[A-Z]/g, '-$&'), dataset[name] as string);
    // Beside the body: that may not be parsed yet, and a page that replaces its body keeps the chat.
    document.documentElement.appendChild(chat);
  }

  addEventListener('click', event => {
    if ((event.target as Element).closest?.('[data-viska-open]')) {
      event.preventDefault();
      window.Viska?.open();
    }
  });
}

export type { ViskaChat };
