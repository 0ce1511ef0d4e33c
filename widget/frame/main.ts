/**
 * Starts the room: in the doorway's frame at /frame/<site>, or for `alone.ts` at /chat/<site>.
 * Hears the doorway through `bridge.ts` and tells it what it may know; never any text of the conversation.
 */
import './define.ts';
import { connectRoom } from '../embed/bridge.ts';
import type { ChatState, RoomEnd, ToRoom } from '../embed/bridge.ts';
import { shiftThrice } from '../embed/shift-thrice.ts';
import { dir, lang } from '../locales/localize.ts';
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
      return settings?.channels.find(({ id }) => id === channel)?.open.state === 'closed'
        ? 'closed-hours'
        : 'idle';
  }
}

function inFrame(): RoomEnd {
  let settled: (origins: readonly string[]) => void;
  const origins = new Promise<readonly string[]>(resolve => (settled = resolve));
  const doorway = connectRoom(origins, hear);
  const said = new Map<string, unknown>();
  const once = (type: string, value: unknown, say: () => void): void => {
    if (said.get(type) === value) return;
    said.set(type, value);
    say();
  };
  function hear(message: ToRoom): void {
    switch (message.type) {
      case 'open':
      case 'minimised':
        room.minimised = message.type === 'minimised';
        return room.cover();
      case 'end':
        return room.end();
      case 'exit':
        room.leave();
        return doorway.send({ type: 'exited' });
      case 'locale':
        said.set('locale', message.lang);
        return void room.setLocale(message.lang);
      case 'look':
        room.setAttribute('color-scheme', message.scheme);
        for (const [name, value] of Object.entries(message.properties))
          if (name.startsWith('--viska-')) room.style.setProperty(name, value);
    }
  }
  room.addEventListener('change', () => {
    const { settings, view } = room;
    if (settings) settled(settings.origins);
    if (!room.ready) return;
    const state = stateOf(room);
    const unread = !!view?.unread;
    const exitAddress = settings?.exitAddress ?? null;
    once('ready', exitAddress, () => doorway.send({ type: 'ready', exitAddress }));
    once('state', state, () => doorway.send({ type: 'state', state }));
    once('ended', state === 'ended', () => state === 'ended' && doorway.send({ type: 'ended' }));
    once('unread', unread, () => doorway.send({ type: 'unread', unread }));
    once('locale', lang(), () => doorway.send({ type: 'locale', lang: lang() }));
    once(
      'problem',
      view?.problem,
      () => view?.problem && doorway.send({ type: 'error', code: view.problem }),
    );
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') doorway.send({ type: 'close' });
  });
  shiftThrice(document, () => {
    // Wiped here first: the host page may be slow, or no doorway at all.
    room.leave();
    doorway.send({ type: 'exit' });
  });
  return doorway;
}

room.addEventListener('change', () => {
  document.documentElement.lang = lang();
  document.documentElement.dir = dir();
});
const page = new CSSStyleSheet();
page.replaceSync(
  'html,body,main{margin:0;block-size:100%}html{color-scheme:light dark}viska-room{max-inline-size:44rem;margin-inline:auto}',
);
document.adoptedStyleSheets = [page];
(document.querySelector('main') ?? document.body.appendChild(document.createElement('main'))).replaceChildren(
  room,
);
if (!standalone) inFrame();
