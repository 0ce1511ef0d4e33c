/**
 * The doorway, viska.js: one classic script on the municipality's page that defines <viska-chat> and draws
 * its launcher. From the page it receives attributes and presses; everything further is `panel.ts`, fetched
 * when the parent acts. Under 1 KB with brotli, paid on every page of the municipality, hence its terseness.
 */
import type { ChatState } from './bridge.ts';
import type { Order } from './panel.ts';

/** Path of the panel's file under the relay's origin; written in by the build. */
declare const __PANEL__: string;

declare global {
  interface Window {
    Viska?: ViskaChat;
    viska?: { push(call: (chat: ViskaChat) => void): unknown };
  }
}

const script = document.currentScript as HTMLScriptElement | null;
const labels: Record<string, string> = {
  sv: 'Chatta anonymt',
  en: 'Chat anonymously',
  fi: 'Chattaa nimettömästi',
  ar: 'دردشة مجهولة',
  so: 'Si qarsoodi ah u sheekayso',
  fa: 'گفتگوی ناشناس',
  uk: 'Анонімний чат',
};
const sheet = new CSSStyleSheet();
// The speech mark is drawn by borders: no image to allow, and it stays in forced colours.
sheet.replaceSync(
  ':host{position:fixed;z-index:var(--viska-z-index,99999);inset-block:auto var(--viska-inset,16px);inset-inline:auto var(--viska-inset,16px)}:host([position=start]){inset-inline:var(--viska-inset,16px) auto}:host([position=inline]){position:static}:host([hidden-when-closed]){visibility:hidden}button{display:flex;gap:10px;font:600 16px/20px var(--viska-font,system-ui);padding:14px 20px;border:1px solid #fff6;border-radius:24px;background:var(--viska-color-brand,#1f5044);color:var(--viska-color-on-brand,#fff)}button:before{content:"";padding:8px;border:2px solid;border-radius:9px 9px 9px 1px}',
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
 * @attr label - Launcher text.
 * @attr color - Brand colour.
 * @attr hidden-when-closed - No launcher outside opening hours; costs a request before the press.
 * @fires viska-ready viska-open viska-close viska-state viska-unread viska-error
 * @csspart launcher label dot panel exit minimise
 * @cssproperty --viska-color-brand --viska-color-on-brand --viska-font --viska-radius --viska-z-index
 * @cssproperty --viska-inset --viska-panel-inline-size --viska-panel-block-size
 */
class ViskaChat extends HTMLElement {
  static observedAttributes = ['open', 'lang', 'label', 'color'];
  /** What the host page may know of the chat. */
  state: ChatState = 'idle';
  /** Resolved with the element: its methods work from the beginning. */
  ready = Promise.resolve(this);
  button = document.createElement('button');
  label = document.createElement('span');

  connectedCallback() {
    const { button, label } = this;
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).append(button);
      this.shadowRoot!.adoptedStyleSheets = [sheet];
      button.append(label);
      button.part.value = 'launcher';
      label.part.value = 'label';
      button.onpointerenter = button.onfocus = () => this.run();
      button.onclick = () => this.open();
      this.attributeChangedCallback();
      const queue = window.viska;
      window.Viska ??= this;
      window.viska = { push: call => call(this) };
      if (Array.isArray(queue)) queue.forEach(window.viska.push);
    }
    this.dispatchEvent(new Event('viska-ready', { bubbles: true, composed: true }));
    let word;
    try {
      // Left by a chat that was opened on the page before this one.
      word = sessionStorage.viska;
    } catch {
      // Storage is blocked, so nothing was left.
    }
    if (word || this.matches('[open],[hidden-when-closed]')) this.run();
  }
  attributeChangedCallback(name?: string) {
    const lang = (this.lang || document.documentElement.lang).slice(0, 2);
    this.label.textContent = this.getAttribute('label') || labels[lang] || labels.sv!;
    this.style.setProperty('--viska-color-brand', this.getAttribute('color'));
    if (name === 'open' && this.shadowRoot) this.run(name);
  }
  /** Lets the panel's file do it; that file watches the attributes from then on. */
  run(order?: Order) {
    const relay = this.getAttribute('relay') || new URL(script!.src).origin;
    (import(`${relay}/${__PANEL__}`) as Promise<typeof import('./panel.ts')>).then(
      panel => panel.run(this, relay, order),
      () => {
        if (order === 'open') location.href = `${relay}/chat/${this.getAttribute('site')}`;
      },
    );
  }
  open() {
    this.toggleAttribute('open', true);
  }
  close() {
    this.toggleAttribute('open', false);
  }
  toggle() {
    this.toggleAttribute('open');
  }
  setLocale(lang: string) {
    this.lang = lang;
  }
  endChat() {
    this.run('end');
  }
  quickExit() {
    this.run('exit');
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

if (script?.dataset.site) {
  const chat = document.createElement('viska-chat');
  for (const { name, value } of script.attributes)
    if (/^data-/.test(name)) chat.setAttribute(name.slice(5), value);
  // Beside the body: that may not be parsed yet, and a page that replaces its body keeps the chat.
  document.documentElement.append(chat);
}

export type { ViskaChat };
