/**
 * The connection to the room in the panel's frame: waits for the room's answer, and builds the frame anew once where
 * the room in it is lost. `panel.ts` makes the frame, and takes what the room says.
 */
import { connectDoorway } from './bridge.ts';
import type { ToDoorway, ToRoom } from './bridge.ts';

/** The room must have answered by then, else the panel says what to do without it. */
const FRAME_ANSWER_MS = 15_000;
/** The same once its page has loaded, or an error page in its place: only its texts, and the code that talks, may be on the way. */
const LOADED_ANSWER_MS = 6_000;
/** Where a room was and something else has been loaded: a room says at once that it is there. */
const AGAIN_ANSWER_MS = 2_000;
/** Built anew once within this time; a frame that is lost again is said to be. */
const REBUILT_MS = 60_000;

export interface RoomFrame {
  /** How to speak to the room; nothing until it has been heard. */
  send?: ((message: ToRoom | 'here') => void) | undefined;
  build(): void;
  /** Not before somebody has acted in the room, or closed it: until then no word of theirs is in it. */
  mind(): void;
}

/**
 * @param make puts a new frame into the panel
 * @param hear `first`: by a room that had not been heard
 * @param fail the room does not come, or cannot be spoken with
 */
export function roomFrame(
  make: () => readonly [frame: HTMLIFrameElement, origin: string],
  hear: (message: Exclude<ToDoorway, 'here'>, first: boolean) => void,
  fail: () => void,
): RoomFrame {
  /** Of the frame; nothing begins so before there is one. */
  let origin = '-';
  let watch: ReturnType<typeof setTimeout> | undefined;
  /** When the frame was last built anew, by this page's clock. */
  let rebuiltAt = -REBUILT_MS;
  let answered: (() => void) | undefined;

  const room: RoomFrame = {
    build() {
      let frame: HTMLIFrameElement;
      [frame, origin] = make();
      room.send = undefined;
      connectDoorway(frame, origin, heard);
      expect(FRAME_ANSWER_MS);
      frame.addEventListener('load', () => {
        const again = !!room.send;
        // Of what was there before.
        room.send = undefined;
        expect(again ? AGAIN_ANSWER_MS : LOADED_ANSWER_MS, again ? lost : failed);
      });
    },
    mind: () =>
      void import('./frame-watch.ts').then(
        ({ watchFrame }) => (answered ??= watchFrame(() => (room.send?.('here'), !!room.send), lost)),
        () => undefined,
      ),
  };

  function expect(withinMs: number, otherwise = failed): void {
    clearTimeout(watch);
    if (!room.send) watch = setTimeout(otherwise, withinMs);
  }

  function heard(message: ToDoorway, answer: (message: ToRoom | 'here') => void): void {
    answered?.();
    // A room, and its texts may be on the way.
    if (message === 'here') return room.send ? undefined : expect(LOADED_ANSWER_MS);
    const first = room.send !== answer;
    clearTimeout(watch);
    room.send = answer;
    hear(message, first);
  }

  /** There is no room in the frame any more: the conversation goes on in a new one. */
  function lost(): void {
    const now = performance.now();
    if (now - rebuiltAt < REBUILT_MS) return failed();
    rebuiltAt = now;
    room.build();
  }

  function failed(): void {
    clearTimeout(watch);
    // It may be a room all the same, and not answer.
    room.send = undefined;
    fail();
  }

  // The page's policy may forbid the frame; as a page of its own the chat stands under another.
  document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
    const ours = effectiveDirective === 'frame-src' && blockedURI.startsWith(origin);
    if (ours && !room.send && disposition === 'enforce') failed();
  });
  return room;
}
