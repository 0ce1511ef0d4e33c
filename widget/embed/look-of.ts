/** Reads what the host page says about colours and font, for the room; called by `panel.ts`. */
import type { Scheme } from './bridge.ts';

const PROPERTIES = ['--viska-color-brand', '--viska-color-on-brand', '--viska-font', '--viska-radius'];

export function lookOf(chat: HTMLElement): { scheme: Scheme; properties: Record<string, string> } {
  const wanted = chat.getAttribute('color-scheme');
  const style = getComputedStyle(chat);
  const properties: Record<string, string> = {};
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name).trim();
    if (value) properties[name] = value;
  }
  return { scheme: wanted === 'light' || wanted === 'dark' ? wanted : 'auto', properties };
}
