/** Finds an element by role and accessible name, through shadow roots: what a person and a screen reader would find. */

const SELECTORS: Record<string, string> = {
  alertdialog: '[role=alertdialog]',
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  dialog: '[role=dialog]',
  group: 'fieldset, [role=group]',
  heading: 'h1, h2',
  link: 'a[href]',
  log: '[role=log]',
  radio: 'input[type=radio]',
  status: '[role=status]',
  textbox: 'textarea',
};

/** Every element below, shadow trees included, in the order in which they are drawn. */
export function deep(root: Element): Element[] {
  const inside = [...(root.shadowRoot?.children ?? []), ...root.children];
  return inside.flatMap(element => [element, ...deep(element)]);
}

const text = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export function nameOf(element: Element): string {
  const own = element.getAttribute('aria-label');
  if (own !== null) return own;
  const by = element.getAttribute('aria-labelledby');
  if (by) return text((element.getRootNode() as ShadowRoot).getElementById(by));
  if ('labels' in element) {
    const [label] = (element as HTMLInputElement).labels ?? [];
    if (label) return text(label);
  }
  return text(element instanceof HTMLFieldSetElement ? element.querySelector('legend') : element);
}

const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

export const allByRole = (root: Element, role: string, name?: string): HTMLElement[] =>
  deep(root).filter(
    (element): element is HTMLElement =>
      element.matches(SELECTORS[role] ?? `[role=${role}]`) &&
      visible(element) &&
      (name === undefined || nameOf(element) === name),
  );

/** The only one; throws with what there is instead. */
export function byRole<T extends HTMLElement = HTMLElement>(root: Element, role: string, name?: string): T {
  const found = allByRole(root, role, name);
  if (found.length === 1) return found[0] as T;
  const there = allByRole(root, role).map(nameOf).join(' | ');
  throw new Error(`${String(found.length)} of role ${role} named ${name ?? 'anything'}; there are: ${there}`);
}
