/**
 * The panel's elements in the launcher's shadow root: made, named, marked. `panel.ts` says when.
 * Plain boxes with roles: a header or section would be one more landmark on the municipality's page.
 */
import { directionOf } from '../../relay/protocol/languages.ts';
import { REL, targetOf } from '../links/link-attributes.ts';
import { PANEL_STYLE } from './panel-style.ts';
import { sv } from './words/sv.ts';
import type { Words } from './words/words.ts';

export interface PanelElements {
  readonly launcher: HTMLElement;
  readonly panel: HTMLDialogElement;
  readonly exit: HTMLElement;
  readonly minimise: HTMLElement;
  /** Whose chat it is, between the buttons. */
  readonly name: HTMLElement;
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

export function panelElements(chat: HTMLElement): PanelElements {
  const root = chat.shadowRoot as ShadowRoot;
  const launcher = root.firstElementChild as HTMLElement;
  const label = launcher.firstElementChild as HTMLElement;
  const panel = make(null, 'dialog', { part: 'panel', role: 'dialog', tabindex: '-1' });
  const bar = make(panel, 'div', {});
  const exit = make(bar, 'button', { part: 'exit' });
  // A screen reader would say it in place of the dialog's name; the notice says it too.
  const name = make(bar, 'b', { 'aria-hidden': 'true' });
  const minimise = make(bar, 'button', { part: 'minimise' });
  // No role: an empty status is a stop for who reads.
  const note = make(panel, 'span', { 'aria-live': 'polite', dir: 'auto' });
  const dot = make(null, 'span', { part: 'dot' });
  let frame: HTMLIFrameElement | undefined;
  let elsewhere: string | null = null;
  let words = sv;

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PANEL_STYLE);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const keep = (): unknown =>
    chat.hasAttribute('open') &&
    import('./keep-in-view.ts').then(
      part => part.keepInView(chat, panel),
      () => 0,
    );
  // A page that zooms, moves or clips what is fixed on it takes the way out with it.
  const outside = new IntersectionObserver(all => all.some(one => one.intersectionRatio < 0.9) && keep(), {
    threshold: 0.9,
  });
  // A phone's keyboard covers the layout viewport's lower part without resizing it.
  const seen = self.visualViewport;
  const fit = (): void => {
    // Zoomed in, the person moves the view about: the panel stays put.
    if (!seen || seen.scale > 1.01) return;
    chat.style.setProperty('--viska-view', `${seen.height}px`);
    chat.style.setProperty('--viska-top', `${seen.offsetTop}px`);
    // A tablet's keyboard: what is fixed at the bottom lies under it.
    if (!panel.open && seen.height < innerHeight - 99) keep();
  };
  for (const type of ['resize', 'scroll']) seen?.addEventListener(type, fit);
  fit();

  // As wide as in the panel's looks.
  const phone = self.matchMedia?.('(max-width:480px)');
  const cover = (): void => {
    const open = chat.hasAttribute('open');
    const on = !!phone?.matches && open;
    // Looks anew at each opening.
    outside.disconnect();
    if (open) for (const button of [exit, minimise]) outside.observe(button);
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
  if (phone) phone.onchange = cover;

  const link = (into: Node, href: string, text: string): void =>
    make(into, 'a', { href, target: targetOf(href), rel: REL }).append(text);

  return {
    cover,
    launcher,
    panel,
    exit,
    minimise,
    name,
    frame(src) {
      if (frame) panel.removeChild(frame);
      frame = make(panel, 'iframe', { src, title: words.panel, referrerpolicy: 'no-referrer' });
      root.appendChild(panel);
      return frame;
    },
    say(lang, next) {
      words = next;
      label.textContent = chat.getAttribute('label') || words.label;
      launcher.lang = panel.lang = lang;
      // Not on the panel itself: it stays on the side where the launcher was.
      launcher.dir = bar.dir = directionOf(lang);
      panel.setAttribute('aria-label', words.panel);
      exit.textContent = words.exit;
      minimise.setAttribute('aria-label', words.minimise);
      frame?.setAttribute('title', words.panel);
      this.unreachable(elsewhere);
    },
    mark(unread) {
      if (unread) {
        launcher.appendChild(dot);
        launcher.setAttribute('aria-description', words.unread);
      } else {
        dot.parentNode?.removeChild(dot);
        launcher.removeAttribute('aria-description');
      }
    },
    unreachable(href) {
      elsewhere = href;
      note.textContent = '';
      if (href === null) return;
      const says = make(note, 'p', {});
      says.append(words.unreachable);
      for (const number of ['112', '1177']) link(says, `tel:${number}`, number);
      if (href) link(says, href, words.alone);
    },
  };
}
