/** What a person with a screen reader hears: reading from top to end, and what is said without being asked for. */
import { Virtual } from '@guidepup/virtual-screen-reader/browser.js';
import type { ViskaRoom } from '../../../widget/frame/room/room.ts';
import { allByRole, nameOf } from '../support/by-role.ts';
import { flat } from './flat.ts';

/** Longer than any page of the room. */
const STEPS_MAX = 200;

/** From top to end, a line for each step. */
export async function read(element: Element): Promise<string[]> {
  const page = flat(element);
  document.body.append(page);
  const reader = new Virtual();
  const said: string[] = [];
  try {
    await reader.start({ container: page });
    while (said.length < STEPS_MAX) {
      await reader.next();
      const phrase = await reader.lastSpokenPhrase();
      // The copy's own beginning and end.
      if (phrase === 'end of main') break;
      if (phrase !== 'main') said.push(phrase);
    }
    return said;
  } finally {
    await reader.stop();
    page.remove();
  }
}

/** What is said by itself while something happens: in the log of the conversation, and around it. */
export async function hear(room: ViskaRoom, happens: () => Promise<void>): Promise<string[]> {
  const around = room.shadowRoot?.querySelector<HTMLElement>('.room');
  const said: string[] = [];
  const readers: Virtual[] = [];
  for (const container of [around, ...allByRole(room, 'log')]) {
    if (!container) continue;
    const reader = new Virtual();
    await reader.start({ container });
    await reader.clearSpokenPhraseLog();
    readers.push(reader);
  }
  await happens();
  for (const reader of readers) {
    // A change of look is told to the reader as a change of the same words.
    said.push(...new Set(await reader.spokenPhraseLog()));
    await reader.stop();
  }
  return said;
}

/** Where one is: what a screen reader says when the focus has moved. */
export function focus(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at ? `${at.tagName.toLowerCase()}, ${nameOf(at)}` : 'nowhere';
}
