/** Where the room's frame is fetched from; called by `panel.ts`. */

/** `left`: the room before this one in the tab never got to wipe. */
export function frameAddress(
  relay: string,
  chat: HTMLElement,
  channel: string,
  lang: string,
  left: boolean,
): URL {
  const address = new URL(
    chat.getAttribute('frame') || `${relay}/frame/${chat.getAttribute('site')}`,
    location.href,
  );
  // The frame is always new; only this page knows whether history or a restored session brought it back.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const page = left ? 'left' : navigation?.type === 'back_forward' && navigation.type;
  for (const [name, value] of Object.entries({ channel, lang, page }))
    if (value) address.searchParams.set(name, value);
  return address;
}
