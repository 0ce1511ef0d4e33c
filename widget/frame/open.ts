/**
 * Brings what a room needs: the site's public settings, a language, the conversation, the guard.
 * Called by `<viska-room>` when it comes onto a page; what it was given beforehand is left as it is.
 */
import type { RoomSettings } from '../../relay/protocol/http/public-settings.ts';
import { lang, loadLocale } from '../locales/localize.ts';
import { openConversation } from '../session/open-conversation.ts';
import { pageIs } from '../session/page-is.ts';
import { ANEW } from './reload.ts';
import type { ViskaRoom } from './room/room.ts';

/**
 * Again: nothing but the settings, anew: hours pass while a page stands open, and they come in one language.
 * Rejects when relay or files cannot be reached, or the relay knows no such site.
 */
export async function open(room: ViskaRoom, again = false): Promise<void> {
  const language = again ? lang() : room.lang || document.documentElement.lang || 'sv';
  const texts = again || loadLocale(language);
  if (again || !room.settings) {
    const address = `${room.relay}/api/sites/${room.site}?lang=${language}`;
    const [answer] = await Promise.all([fetch(address, { cache: again ? 'reload' : 'default' }), texts]);
    if (!answer.ok) throw new Error(`settings: ${answer.status}`);
    const settings = (await answer.json()) as RoomSettings;
    // Another language has been chosen since: what was asked for in that one is what counts.
    if (again && language !== lang()) return;
    room.settings = settings;
  }
  await texts;
  const ids = room.settings.channels.map(({ id }) => id);
  room.fixed = ids.includes(room.asked);
  if (!ids.includes(room.channel)) room.channel = ids[0] ?? '';
  if (again || room.view) return;
  const anew = pageIs(ANEW) && (await import('./go-on.ts'));
  room.conversation = await openConversation(room.relay, room.site);
  if (anew) anew.goOn(room);
}
