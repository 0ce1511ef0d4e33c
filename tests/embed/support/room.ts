/** A room that only listens: tells its test what the doorway said, and says what the test wants. */
import { connectRoom } from '../../../widget/embed/bridge.ts';
import type { ToDoorway, ToRoom } from '../../../widget/embed/bridge.ts';

export interface RoomWindow extends Window {
  heard: ToRoom[];
  say(message: ToDoorway): void;
}

const room = window as unknown as RoomWindow;
room.heard = [];
const end = connectRoom([location.origin], message => room.heard.push(message));
room.say = message => end.send(message);
end.send({ type: 'ready', exitAddress: `${location.origin}/tests/embed/support/weather.html` });
