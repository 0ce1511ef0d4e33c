/**
 * After the second press of Shift: says aloud and shows that one more leaves the page. Handed words and a place by
 * the host page's part and by the room's.
 */

/** Time to read it in. */
export const SHOWN_MS = 2_000;

let shown: HTMLElement | undefined;

/** `style`: of the note, as it lies where `put` puts it. */
export function showOnceMore(words: string, style: string, put: (note: HTMLElement) => unknown): void {
  hide(shown);
  const note = document.createElement('div');
  const text = document.createElement('p');
  // A text that stands directly in it is passed over by some readers.
  note.appendChild(text).textContent = words;
  note.setAttribute('role', 'alert');
  note.dir = 'auto';
  note.style.cssText = `z-index:9;pointer-events:none;${style}`;
  text.style.cssText =
    'margin:0;padding:10px 14px;border:1px solid;font:600 16px/1.5 system-ui;color:Canvas;background:CanvasText';
  put(note);
  shown = note;
  setTimeout(hide, SHOWN_MS, note);
}

function hide(note?: HTMLElement): void {
  note?.parentNode?.removeChild(note);
}
