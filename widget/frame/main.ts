/**
 * Starts the room: in the doorway's frame at /frame/<site>, or for `alone.ts` at /chat/<site>.
 * Hears the doorway through `bridge.ts` and tells it what it may know; never any text of the conversation.
 */
import './define.ts';
import { connectRoom } from '../embed/bridge.ts';
import type { ChatState, News } from '../embed/bridge.ts';
import { shiftThrice } from '../embed/shift-thrice.ts';
import { dir, lang, t } from '../locales/localize.ts';
import type { RoomSettings } from '../../relay/sites/settings.ts';
import type { ViskaRoom } from './room/room.ts';

// Below the floor (FLOOR.md), or no keys to be had since the page is not over https: `floor.ts` shows the numbers
// to call instead. What is older still does not read this file at all.
if (!(isSecureContext && 'timeout' in AbortSignal && 'findLast' in [])) throw new Error('below the floor');

export const room = document.createElement('viska-room') as ViskaRoom;
const asked = new URLSearchParams(location.search);
const standalone = parent === window;
// Files on a municipality's own domain name their relay in the page, not in the address: a link could lie.
const relay = document.querySelector<HTMLMetaElement>('meta[name=viska-relay]')?.content;
room.relay = relay ?? location.origin;
room.site = location.pathname.replace(/\/$/, '').split('/').pop() ?? '';
room.channel = asked.get('channel') ?? '';
room.lang = asked.get('lang') ?? '';
room.standalone = standalone;
const main = document.querySelector('main') ?? document.body.appendChild(document.createElement('main'));
// The relay's page brings the settings to begin with; another one lets the room ask for them.
if (main.dataset['settings']) room.settings = JSON.parse(main.dataset['settings']) as RoomSettings;

/** What the doorway may know. */
function stateOf({ settings, failed, view, channel }: ViskaRoom): ChatState {
  if (failed) return 'unavailable';
  switch (view?.phase) {
    case 'starting':
    case 'waiting':
      return 'waiting';
    case 'agreeing':
    case 'active':
    case 'elsewhere':
    case 'returned':
      return 'active';
    case 'ended':
      return 'ended';
    default:
      return settings?.channels.find(({ id }) => id === channel)?.open?.state === 'closed'
        ? 'closed-hours'
        : 'idle';
  }
}

function inFrame(): void {
  /** The page's last wish for a language, and the last that the room has followed. */
  let wish = 0;
  let heard = 0;
  const say = connectRoom(page => {
    room.minimised = !page.open;
    room.cover();
    room.setAttribute('color-scheme', page.scheme);
    for (const [name, value] of Object.entries(page.properties))
      if (name.startsWith('--viska-')) room.style.setProperty(name, value);
    // Only a new wish: what the page repeats may be older than the parent's own choice.
    if (page.wish !== wish) {
      wish = page.wish;
      void room.setLocale(page.lang).then(() => {
        heard = Math.max(heard, page.wish);
        room.requestUpdate();
      });
    }
    if (page.end) room.end();
    if (page.exit) {
      room.leave();
      say('exited');
    }
  });
  let said = '';
  room.addEventListener('change', () => {
    if (!room.ready) return;
    const { settings, view } = room;
    const news: News = {
      state: stateOf(room),
      unread: !!view?.unread,
      lang: lang(),
      heard,
      exitAddress: settings?.exitAddress,
      problem: view?.problem,
    };
    if (said !== (said = JSON.stringify(news))) say(news);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') say('close');
  });
  shiftThrice(document, () => {
    // Wiped here first: the host page may be slow, or no doorway at all.
    room.leave();
    say('exit');
  });
}

room.addEventListener('change', () => {
  document.documentElement.lang = lang();
  document.documentElement.dir = dir();
  main.ariaLabel = t('title') || main.ariaLabel;
});
const page = new CSSStyleSheet();
page.replaceSync(
  'html,body,main{margin:0;block-size:100%}html{color-scheme:light dark}viska-room{max-inline-size:44rem;margin-inline:auto}',
);
document.adoptedStyleSheets = [page];
main.replaceChildren(room);
if (!standalone) inFrame();
