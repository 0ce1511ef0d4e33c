/** How the counselor tells conversations apart: by section, and by the order in which they were accepted. */
import { localized, t } from '../locales/localize.ts';
import type { SiteView } from './site.ts';

export function channelName(channel: string, site: SiteView | null): string {
  const known = site?.channels.find(({ id }) => id === channel);
  return known ? localized(known.name) : channel;
}

export const conversationName = (
  { channel, order }: { channel: string; order: number },
  site: SiteView | null,
): string => t('ongoing.open', { channel: channelName(channel, site), n: order });
