/**
 * What is asked of the room by what stands in it: typed events that bubble up to the room's shadow root and never leave
 * it, so that the page around hears nothing of them. `room.ts` says who answers each.
 */
import type { Switches } from '../../session/view.ts';
import type { Overlay } from '../lazy-elements.ts';

export interface RoomEvents {
  /** Something is to lie over the room. */
  show: Overlay;
  /** What lies over it is to go. */
  close: undefined;
  /** *Avsluta chatten*: is asked about once. */
  'ask-end': undefined;
  end: undefined;
  erase: undefined;
  /** The page is to be left at once. */
  exit: undefined;
  start: undefined;
  /** *Fortsätt*. */
  resume: undefined;
  /** Relay or files could not be reached: once more. */
  retry: undefined;
  /** The page is to be loaded anew. */
  reload: undefined;
  /** Id of the channel that was chosen. */
  channel: string;
  /** The draft, as a person has just typed it. */
  typed: string;
  /** The draft, changed by other means. */
  draft: string;
  /** After a look at what is in it. */
  send: undefined;
  /** As it is. */
  'send-unguarded': undefined;
  switch: Partial<Switches>;
  /** The newest line may have come into view. */
  seen: undefined;
}

export type RoomListeners = { [Type in keyof RoomEvents]: (detail: RoomEvents[Type]) => unknown };

export const dispatch = <Type extends keyof RoomEvents>(
  from: EventTarget,
  type: Type,
  detail?: RoomEvents[Type],
): unknown => from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));

/** For a listener in the room's own template: an element that has a shadow root dispatches from itself. */
export const dispatches =
  <Type extends keyof RoomEvents>(type: Type, detail?: RoomEvents[Type]) =>
  ({ currentTarget }: Event): unknown =>
    dispatch(currentTarget as EventTarget, type, detail);
