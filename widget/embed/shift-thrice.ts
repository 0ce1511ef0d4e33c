/**
 * Shift three times leaves the page (GOV.UK, "Exit this page"). Used on the host page and in the room,
 * because a key is heard only by the document that has the focus.
 */
export const SHIFT_WITHIN_MS = 5_000;

/** Calls `leave` after three presses of Shift alone, each within five seconds of the last. Returns the stop. */
export function shiftThrice(
  target: EventTarget,
  leave: () => unknown,
  now: () => number = () => Date.now(),
): () => void {
  let presses = 0;
  let last = 0;
  /** Shift went down and nothing else since: not the start of a capital letter. */
  let alone = false;
  const stop = new AbortController();
  const options = { signal: stop.signal, capture: true };
  target.addEventListener(
    'keydown',
    event => {
      const { key, repeat } = event as KeyboardEvent;
      alone = key === 'Shift' && (alone || !repeat);
      if (key !== 'Shift') presses = 0;
    },
    options,
  );
  target.addEventListener(
    'keyup',
    event => {
      if ((event as KeyboardEvent).key !== 'Shift' || !alone) return;
      alone = false;
      presses = now() - last <= SHIFT_WITHIN_MS ? presses + 1 : 1;
      last = now();
      if (presses < 3) return;
      presses = 0;
      leave();
    },
    options,
  );
  return () => stop.abort();
}
