/**
 * What does not fit: scrolled sideways (WCAG 1.4.10), cut off, outside the window, covered by something else
 * (2.4.11), or too small to hit (2.5.8). Both run inside the page, and hand back one line for each fault.
 */
import type { Sees } from './in-page.ts';

/** Nothing of it has to be scrolled or focused, so nothing on the page changes. */
export function misfits(least: number): string[] {
  const { all, around, shown, where } = window.sees as Sees;
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`${String(wide)} px wider than the window`);
  for (const element of all().filter(shown)) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const [x, y] = [
      element.scrollWidth - element.clientWidth > 1,
      element.scrollHeight - element.clientHeight > 1,
    ];
    const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    if (x && /auto|scroll/.test(overflowX)) faults.push(`scrolled sideways: ${where(element)}`);
    if ((x && cuts(overflowX)) || (y && cuts(overflowY))) faults.push(`cut off: ${where(element)}`);
    const box = element.getBoundingClientRect();
    const text = [...element.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (text && (box.left < -1 || box.right > innerWidth + 1)) faults.push(`outside: ${where(element)}`);
    if (!element.matches('button, select, textarea, input, summary, a[href], [role=switch]')) continue;
    // A link within a sentence is as high as its line.
    const sentence =
      getComputedStyle(element).display === 'inline' && (around(element)?.textContent?.trim() ?? '');
    if (sentence && sentence !== element.textContent?.trim()) continue;
    const target = (element.matches('input') && element.closest('label')) || element;
    const { width, height } = target.getBoundingClientRect();
    if (Math.min(width, height) < least - 0.5)
      faults.push(`${width.toFixed(0)} × ${height.toFixed(0)} px: ${where(element)}`);
  }
  return faults;
}

/**
 * Goes to each control as the keyboard does, and brings each text into view: is something else on top of its middle?
 * `wholly`: on top of all of it, which is as much as WCAG asks. Leaves the page scrolled.
 */
export function covered(wholly = false): string[] {
  const { all, around, shown, where } = window.sees as Sees;
  const holds = (outer: Element, inner: Element | null): boolean =>
    !!inner && (inner === outer || holds(outer, around(inner)));
  const at = (x: number, y: number, root: Document | ShadowRoot = document): Element | null => {
    const found = root.elementFromPoint(x, y);
    return found?.shadowRoot && found.shadowRoot !== root ? (at(x, y, found.shadowRoot) ?? found) : found;
  };
  /** What lies over all the rest: only what is in it can be seen. */
  const lid = all().findLast(element => {
    const { width, height } = element.getBoundingClientRect();
    const fills = width >= innerWidth && height >= innerHeight;
    return (
      element.matches(':modal') || (fills && getComputedStyle(element).position === 'fixed' && shown(element))
    );
  });
  const faults: string[] = [];
  for (const element of all()) {
    if (!shown(element) || (lid && !holds(lid, element))) continue;
    const control = element.matches('button, select, textarea, input, summary, a[href], [role=switch]');
    const text = [...element.childNodes].find(
      node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (element.matches('option, :disabled') || (!control && !text)) continue;
    if (control) {
      // What has the focus already would not be brought into view by it.
      (element as HTMLElement).blur();
      (element as HTMLElement).focus();
    } else element.scrollIntoView({ block: 'start' });
    const range = document.createRange();
    range.selectNodeContents(text && !control ? text : element);
    const [box] = control ? element.getClientRects() : range.getClientRects();
    // Text that no slot takes is not drawn.
    if (!box) continue;
    // A stop for the ear alone (`font-size: 0`).
    if (!control && getComputedStyle(element).fontSize === '0px') continue;
    const corners = [0.05, 0.95].flatMap(x => [0.1, 0.9].map(y => [x, y] as const));
    const points = [[0.5, 0.5] as const, ...(wholly ? corners : [])].map(([x, y]) =>
      at(box.x + box.width * x, box.y + box.height * y),
    );
    // What a label holds is pressed with it.
    if (points.some(top => holds(element, top) || holds(element.closest('label') ?? element, top))) continue;
    const [top] = points;
    faults.push(`${top ? `under ${where(top)}` : 'out of view'}: ${where(element)}`);
  }
  return faults;
}

/** Text as far apart as a person may set it without losing anything (1.4.12); Arabic letters stay joined. */
export function spread(): void {
  const arabic = document.documentElement.dir === 'rtl';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `* { line-height: 1.5 !important; word-spacing: 0.16em !important; ${arabic ? '' : 'letter-spacing: 0.12em !important'} }
     p { margin-block-end: 2em !important }`,
  );
  for (const root of [document, ...(window.sees as Sees).all().map(({ shadowRoot }) => shadowRoot)])
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
