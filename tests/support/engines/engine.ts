/** What the main journey needs of a browser engine that Playwright does not drive. */
export type Place = 'page' | 'room';
export type Role = 'button' | 'textbox' | 'dialog' | 'log' | 'switch';

/** How many elements there are, and how many of them are objects of the wanted role in the engine's own tree. */
export interface Objects {
  readonly all: number;
  readonly objects: number;
}

export interface Engine {
  open(url: string): Promise<void>;
  /** Presses what has this role and name, as soon as it is there. */
  press(place: Place, role: Role, name: string): Promise<void>;
  write(place: Place, role: Role, name: string, text: string): Promise<void>;
  /** Waits until this text stands in what has this role and name. */
  sees(place: Place, role: Role, name: string, text: string): Promise<void>;
  /** Of the elements that this selector finds in what has this role and name. */
  objects(place: Place, role: Role, name: string, selector: string, wanted: string): Promise<Objects>;
  /** From now on no file whose address holds `part` can be had; the returned function ends it. */
  refuse?(part: string): Promise<() => void>;
  close(): Promise<void>;
}

/**
 * Runs in the page: the first visible element of that role and name, shadow roots included.
 * Neither driver finds by accessible name inside shadow roots, so the few roles needed are looked up here.
 */
export function findByName(role: string, name: string): Element | null {
  const selectors: Record<string, string> = {
    button: 'button, [role=button]',
    textbox: 'textarea, input, [role=textbox]',
    dialog: 'dialog, [role=dialog]',
    log: '[role=log]',
    switch: '[role=switch]',
  };
  const all = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap(element => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const textOf = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const labelledBy = element.getAttribute('aria-labelledby');
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
    return (
      element.getAttribute('aria-label') ??
      (labelledBy
        ? labelledBy
            .split(/\s+/)
            .map(id => textOf(root.getElementById(id)))
            .join(' ')
        : textOf(label) || textOf(element))
    );
  };
  return (
    all(document).find(
      element =>
        element.matches(selectors[role] ?? role) &&
        nameOf(element) === name &&
        element.getClientRects().length > 0,
    ) ?? null
  );
}
