/**
 * Brings what a room needs: the site's public settings, a language, the conversation, the guard.
 * Called by `<viska-room>` when it comes onto a page; what it was given beforehand is left as it is.
 */
import type { PublicSettings } from '../../relay/sites/settings.ts';
import { loadLocale } from '../locales/localize.ts';
import { openConversation } from '../session/browser-ports.ts';
import type { ViskaRoom } from './room/room.ts';

/** Rejects when relay or files cannot be reached, or the relay knows no such site. */
export async function open(room: ViskaRoom): Promise<void> {
  const wanted = room.lang || document.documentElement.lang || 'sv';
  const texts = loadLocale(wanted);
  if (!room.settings) {
    const [answer] = await Promise.all([fetch(`${room.relay}/api/sites/${room.site}`), texts]);
    if (!answer.ok) throw new Error(`settings: ${answer.status}`);
    room.settings = (await answer.json()) as PublicSettings;
  }
  await texts;
  const { channels } = room.settings;
  room.fixed = channels.some(({ id }) => id === room.channel);
  if (!room.fixed) room.channel = channels[0]?.id ?? '';
  if (!room.view) room.conversation = openConversation(room.relay, room.site);
}
