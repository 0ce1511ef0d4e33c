/**
 * Shift three times leaves the page (GOV.UK, "Exit this page"). Used on the host page and in the room,
 * because a key is heard only by the document that has the focus.
 *
 * A screen reader's `shift+b` reaches the page as Shift alone, and so do an on-screen keyboard's capitals: so the
 * three are quick ones, and counted anew once anything else has happened.
 */

/** From the first press going down to the third coming up. */
export const SHIFT_WITHIN_MS = 2_000;
/** Longer is a key that is held for something else. */
export const SHIFT_HELD_MS = 400;

/**
 * `heard`: how many quick presses of Shift alone there have been, after each; three leave.
 * `before`: what was pressed before anyone counted.
 */
export function shiftThrice(
  target: EventTarget,
  heard: (presses: number) => unknown,
  before: readonly Event[] = [],
): void {
  /** When each press began that still counts. */
  let presses: number[] = [];
  /** Since when Shift is down and nothing else has happened; else long ago. */
  let down = 0;
  let at: EventTarget | undefined;
  /** Something was written, and the browser has not told yet that the selection has moved by it. */
  let written = false;
  const hear = (event: Event): void => {
    const { key, altKey, ctrlKey, metaKey, isComposing, repeat } = event as KeyboardEvent;
    const { timeStamp: now, type } = event;
    const ofWriting = written && type === 'selectionchange';
    if (type === 'input' || ofWriting) written = !ofWriting;
    if (ofWriting) return;
    const was = at;
    // What has the focus: within one shadow tree its moves are not heard out here.
    [at] = event.composedPath();
    if (
      key !== 'Shift' ||
      altKey ||
      ctrlKey ||
      metaKey ||
      isComposing ||
      (event as KeyboardEvent).getModifierState('AltGraph') ||
      // A keyboard on the screen: its Shift is for letters, and one layout sends it for numbers.
      ((at as Element | undefined)?.matches?.('input,textarea,[contenteditable]') &&
        self.matchMedia?.('(pointer:coarse)').matches)
    ) {
      presses = [];
      down = 0;
    } else {
      if (was && at !== was) presses = [];
      if (type === 'keydown') {
        if (!repeat) down = now;
      } else {
        presses =
          now - down > SHIFT_HELD_MS
            ? []
            : [...presses.filter(began => now - began <= SHIFT_WITHIN_MS), down];
        down = 0;
        heard(presses.length);
      }
    }
  };
  for (const type of ['keydown', 'keyup', 'focusin', 'selectionchange', 'input', 'pointerdown'])
    target.addEventListener(type, hear, true);
  before.forEach(hear);
}
