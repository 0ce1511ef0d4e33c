/**
 * The panel's elements in the launcher's shadow root: made, shown, named. `panel.ts` says when.
 * Plain boxes with roles: a header or section would be one more landmark on the municipality's page.
 */
import { PANEL_STYLE } from './panel-style.ts';
import { sv } from './words/sv.ts';
import type { Words } from './words/words.ts';

const RIGHT_TO_LEFT = ['ar', 'fa'];

export class Parts {
  readonly exit = document.createElement('button');
  readonly minimise = document.createElement('button');
  readonly #chat: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #launcher: HTMLElement;
  readonly #panel = document.createElement('div');
  readonly #bar = document.createElement('div');
  #frame: HTMLIFrameElement | null = null;
  #words: Words = sv;
  #unread = false;

  constructor(chat: HTMLElement) {
    this.#chat = chat;
    this.#root = chat.shadowRoot as ShadowRoot;
    this.#launcher = this.#root.querySelector('[part=launcher]') as HTMLElement;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(PANEL_STYLE);
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, sheet];
    this.#bar.append(this.exit, this.minimise);
    this.#panel.append(this.#bar);
    this.#panel.hidden = true;
    this.#panel.tabIndex = -1;
    this.#panel.setAttribute('role', 'dialog');
    this.#panel.part.value = 'panel';
    this.exit.part.value = 'exit';
    this.minimise.part.value = 'minimise';
    // A phone's keyboard covers the layout viewport's lower part without resizing it.
    visualViewport?.addEventListener('resize', () => this.#fit());
    visualViewport?.addEventListener('scroll', () => this.#fit());
  }

  addFrame(address: string): HTMLIFrameElement {
    const frame = (this.#frame = document.createElement('iframe'));
    frame.referrerPolicy = 'no-referrer';
    frame.title = this.#words.panel;
    frame.src = address;
    this.#panel.append(frame);
    return frame;
  }

  attach(): void {
    this.#root.append(this.#panel);
  }
  detach(): void {
    this.#frame?.remove();
    this.#panel.remove();
    this.mark(false);
  }

  show(focus: boolean): void {
    this.#panel.hidden = false;
    this.#fit();
    this.mark(false);
    if (focus) this.#panel.focus();
  }
  /** Gives the focus back to the launcher if it was inside. */
  hide(): void {
    const inside = this.#panel.contains(this.#root.activeElement);
    this.#panel.hidden = true;
    if (inside) this.#launcher.focus();
  }

  /** A quiet dot on the launcher: no text, no count. */
  mark(unread: boolean): void {
    this.#unread = unread;
    this.#root.querySelector('[part=dot]')?.remove();
    this.#launcher.removeAttribute('aria-description');
    if (!unread) return;
    const dot = document.createElement('span');
    dot.part.value = 'dot';
    this.#launcher.append(dot);
    this.#launcher.setAttribute('aria-description', this.#words.unread);
  }

  say(lang: string, words: Words): void {
    this.#words = words;
    const label = this.#launcher.querySelector('[part=label]') as HTMLElement;
    label.textContent = this.#chat.getAttribute('label') || words.label;
    this.#launcher.lang = this.#panel.lang = lang;
    // Not on the panel itself: it stays on the side where the launcher was.
    this.#launcher.dir = this.#bar.dir = RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr';
    this.#panel.setAttribute('aria-label', words.panel);
    this.exit.textContent = words.exit;
    this.minimise.setAttribute('aria-label', words.minimise);
    if (this.#frame) this.#frame.title = words.panel;
    if (this.#unread) this.mark(true);
  }

  /** Words and a way on, in place of a frame that never answered. */
  sayUnreachable(address: string): void {
    const text = document.createElement('p');
    text.setAttribute('role', 'status');
    text.dir = 'auto';
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = this.#words.alone;
    this.#frame?.before(text, link);
    // After it is there, so that it is read out.
    text.textContent = this.#words.unreachable;
  }
  answered(): void {
    this.#panel.querySelectorAll('p,a').forEach(element => element.remove());
  }

  #fit(): void {
    if (!visualViewport || this.#panel.hidden) return;
    const { height, offsetTop, scale } = visualViewport;
    // Zoomed in, the person moves the view about: the panel stays put.
    if (scale > 1.01) return;
    this.#panel.style.setProperty('--viska-view-height', `${height}px`);
    this.#panel.style.setProperty('--viska-view-top', `${offsetTop}px`);
  }
}
