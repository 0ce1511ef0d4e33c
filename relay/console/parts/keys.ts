/**
 * Every action's key in one place: what is pressed, how it is shown, how it is told to assistive technology.
 * The shell listens for keys; elements show them on buttons. Each needs a modifier, so that no letter alone does anything
 * (WCAG 2.1.4).
 */
import type { Key } from '../locales/localize.ts';

/** On a Mac, Option types letters and Control with Option belongs to VoiceOver. */
const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');
const MODIFIER = isMac ? 'Control+Shift' : 'Alt';

/** `KeyboardEvent.code`, so that the place on the keyboard counts and not the layout. */
export const keys = {
  available: { code: 'KeyT', shown: 'T', about: 'keys.available' },
  accept: { code: 'KeyN', shown: 'N', about: 'keys.accept' },
  next: { code: 'ArrowDown', shown: '↓', about: 'keys.next' },
  previous: { code: 'ArrowUp', shown: '↑', about: 'keys.previous' },
  reply: { code: 'KeyR', shown: 'R', about: 'keys.reply' },
  handOver: { code: 'KeyO', shown: 'O', about: 'keys.handOver' },
  undoHandOver: { code: 'KeyZ', shown: 'Z', about: 'keys.undoHandOver' },
  putBack: { code: 'KeyP', shown: 'P', about: 'keys.putBack' },
  stay: { code: 'KeyL', shown: 'L', about: 'keys.stay' },
  end: { code: 'KeyQ', shown: 'Q', about: 'keys.end' },
  save: { code: 'KeyS', shown: 'S', about: 'keys.save' },
  back: { code: 'KeyB', shown: 'B', about: 'keys.back' },
  consent: { code: 'KeyK', shown: 'K', about: 'keys.consent' },
  concern: { code: 'KeyY', shown: 'Y', about: 'keys.concern' },
  details: { code: 'KeyI', shown: 'I', about: 'keys.details' },
  statistics: { code: 'KeyG', shown: 'G', about: 'keys.statistics' },
  help: { code: 'KeyH', shown: 'H', about: 'keys.help' },
} as const satisfies Record<string, { code: string; shown: string; about: Key }>;

export type KeyName = keyof typeof keys;

/** For `aria-keyshortcuts`: names of WAI-ARIA 1.2, as `Alt+N`. */
export function ariaKey(name: KeyName): string {
  const { code } = keys[name];
  return `${MODIFIER}+${code.replace(/^Key/, '')}`;
}

/**
 * As people read it: in the list of keys, and as the `title` of a button whose words stand on it. A title that
 * repeated the words would be spoken as well, as the button's description (Accessible Name and Description 1.2, 2I).
 */
export function shownKey(name: KeyName | 'nth'): string {
  const last = name === 'nth' ? '1–9' : keys[name].shown;
  return [...(isMac ? ['⌃', '⇧'] : ['Alt']), last].join(isMac ? ' ' : ' + ');
}

/**
 * A label with its key: the `title` of a button that shows only an icon. Such a button needs an `aria-description`
 * too.
 */
export const withKey = (label: string, name: KeyName): string => `${label} (${shownKey(name)})`;

/** Which action was pressed; a number is the place of a conversation in the list, from 1. */
export function pressed(event: KeyboardEvent): KeyName | number | null {
  const held = isMac
    ? event.ctrlKey && event.shiftKey && !event.altKey && !event.metaKey
    : // AltGr reports Control with Alt on Windows: it types letters.
      event.altKey && !event.ctrlKey && !event.shiftKey && !event.metaKey;
  if (!held) return null;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit) return Number(digit);
  for (const name of Object.keys(keys) as KeyName[]) if (keys[name].code === event.code) return name;
  return null;
}
