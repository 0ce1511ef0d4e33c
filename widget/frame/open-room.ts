/**
 * Brings what a room needs: the site's public settings with a language, and the conversation.
 * Called by `<viska-room>` when it comes onto a page; what it was given beforehand is left as it is.
 */
import type { RoomSettings } from '../../relay/protocol/http/public-settings.ts';
import { lang, loadLocale } from '../locales/localize.ts';
import { openConversation } from '../session/open-conversation.ts';
import { pageParameterIs } from '../session/page-parameter.ts';
import type { Conversation } from '../session/view.ts';
import type { Restored } from './restore.ts';
import { ANEW } from './reload.ts';
import type { RoomValues } from './room/values.ts';

/**
 * `again`: fetched anew, because opening hours and the language change while a page stands open. Undefined if the
 * language changed meanwhile: the settings that were asked for in the new one count.
 * Rejects when relay or files cannot be reached, or the relay knows no such site.
 */
export async function bringSettings(
  { relay, site, settings, lang: wanted }: Pick<RoomValues, 'relay' | 'site' | 'settings'> & { lang: string },
  again = false,
): Promise<RoomSettings | undefined> {
  const language = again ? lang() : wanted || document.documentElement.lang || 'sv';
  const texts = again || loadLocale(language);
  if (again || !settings) {
    const address = `${relay}/api/sites/${site}?lang=${language}`;
    const [answer] = await Promise.all([fetch(address, { cache: again ? 'reload' : 'default' }), texts]);
    if (!answer.ok) throw new Error(`settings: ${answer.status}`);
    settings = (await answer.json()) as RoomSettings;
    if (again && language !== lang()) return;
  }
  await texts;
  return settings;
}

/** `use` takes the conversation, before what the page before this one left goes into it. */
export async function bringConversation(
  room: Restored,
  use: (conversation: Conversation) => void,
): Promise<void> {
  const anew = pageParameterIs(ANEW) && (await import('./restore.ts'));
  use(await openConversation(room.relay, room.site));
  if (anew) anew.restore(room);
}
