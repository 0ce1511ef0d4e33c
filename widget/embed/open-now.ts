/**
 * Asks the relay whether a channel is open: only for `hidden-when-closed`, the one attribute that costs a
 * request before the press. Called by `panel.ts`.
 */
import type { PublicSettings } from '../../relay/sites/settings.ts';

/** True also when it cannot be known: a launcher that explains is better than none. */
export async function isOpenNow(relay: string, site: string, channel: string): Promise<boolean> {
  try {
    const answer = await fetch(`${relay}/api/sites/${site}`, { credentials: 'omit' });
    const { channels } = (await answer.json()) as PublicSettings;
    const asked = channels.find(({ id }) => id === channel) ?? channels[0];
    return asked?.open.state !== 'closed';
  } catch {
    return true;
  }
}
