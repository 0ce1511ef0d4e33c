/**
 * The words between the doorway (on the municipality's page) and the room (in the frame).
 * One MessageChannel: the doorway hands over a port to the frame's exact origin, and nothing goes to '*'. Whose page
 * may hold the frame is the browser's to enforce (`frame-ancestors`); the room hears its parent window alone.
 * No message text ever passes here: the host page's scripts could read it.
 */

/** What the host page may know of the chat. */
export type ChatState = 'idle' | 'waiting' | 'active' | 'ended' | 'closed-hours' | 'unavailable';

/** All that the room must know of the page, said whole whenever something of it has changed. */
export interface ToRoom {
  /** The panel is in view. Else nobody looks, so nothing is read, and text is hidden. */
  open: boolean;
  /** BCP 47. */
  lang: string;
  /** Counts the languages that the page has asked for; 0 is the one in the frame's address. */
  wish: number;
  /** `light`, `dark`, or anything else for the device's own. */
  scheme: string;
  /** Colours and font of the host page: custom properties by name (`--viska-color-brand`); empty where not set. */
  properties: Record<string, string>;
  /** The page asks to end the conversation (`endChat()`). */
  end: boolean;
  /** Leave at once: wipe, tell the relay `exit`, answer `exited`. */
  exit: boolean;
  /** A person has opened the panel, and the focus is in the frame: it goes to what is shown. */
  focus?: boolean;
  /** Esc was pressed outside the frame: what lies over the room closes. */
  escape?: boolean;
}

/** All that the doorway may know of the room, said whole whenever something of it has changed. */
export interface News {
  state: ChatState;
  unread: boolean;
  /** BCP 47. */
  lang: string;
  /** The last `wish` that the room has followed: else words that cross on the way would undo each other for ever. */
  heard: number;
  /** Where *Lämna sidan snabbt* leads; left out until the site's settings are there. */
  exitAddress: string | undefined;
  /** The municipality's; left out until the site's settings are there. */
  name: string | undefined;
  /** A documented code. */
  problem: string | null | undefined;
  /** Something lies over the room: Esc closes that first. */
  over: boolean;
}

/**
 * `close`: Esc was pressed in the room. `exit`: Shift three times in the room. `exited`: wiped, the page may go now.
 * `here`: there is a room, at the greeting and whenever the doorway asks.
 */
export type ToDoorway = News | 'close' | 'exit' | 'exited' | 'here';

/** Greets the room; carries the port. Sent to the frame's exact origin. */
export const GREETING = 'viska-doorway-1';

/** The part of `window` the room's end needs: named so that a test can hold it. */
export interface RoomWindow {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  readonly parent: unknown;
}

/** The room's end. Returns how to speak: what is said before the doorway has greeted is kept for it. */
export function connectRoom(
  hear: (message: ToRoom) => void,
  win: RoomWindow = window,
): (message: ToDoorway) => void {
  const kept: ToDoorway[] = [];
  let say = (message: ToDoorway): unknown => kept.push(message);
  win.addEventListener('message', ({ data, source, ports: [port] }) => {
    if (data !== GREETING || source !== win.parent || !port) return;
    say = message => port.postMessage(message);
    port.onmessage = ({ data }: MessageEvent<ToRoom | 'here'>) => (data === 'here' ? say(data) : hear(data));
    say('here');
    kept.splice(0).forEach(say);
  });
  return message => void say(message);
}

/**
 * The doorway's end. Greets whenever the frame has loaded something: by then the script of a room listens, and an
 * error page or a stranger gets nothing. `hear` gets what the room says, and how to answer that room.
 */
export function connectDoorway(
  frame: HTMLIFrameElement,
  origin: string,
  hear: (message: ToDoorway, answer: (message: ToRoom | 'here') => void) => void,
): void {
  frame.onload = () => {
    const { port1, port2 } = new MessageChannel();
    const answer = (message: ToRoom | 'here'): void => port1.postMessage(message);
    port1.onmessage = ({ data }: MessageEvent<ToDoorway>) => hear(data, answer);
    frame.contentWindow?.postMessage(GREETING, origin, [port2]);
  };
}
