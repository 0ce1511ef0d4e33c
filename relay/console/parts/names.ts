/** How the counselor tells conversations apart: by section, and by the order in which they were accepted. */
import { localized, t } from '../locales/localize.ts';
import type { StaffSite } from '../../protocol/http/staff.ts';

export function channelName(channel: string, site: StaffSite | null): string {
  const known = site?.channels.find(({ id }) => id === channel);
  return known ? localized(known.name) : channel;
}

export const conversationName = (
  { channel, order }: { channel: string; order: number },
  site: StaffSite | null,
): string => t('ongoing.open', { channel: channelName(channel, site), n: order });
