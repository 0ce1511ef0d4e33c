/** What has the focus, also where it lies in shadow trees. */
export function focusIn(root: Document | ShadowRoot): Element | null {
  const at = root.activeElement;
  return (at?.shadowRoot && focusIn(at.shadowRoot)) ?? at;
}
