/**
 * Shift three times leaves the page (GOV.UK, "Exit this page"). Used on the host page and in the room,
 * because a key is heard only by the document that has the focus.
 */
export const SHIFT_WITHIN_MS = 5_000;

/** Calls `leave` after three presses of Shift alone, each within five seconds of the last. */
export function shiftThrice(target: EventTarget, leave: () => unknown, now: () => number = Date.now): void {
  let presses = 0;
  let last = 0;
  /** Shift went down and nothing else since: not the start of a capital letter. */
  let alone = false;
  const hear = (event: Event): void => {
    const { key, repeat, type } = event as KeyboardEvent;
    if (key !== 'Shift') {
      alone = false;
      presses = 0;
    } else if (type === 'keydown') {
      alone ||= !repeat;
    } else if (alone) {
      alone = false;
      presses = now() - last > SHIFT_WITHIN_MS ? 1 : presses + 1;
      last = now();
      if (presses > 2) {
        presses = 0;
        leave();
      }
    }
  };
  for (const type of ['keydown', 'keyup']) target.addEventListener(type, hear, true);
}
