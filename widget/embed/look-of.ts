/** Reads what the host page says about colours and font, for the room; called by `panel.ts`. */

/** By name, as the host page has set them; empty where it has not. */
export function lookOf(chat: HTMLElement): Record<string, string> {
  const style = getComputedStyle(chat);
  return Object.fromEntries(
    ['color-brand', 'color-on-brand', 'font', 'radius'].map(name => [
      `--viska-${name}`,
      style.getPropertyValue(`--viska-${name}`),
    ]),
  );
}
