/**
 * Whether there is still a room in the frame: it is asked every few seconds, and answers by any word. A frame that
 * became an error page, crashed or hangs tells nobody. Used by `panel.ts`, which builds the frame anew then.
 */
export const ASK_EVERY_MS = 2_000;
/** So many questions in a row without an answer, on a page that somebody can see. */
export const UNANSWERED_MAX = 5;
/** A timer later than this stood still with the page, or was slowed down: then the room may have been too. */
const LATE_MS = 1_000;

/** Returns what to call at each word of the room. `ask`: false while there is nobody to ask. */
export function watchFrame(ask: () => boolean, lost: () => void): () => void {
  let unanswered = 0;
  let due = 0;
  setInterval(() => {
    const now = performance.now();
    const late = now - due > LATE_MS;
    due = now + ASK_EVERY_MS;
    // A page that nobody sees may be slowed down, and its frames more than itself.
    if (late || document.hidden || !ask()) unanswered = 0;
    else if (++unanswered > UNANSWERED_MAX) {
      unanswered = 0;
      lost();
    }
  }, ASK_EVERY_MS);
  return () => (unanswered = 0);
}
