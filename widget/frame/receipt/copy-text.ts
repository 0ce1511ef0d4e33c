/** Puts a text on the clipboard. False: the browser, or the policy of the page around the frame, does not let it. */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true;
  // Needs a permission that a page gives to a frame by name; most pages give none.
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Deprecated and everywhere: needs no more than the press that asked for it. */
function copyByCommand(text: string): boolean {
  const before = focused();
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus();
  return copied;
}

/** What has the focus, however deep it stands. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at as HTMLElement | null;
}
