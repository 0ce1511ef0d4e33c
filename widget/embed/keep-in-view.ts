/**
 * Brings the panel back into the window where the page zooms, moves or clips what is fixed on it, or a tablet's
 * keyboard lies over it: the way out is never out of sight. Fetched by `panel-elements.ts` when the bar is seen to be out.
 */

/** WCAG 1.4.10: the room holds at this width, so the page's zoom goes no further than that. CSS pixels. */
const NARROWEST = 320;
/** As in the panel's looks. Pixels of the window. */
const PHONE = 480;
const EDGE = 16;

const kept = new WeakSet<HTMLElement>();

export function keepInView(chat: HTMLElement, panel: HTMLDialogElement): void {
  const place = (): void => {
    // Where the author has put it into the page's flow it scrolls with that.
    if (!chat.hasAttribute('open') || (chat.getAttribute('position') === 'inline' && !panel.open)) return;
    raise(panel);
    lay(chat, panel);
  };
  place();
  if (kept.has(panel)) return;
  kept.add(panel);
  // A dialog that shows as a popover cannot become modal; a phone may be turned.
  panel.showModal = () => {
    panel.popover = null;
    HTMLDialogElement.prototype.showModal.call(panel);
    place();
  };
  for (const type of ['resize', 'scroll']) {
    visualViewport?.addEventListener(type, place);
    addEventListener(type, place, true);
  }
  // The page's zoom has changed.
  new ResizeObserver(place).observe(document.documentElement);
}

/** Into the top layer: out of every transform, clip and stacking of the page. Older browsers stay where they are. */
function raise(panel: HTMLDialogElement): void {
  if (panel.open || !('popover' in panel) || panel.matches(':popover-open')) return;
  const root = panel.getRootNode() as ShadowRoot;
  const at = (root.activeElement ?? document.activeElement) as HTMLElement | null;
  panel.popover = 'manual';
  panel.showPopover();
  // A browser gives the focus to the first button, which leaves the page: it stays where the person is.
  if (!at || at === document.body) (root.activeElement as HTMLElement | null)?.blur();
  else at.focus({ preventScroll: true });
}

function lay(chat: HTMLElement, panel: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetLeft, offsetTop, width, height } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: clientWidth,
    height: clientHeight,
  };
  const page = zoomOf(chat);
  const zoom = Math.max(1, Math.min(page, width / NARROWEST));
  // A page may have taken `matchMedia` away.
  const phone = innerWidth <= PHONE;
  const edge = phone ? 0 : EDGE;
  const { style } = panel;
  const px = (pixels: number): string => `${pixels / zoom}px`;
  const size = (name: string, usual: number, most: number): string =>
    phone ? px(most) : `min(var(--viska-panel-${name},${usual}px),${px(most - 2 * edge)})`;
  style.setProperty('zoom', `${zoom / page}`);
  style.position = 'fixed';
  style.inset = '0 auto auto 0';
  style.translate = 'none';
  style.inlineSize = size('inline-size', 400, width);
  style.blockSize = size('block-size', 690, height);
  const start = chat.getAttribute('position') === 'start';
  const rtl = getComputedStyle(chat).direction === 'rtl';
  // Measured, not reckoned: what is left of the page's transforms is in it.
  const { left, top, right, bottom } = rectOf(panel, zoom);
  const scale = (right - left) / (panel.offsetWidth * zoom) || 1;
  const x = start === rtl ? offsetLeft + width - edge - (right - left) : offsetLeft + edge;
  const y = offsetTop + height - edge - (bottom - top);
  style.translate = `${px((x - left) / scale)} ${px((y - top) / scale)}`;
}

/** Pixels of the window. Before `currentCSSZoom` browsers told them divided by the zoom. */
function rectOf(
  element: Element,
  zoom: number,
): { left: number; top: number; right: number; bottom: number } {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const by = 'currentCSSZoom' in element ? 1 : zoom;
  return { left: left * by, top: top * by, right: right * by, bottom: bottom * by };
}

/** Of everything around the element and its own, multiplied. */
function zoomOf(element: Element): number {
  const { currentCSSZoom } = element as Element & { currentCSSZoom?: number };
  if (currentCSSZoom) return currentCSSZoom;
  let zoom = 1;
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null)
    if (at instanceof Element) zoom *= parseFloat(getComputedStyle(at).getPropertyValue('zoom')) || 1;
  return zoom;
}
