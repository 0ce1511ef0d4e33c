/**
 * What the room's page needs from Start on: Shift three times, and a sheet of paper that says why it is empty.
 * Fetched by `main.ts` when a conversation begins, or at the first Shift before that.
 */
import { focusIn } from '../embed/focus-in.ts';
import { showOnceMore } from '../embed/once-more.ts';
import { shiftThrice } from '../embed/shift-thrice.ts';
import { loadDeferred, t } from '../locales/localize.ts';

/** `pressed`: keys that went before this part was here. */
export function mindExitAndPrint(room: HTMLElement, leave: () => void, pressed: readonly Event[]): void {
  shiftThrice(document, presses => (presses > 2 ? leave() : presses > 1 && onceMore()), pressed);
  const paper = document.createElement('p');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@media screen{viska-room+p{display:none}}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  room.after(paper);
  const write = (): void => {
    const words = t('printed', { more: t('more'), copy: t('copy') });
    if (paper.textContent !== words) paper.textContent = words;
  };
  write();
  room.addEventListener('change', write);
  // The words come when the two begin to talk. Who prints sooner, or lost the network then, has asked for them now.
  addEventListener('beforeprint', () => void loadDeferred().then(write, () => 0));
}

function onceMore(): void {
  // Nothing behind a modal dialog is heard, and one that is open has the focus.
  const into = focusIn(document)?.closest('dialog') ?? document.body;
  showOnceMore(t('onceMore'), 'position:fixed;inset:0 0 auto', note => into.appendChild(note));
}
