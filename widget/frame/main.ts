/**
 * Starts the room: in the doorway's frame at /frame/<site>, or for `standalone.ts` at /chat/<site>.
 * Hears the doorway through `bridge.ts` and tells it what it may know; never any text of the conversation.
 */
import './define.ts';
import { connectRoom } from '../embed/bridge.ts';
import type { ChatState, News } from '../embed/bridge.ts';
import { composes } from '../writing/enter.ts';
import { dir, lang, t } from '../locales/localize.ts';
import type { RoomSettings } from '../../relay/protocol/http/public-settings.ts';
import { forget } from '../session/open-conversation.ts';
import { pageParameterIs } from '../session/page-parameter.ts';
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
// The page was left quickly, and the room before this one did not say that it had wiped: first of all.
const left = pageParameterIs('left');
if (left) forget(room.relay, room.site);
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

/** Shift three times: counted by a part that comes with the conversation, or with the first Shift before it. */
export function leaveByShift(leave: () => void): void {
  let pressed: Event[] | undefined = [];
  let coming: Promise<unknown> | undefined;
  const begin = (): unknown =>
    (coming ??= import('./exit-and-print.ts').then(
      part => {
        part.mindExitAndPrint(room, leave, pressed ?? []);
        pressed = undefined;
      },
      () => (coming = undefined),
    ));
  for (const type of ['keydown', 'keyup'])
    document.addEventListener(type, event => {
      if (!pressed) return;
      // No more than three presses: what is written is nobody's to keep.
      pressed = [...pressed, event].slice(-6);
      if ((event as KeyboardEvent).key === 'Shift') begin();
    });
  room.addEventListener('change', () => room.view && room.view.phase !== 'idle' && begin());
}

function inFrame(): void {
  /** The page's last wish for a language, and the last that the room has followed. */
  let wish = 0;
  let heard = 0;
  const say = connectRoom(page => {
    room.cover.minimised = !page.open;
    room.cover.look();
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
    if (page.focus) void room.come();
    if (page.escape) room.overlay.close();
    if (page.end) room.end();
    if (page.exit) {
      room.leave();
      say('exited');
    }
  });
  if (left) say('exited');
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
      name: settings?.name,
      problem: view?.problem,
      over: !!room.overlay.element,
    };
    if (said !== (said = JSON.stringify(news))) say(news);
  });
  document.addEventListener('keydown', event => {
    // Escape that drops a word of an input method leaves the panel where it is.
    if (event.key !== 'Escape' || composes(event)) return;
    // The topmost alone, wherever reading has taken the focus.
    if (room.overlay.element) room.overlay.close();
    else say('close');
  });
  leaveByShift(() => {
    // Wiped here first: the host page may be slow, or no doorway at all.
    room.leave();
    say('exit');
  });
}

room.addEventListener('change', () => {
  const { documentElement: html } = document;
  // The same word said again would make the browser look at every element anew.
  if (html.lang + html.dir !== lang() + dir()) Object.assign(html, { lang: lang(), dir: dir() });
  if (standalone) main.ariaLabel = t('title') || main.ariaLabel;
});
const page = new CSSStyleSheet();
page.replaceSync(
  'html,body,main,div{margin:0;block-size:100%}html{color-scheme:light dark}viska-room{max-inline-size:44rem;margin-inline:auto}',
);
document.adoptedStyleSheets = [page];
if (standalone) main.replaceChildren(room);
else {
  // The panel around it is named: a landmark of its own would be said before each button. A region without a name is
  // none (WAI-ARIA 1.2, region), and says to whoever checks the page that this belongs together.
  const plain = document.createElement('div');
  plain.setAttribute('role', 'region');
  plain.append(room);
  main.replaceWith(plain);
  inFrame();
}
