/**
 * Says on the host page that Shift once more leaves it: under the panel's bar, or above the launcher while the chat
 * is minimised. Fetched by `panel.ts`; nothing but the second press says it.
 */
import { showOnceMore } from './once-more.ts';
import { ONCE_MORE } from './words/once-more.ts';

/** `lang`: BCP 47. */
export function onceMore(chat: HTMLElement, panel: HTMLElement, lang: string, presses: number): void {
  if (presses < 2) return;
  const spoken = (lang.split('-')[0] ?? '').toLowerCase();
  const known = spoken in ONCE_MORE ? spoken : 'sv';
  const open = chat.hasAttribute('open');
  const into = open ? panel : (chat.shadowRoot as ShadowRoot);
  // Over the room without moving it.
  const style = open ? 'position:relative;block-size:0' : 'margin-block-end:8px';
  showOnceMore(ONCE_MORE[known] as string, style, note => {
    note.lang = known;
    into.insertBefore(note, open ? (panel.firstElementChild as Element).nextSibling : into.firstChild);
  });
}
