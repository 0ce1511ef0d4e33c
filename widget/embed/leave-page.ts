/**
 * The quick exit's last part: blanks the page in the same instant, waits a moment for the room to wipe,
 * and goes to a neutral address. Called by `panel.ts`, and by a room that is a page of its own.
 */

/** The room has this long to wipe and to tell the counselor; then the page goes anyway. */
export const WIPE_MS = 300;
/** A room that is still loading must be heard of first, or its keys would outlive the exit. The page is blank. */
export const WIPE_LOADING_MS = 2_000;

/**
 * Blanks the page and goes within so many milliseconds, or when the function it returns is called. The blank stays:
 * a page that comes back from a cache shows nothing.
 */
export function leavePage(address: () => string, withinMs: number): () => void {
  document.documentElement.style.setProperty('display', 'none', 'important');
  let gone = false;
  const go = (): void => {
    // Once: going twice would begin a slow page anew.
    if (gone) return;
    gone = true;
    const to = address();
    location.replace(/^https?:/.test(to) ? to : 'about:blank');
  };
  // A page may have a `setTimeout` of its own. Browsers without this one run no room that could wipe.
  const late = AbortSignal.timeout?.(withinMs);
  if (late) late.onabort = go;
  else go();
  return go;
}
