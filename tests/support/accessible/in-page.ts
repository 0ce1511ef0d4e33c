/**
 * What the checks beside this file use inside a page: they run there one by one, and share only what this leaves.
 * Installed by accessibility.ts into each frame before anything is measured.
 */
export interface Sees {
  /** Every element, shadow roots included, in the order of the document. */
  all(): Element[];
  /** The element around it as it is drawn: through slots and shadow roots. */
  around(element: Element): Element | null;
  /** Drawn, and not only there to be heard. */
  shown(element: Element): boolean;
  /** Where it stands, to be read in a failure. */
  where(element: Element): string;
}

declare global {
  interface Window {
    sees?: Sees;
  }
}

export function install(): void {
  if (window.sees) return;
  const deep = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap(element => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const around = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const chain = (element: Element | null): Element[] => (element ? [element, ...chain(around(element))] : []);
  const heardOnly = (element: Element): boolean =>
    chain(element).some(one => getComputedStyle(one).clipPath === 'inset(50%)');
  window.sees = {
    all: () => deep(document),
    around,
    shown: element =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.getClientRects().length > 0 &&
      !heardOnly(element),
    where: element =>
      chain(element)
        .filter(one => one === element || one.localName.includes('-'))
        .reverse()
        .map(({ localName, className, part }) =>
          [localName, ...String(className).split(/\s+/).filter(Boolean), ...part].join('.'),
        )
        .join(' '),
  };
  // Chromium reports this colour as the page set it even where forced colours paint another one. Nothing of ours
  // sets it, so it is always the text's own: axe-core must measure what is seen.
  const real = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return real.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };
}
