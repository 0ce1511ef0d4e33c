/**
 * Shows the launcher if the channel is open: only for `hidden-when-closed`, the one attribute that costs requests
 * before the press. Called by `panel.ts`.
 */
import type { PublicSettings } from '../../relay/protocol/http/public-settings.ts';
import type { ChatState } from './bridge.ts';

export async function mindHours(
  chat: HTMLElement,
  relay: string,
  become: (state: ChatState) => void,
): Promise<void> {
  const site = chat.getAttribute('site') ?? '';
  if (await isOpenNow(relay, site, chat.getAttribute('channel') ?? '')) chat.style.visibility = 'visible';
  else become('closed-hours');
}

/** True also when it cannot be known: a launcher that explains is better than none. */
async function isOpenNow(relay: string, site: string, channel: string): Promise<boolean> {
  try {
    const answer = await fetch(`${relay}/api/sites/${site}`, { credentials: 'omit' });
    const { channels } = (await answer.json()) as PublicSettings;
    const asked = channels.find(({ id }) => id === channel) ?? channels[0];
    return asked?.open.state !== 'closed';
  } catch {
    return true;
  }
}
