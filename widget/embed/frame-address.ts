/** Where the room's frame is fetched from; called by `panel.ts`. */

/** `left`: the room before this one in the tab never got to wipe. */
export function frameAddress(
  relay: string,
  chat: HTMLElement,
  channel: string,
  lang: string,
  left: boolean,
): HTMLAnchorElement {
  // `URL` may be a variable of the page.
  const address = document.createElement('a');
  address.href = chat.getAttribute('frame') || `${relay}/frame/${chat.getAttribute('site')}`;
  // The frame is always new; only this page knows whether history or a restored session brought it back.
  const [navigation] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  const page = left ? 'left' : navigation?.type === 'back_forward' && navigation.type;
  for (const [name, value] of Object.entries({ channel, lang, page }))
    if (value) address.search += `&${name}=${encodeURIComponent(value)}`;
  return address;
}
