/** Where the room's frame is fetched from; called by `panel.ts`. */
import { wasLeft } from './kept-word.ts';

export function frameAddress(relay: string, chat: HTMLElement, channel: string, lang: string): URL {
  const own = chat.getAttribute('frame');
  const site = chat.getAttribute('site') ?? '';
  const address = new URL(own || `${relay}/frame/${site}`, location.href);
  if (channel) address.searchParams.set('channel', channel);
  if (lang) address.searchParams.set('lang', lang);
  // The frame is always new; only this page knows whether history or a restored session brought it back.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'back_forward') address.searchParams.set('page', navigation.type);
  // The room before this one never got to wipe.
  if (wasLeft(site)) address.searchParams.set('page', 'left');
  return address;
}
