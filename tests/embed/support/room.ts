/** A room that only listens: tells its test what the doorway said, and says what the test wants. */
import { connectRoom } from '../../../widget/embed/bridge.ts';
import type { News, ToDoorway, ToRoom } from '../../../widget/embed/bridge.ts';

export interface RoomWindow extends Window {
  heard: ToRoom[];
  say(message: ToDoorway): void;
  /** What has changed since it was last told. */
  tell(change: Partial<News>): void;
}

const room = window as unknown as RoomWindow;
room.heard = [];
room.say = connectRoom(message => room.heard.push(message));
let news: News = {
  state: 'idle',
  unread: false,
  // As a room speaks it: without a region.
  lang: new URLSearchParams(location.search).get('lang')?.split('-')[0] ?? 'sv',
  heard: 0,
  exitAddress: `${location.origin}/tests/embed/support/weather.html`,
  name: 'Exempelkommun',
  problem: null,
  over: false,
};
room.tell = change => room.say((news = { ...news, heard: room.heard.at(-1)?.wish ?? 0, ...change }));
room.tell({});
