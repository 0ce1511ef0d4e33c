/**
 * The doorway, viska.js: one classic script on the municipality's page that defines <viska-chat> and draws
 * its launcher. From the page it receives attributes and presses; everything further is `panel.ts`, fetched
 * when the parent acts. Under 1 KB with brotli, paid on every page of the municipality, hence its terseness.
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
  forEach: (each: (call: Call) => unknown) => void;
}

declare global {
  interface Window {
    Viska?: ViskaChat;
    viska?: Queue;
  }
}

const { src, dataset } = document.currentScript as HTMLScriptElement;
const sheet = new CSSStyleSheet();
// The speech mark is drawn by borders: no image to allow, and it stays in forced colours.
sheet.replaceSync(
  ':host{position:fixed;z-index:var(--viska-z-index,99999);inset-block-end:var(--viska-inset,16px);inset-inline-end:var(--viska-inset,16px)}:host([position=start]){inset-inline:var(--viska-inset,16px) auto}:host([position=inline]){position:static}:host([hidden-when-closed]){visibility:hidden}button{display:flex;place-items:center;gap:9px;padding:14px 16px;border:1px solid #fff6;border-radius:99px;font:600 16px/20px var(--viska-font,system-ui);background:var(--viska-color-brand,#1f5c4a);color:var(--viska-color-on-brand,#fff)}button:before{content:"";padding:8px;border:2px solid;border-radius:9px 9px 9px 0}',
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
  note = new Text();
  /** Resolved with the element: its methods work from the beginning. */
  ready = Promise.resolve(this);

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    const label = document.createElement('span');
    root.adoptedStyleSheets = [sheet];
    root.append(button);
    button.append(label, this.note);
    button.part = 'launcher';
    label.part = 'label';
    label.textContent = this.getAttribute('label') || this.word('Chatta anonymt', 'Chat anonymously');
    this.style.setProperty('--viska-color-brand', this.getAttribute('color'));
    button.onpointerenter = button.onfocus = () => this.run();
    button.onclick = () => this.run('open');
    if (!window.Viska) {
      window.Viska = this;
      const queue = (window.viska ||= [] as Call[] as Queue);
      queue.forEach((queue.push = call => call(this)));
    }
    this.dispatchEvent(new Event('viska-ready', { bubbles: true, composed: true }));
    const wake = () => {
      try {
        // The word that an open chat left on the page before this one.
        if (sessionStorage.viska || this.matches('[open],[hidden-when-closed]')) this.run();
      } catch {
        // Storage is blocked, so nothing was left.
      }
    };
    wake();
    // Out of the back/forward cache: the chat may have been opened on another page since.
    addEventListener('pageshow', wake);
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
    (
      import(`${this.getAttribute('relay') || new URL(src).origin}/${__PANEL__}`) as Promise<typeof PanelFile>
    ).then(
      panel => panel.run(this, order, lang),
      () => {
        // Without the relay nothing else is to be had: its page for the chat neither.
        if (order === 'open')
          this.note.data = this.word('Svarar inte. Ring 112 eller 1177', 'Chat is down. Call 112 or 1177');
      },
    );
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
    this.remove();
  }
}
customElements.define('viska-chat', ViskaChat);

addEventListener('click', event => {
  if ((event.target as Element).closest?.('[data-viska-open]')) {
    event.preventDefault();
    window.Viska?.open();
  }
});

if (dataset.site) {
  const chat = new ViskaChat();
  for (const name in dataset) chat.setAttribute(name.replace(/[A-Z]/g, '-$&'), dataset[name] as string);
  // Beside the body: that may not be parsed yet, and a page that replaces its body keeps the chat.
  document.documentElement.append(chat);
}

export type { ViskaChat };
