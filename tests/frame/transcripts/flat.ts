/**
 * The composed tree as one plain tree: the screen reader of these tests does not enter shadow roots, real ones do.
 * Takes a drawn element; hands `read-aloud.ts` a copy with slots filled, form fields as they stand, and nothing hidden.
 */
const REFERENCES = ['id', 'for', 'aria-labelledby', 'aria-describedby'];

export function flat(element: Element): HTMLElement {
  let scopes = 0;
  const copy = (node: Node, scope: number): Node[] => {
    if (node instanceof Text) return [node.cloneNode()];
    if (!(node instanceof HTMLElement) || /^(STYLE|SCRIPT)$/.test(node.tagName)) return [];
    const seen = node.checkVisibility({ visibilityProperty: true });
    if (!seen && !/^(OPTION|SLOT)$/.test(node.tagName)) return [];
    if (node instanceof HTMLSlotElement)
      return node.assignedNodes({ flatten: true }).flatMap(child => copy(child, scope));
    // A closed choice is read as what is chosen.
    if (node instanceof HTMLOptionElement && !node.selected) return [];
    const inside = node.shadowRoot;
    const here = inside ? ++scopes : scope;
    const children = [...(inside ?? node).childNodes].flatMap(child => copy(child, here));
    // An element of our own has no meaning of its own; what is in it has.
    if (inside && !node.hasAttribute('role')) return children;
    const made = node.cloneNode() as HTMLElement;
    for (const name of REFERENCES) {
      const value = made.getAttribute(name);
      if (value) made.setAttribute(name, `${value}-${String(scope)}`);
    }
    if (made instanceof HTMLInputElement) made.checked = (node as HTMLInputElement).checked;
    if (made instanceof HTMLTextAreaElement) made.value = (node as HTMLTextAreaElement).value;
    made.append(...children);
    if (made instanceof HTMLSelectElement) made.value = (node as HTMLSelectElement).value;
    return [made];
  };
  const page = document.createElement('main');
  page.append(...copy(element, 0));
  return page;
}
