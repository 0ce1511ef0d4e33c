/**
 * The console's language: Swedish unless the browser's first language is English or the counselor has chosen.
 * Elements call `t`; `LocaleController` redraws them when the language changes.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fillIn } from '../../../widget/locales/fill-in.ts';
import type { Values } from '../../../widget/locales/fill-in.ts';
import { signIn } from './sign-in.ts';
import type { Key } from './sv.ts';

export type { Key } from './sv.ts';
export type Locale = 'sv' | 'en';
let catalogues: Record<Locale, Partial<Record<Key, string>>> = signIn;
const CHOICE = 'viska.console.language';

/** What the person has chosen, or what the browser's first language says. */
export function preferred(first: string | undefined, chosen: string | null): Locale {
  if (chosen === 'sv' || chosen === 'en') return chosen;
  return first?.toLowerCase().startsWith('en') ? 'en' : 'sv';
}

/** Storage may be blocked; the choice then lives as long as the page. */
function chosen(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

let current: Locale = preferred(globalThis.navigator?.languages?.[0], chosen());
const listeners = new Set<() => void>();

export const locale = (): Locale => current;

export function setLocale(next: Locale, remember = true): void {
  current = next;
  if (remember) {
    try {
      localStorage.setItem(CHOICE, next);
    } catch {
      // Blocked storage: nothing to remember it in.
    }
  }
  for (const listener of listeners) listener();
}

/** Every key in every language; until then `t` knows the sign-in page's alone. */
export function addWords(all: Record<Locale, Record<Key, string>>): void {
  catalogues = all;
}

/** A text, with its values filled in as in the room. */
export const t = (key: Key, values: Values = {}): string =>
  fillIn(catalogues[current][key] ?? key, values, current);

/** A text from the site's settings in the console's language, else in Swedish. */
export function localized(text: { sv: string; [language: string]: string }): string {
  return text[current] ?? text.sv;
}

/** Longer than any tag of a language that people speak. */
const TAG_SHOWN_MAX_CHARACTERS = 20;

/** The name of a language, in the console's own. The tag comes from the parent's side, where anybody may write anything. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(current, { type: 'language' }).of(tag) ?? tag;
    // In the middle of a sentence; some engines begin it with a capital.
    return current === 'sv' ? name.toLocaleLowerCase('sv') : name;
  } catch {
    // Not a language tag: thrown here, it would keep the whole lobby from being drawn.
    return tag.slice(0, TAG_SHOWN_MAX_CHARACTERS);
  }
}

export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #changed = () => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.#changed);
  }

  hostDisconnected(): void {
    listeners.delete(this.#changed);
  }
}
