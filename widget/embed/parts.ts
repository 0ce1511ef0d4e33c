/**
 * The panel's elements in the launcher's shadow root: made, named, marked. `panel.ts` says when.
 * Plain boxes with roles: a header or section would be one more landmark on the municipality's page.
 */
import { PANEL_STYLE } from './panel-style.ts';
import { sv } from './words/sv.ts';
import type { Words } from './words/words.ts';

export interface Parts {
  readonly launcher: HTMLElement;
  readonly panel: HTMLDialogElement;
  readonly exit: HTMLElement;
  readonly minimise: HTMLElement;
  /** Puts the frame into the panel, and the panel onto the page. */
  frame(address: string): HTMLIFrameElement;
  /** On a phone the open panel fills the window, and nothing behind it can be reached (WCAG 2.4.3, 2.4.11). */
  cover(): void;
  say(lang: string, words: Words): void;
  /** A quiet dot on the launcher: no text, no count. */
  mark(unread: boolean): void;
  /** Words and numbers to call beside a frame that does not come, and where else it may be had. `null`: it has come. */
  unreachable(address: string | null): void;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  into: Node | null,
  tag: Tag,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  into?.appendChild(element);
  return element;
}

export function partsOf(chat: HTMLElement): Parts {
  const root = chat.shadowRoot as ShadowRoot;
  const launcher = root.firstElementChild as HTMLElement;
  const label = launcher.firstElementChild as HTMLElement;
  const panel = make(null, 'dialog', { part: 'panel', role: 'dialog', tabindex: '-1' });
  const bar = make(panel, 'div', {});
  const exit = make(bar, 'button', { part: 'exit' });
  const minimise = make(bar, 'button', { part: 'minimise' });
  const note = make(panel, 'p', { role: 'status', dir: 'auto' });
  const dot = make(null, 'span', { part: 'dot' });
  let frame: HTMLIFrameElement | undefined;
  let elsewhere: string | null = null;
  let words = sv;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PANEL_STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  // A phone's keyboard covers the layout viewport's lower part without resizing it.
  const seen = visualViewport as VisualViewport;
  const fit = (): void => {
    // Zoomed in, the person moves the view about: the panel stays put.
    if (seen.scale > 1.01) return;
    chat.style.setProperty('--viska-view', `${seen.height}px`);
    chat.style.setProperty('--viska-top', `${seen.offsetTop}px`);
  };
  for (const type of ['resize', 'scroll']) seen.addEventListener(type, fit);
  fit();

  // As wide as in the panel's looks.
  const phone = matchMedia('(max-width:480px)');
  const cover = (): void => {
    const on = phone.matches && chat.hasAttribute('open');
    if (on === panel.open || !panel.isConnected) return;
    const at = root.activeElement as HTMLElement | null;
    if (on) {
      panel.showModal();
      // A browser chooses the first button, which leaves the page: nobody's next press of Enter may be that.
      panel.focus();
    } else panel.close();
    // A phone that is turned goes on where one was writing.
    if (panel.contains(at)) at?.focus();
  };
  phone.onchange = cover;

  return {
    cover,
    launcher,
    panel,
    exit,
    minimise,
    frame(src) {
      frame?.remove();
      frame = make(panel, 'iframe', { src, title: words.panel, referrerpolicy: 'no-referrer' });
      root.append(panel);
      return frame;
    },
    say(lang, next) {
      words = next;
      label.textContent = chat.getAttribute('label') || words.label;
      launcher.lang = panel.lang = lang;
      // Not on the panel itself: it stays on the side where the launcher was.
      launcher.dir = bar.dir = /ar|fa/.test(lang) ? 'rtl' : 'ltr';
      panel.setAttribute('aria-label', words.panel);
      exit.textContent = words.exit;
      minimise.setAttribute('aria-label', words.minimise);
      frame?.setAttribute('title', words.panel);
      this.unreachable(elsewhere);
    },
    mark(unread) {
      if (unread) {
        launcher.append(dot);
        launcher.setAttribute('aria-description', words.unread);
      } else {
        dot.remove();
        launcher.removeAttribute('aria-description');
      }
    },
    unreachable(href) {
      elsewhere = href;
      note.textContent = '';
      if (href === null) return;
      note.append(words.unreachable);
      for (const number of ['112', '1177']) make(note, 'a', { href: `tel:${number}` }).append(number);
      if (href) make(note, 'a', { href, target: '_blank', rel: 'noopener' }).append(words.alone);
    },
  };
}
