/**
 * The words between the doorway (on the municipality's page) and the room (in the frame).
 * One MessageChannel; the doorway hands over a port, both sides check the other's origin, nothing goes to '*'.
 * No message text ever passes here: the host page's scripts could read it.
 */

/** What the host page may know of the chat. */
export type ChatState = 'idle' | 'waiting' | 'active' | 'ended' | 'closed-hours' | 'unavailable';
export type Scheme = 'auto' | 'light' | 'dark';

export type ToRoom =
  /** The panel is in view. */
  | { type: 'open' }
  /** Minimised: nobody looks, so nothing is read, and text is hidden. */
  | { type: 'minimised' }
  /** The page asks to end the conversation (`endChat()`). */
  | { type: 'end' }
  /** Leave at once: wipe, tell the relay `exit`, answer `exited`. */
  | { type: 'exit' }
  | { type: 'locale'; lang: string }
  /** Colours and font of the host page: custom properties by name (`--viska-color-brand`). */
  | { type: 'look'; scheme: Scheme; properties: Record<string, string> };

export type ToDoorway =
  /** The room listens and shows something. `exitAddress` is null until the site's settings are there. */
  | { type: 'ready'; exitAddress: string | null }
  | { type: 'exit-address'; address: string }
  | { type: 'state'; state: ChatState }
  | { type: 'unread'; unread: boolean }
  /** Esc was pressed in the room. */
  | { type: 'close' }
  /** Shift three times in the room, or its own exit button. */
  | { type: 'exit' }
  /** Wiped: the page may go now. */
  | { type: 'exited' }
  /** The conversation is over and wiped. */
  | { type: 'ended' }
  /** The language was changed in the room. */
  | { type: 'locale'; lang: string }
  | { type: 'error'; code: string };

/** Greets the room; carries the port. Sent to the frame's exact origin. */
export const GREETING = 'viska-doorway-1';

export interface RoomEnd {
  /** Delivered, or kept until the doorway has greeted. */
  send(message: ToDoorway): void;
  /** Stops listening and closes the port. */
  disconnect(): void;
}

/** The part of `window` the room's end needs: named so that a test can hold it. */
export interface RoomWindow {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  readonly parent: unknown;
}

/**
 * The room's end. Only the direct parent window, at one of the site's origins, is listened to; the first
 * greeting that fits wins. `allowedOrigins` may be a promise: greetings that come before it are kept.
 */
export function connectRoom(
  allowedOrigins: readonly string[] | Promise<readonly string[]>,
  onMessage: (message: ToRoom) => void,
  win: RoomWindow = window,
): RoomEnd {
  let port: MessagePort | undefined;
  let over = false;
  const kept: ToDoorway[] = [];
  const greeted = async (event: MessageEvent<unknown>) => {
    if (event.data !== GREETING || event.source !== win.parent || !event.ports[0]) return;
    const allowed = await allowedOrigins;
    if (port || over || !allowed.includes(event.origin)) return;
    port = event.ports[0];
    port.onmessage = ({ data }: MessageEvent<ToRoom>) => onMessage(data);
    for (const message of kept.splice(0)) port.postMessage(message);
  };
  const listener = (event: MessageEvent<unknown>) => void greeted(event);
  win.addEventListener('message', listener);
  return {
    send(message) {
      if (port) port.postMessage(message);
      else if (!over) kept.push(message);
    },
    disconnect() {
      over = true;
      win.removeEventListener('message', listener);
      port?.close();
    },
  };
}

export interface DoorwayEnd {
  /** The room has answered. */
  readonly connected: boolean;
  send(message: ToRoom): void;
  disconnect(): void;
}

/**
 * The doorway's end. Greets the frame again until it answers, since a frame's `load` says nothing about
 * when its script listens; messages sent before that are kept.
 */
export function connectDoorway(
  frame: HTMLIFrameElement,
  frameOrigin: string,
  onMessage: (message: ToDoorway) => void,
  everyMs = 500,
): DoorwayEnd {
  let port: MessagePort | undefined;
  const kept: ToRoom[] = [];
  const greet = () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<ToDoorway>) => {
      if (!port) {
        clearInterval(timer);
        port = channel.port1;
        for (const message of kept.splice(0)) port.postMessage(message);
      }
      onMessage(data);
    };
    frame.contentWindow?.postMessage(GREETING, frameOrigin, [channel.port2]);
  };
  // Not before `load`: until then the frame is about:blank at the page's own origin.
  const start = () => {
    greet();
    timer ??= setInterval(greet, everyMs);
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  frame.addEventListener('load', start, { once: true });
  return {
    get connected() {
      return port !== undefined;
    },
    send(message) {
      if (port) port.postMessage(message);
      else kept.push(message);
    },
    disconnect() {
      frame.removeEventListener('load', start);
      clearInterval(timer);
      port?.close();
    },
  };
}
